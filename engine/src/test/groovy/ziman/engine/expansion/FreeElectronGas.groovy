package ziman.engine.expansion

import ziman.engine.Metals
import ziman.engine.model.Curve
import ziman.engine.model.Expansion
import ziman.engine.model.FreeElectron
import ziman.engine.model.Model
import ziman.engine.model.Relaxation
import ziman.engine.pipeline.Outcome
import ziman.engine.pipeline.Progress
import ziman.engine.units.Constants

/** Free electrons at 300 K whose Fermi energy is set by the degeneracy k_B T / E_F that a spec asks for. */
class FreeElectronGas {
  static final double MASS = 9.1093837139e-31
  static final double TAU = 2.5e-14

  int dimension = 3
  double degeneracy = 0.01
  double temperature = 300
  double mass = MASS
  double tolerance = 1e-12
  Optional<Double> field = Optional.empty()
  List<Relaxation> channels = [to('collisions', Curve.constant(TAU))]

  static Relaxation to(String name, Curve tau, Relaxation.Equilibrium to = Relaxation.Equilibrium.LOCAL) {
    new Relaxation(name, [], tau, to)
  }

  /** tau = TAU (energy / unit)^r. */
  static Curve power(double r, double unit) {
    curve { TAU * Math.pow(it / unit, r) }
  }

  static Curve curve(Closure<Double> tau) {
    [at: { double x -> tau(x) as double }, slope: { double x -> Double.NaN }, isConstant: { -> false }] as Curve
  }

  /** With the relaxation time TAU (energy / E_F)^r. */
  FreeElectronGas tau(double r) {
    channels = [to('collisions', power(r, fermiEnergy))]
    this
  }

  double getkT() { Constants.BOLTZMANN * temperature }

  double getFermiEnergy() { kT / degeneracy }

  /** States inside the Fermi sphere, two spins. */
  double getDensity() {
    double kF = Math.sqrt(2 * mass * fermiEnergy) / Constants.REDUCED_PLANCK
    [2 * kF / Math.PI, kF**2 / (2 * Math.PI), kF**3 / (3 * Math.PI**2)][dimension - 1]
  }

  ExpansionPipeline compile() {
    def band = new FreeElectron('s', mass, Optional.empty(), Optional.of(fermiEnergy), dimension)
    new ExpansionPipeline(Metals.expansion(new Model([band], channels), temperature, field, 1, tolerance, Optional.empty(), Optional.empty()))
  }

  Outcome run() { compile().run(Progress.SILENT) }

  Map<String, Double> values() { run().quantities().collectEntries { name, q -> [name, q.value()] } }

  static double deviation(double value, double expected) { Math.abs(value / expected - 1) }
}
