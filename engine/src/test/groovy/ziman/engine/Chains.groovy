package ziman.engine

import ziman.engine.Metals
import ziman.engine.expansion.LinePipeline
import ziman.engine.model.Curve
import ziman.engine.model.Expansion
import ziman.engine.model.Model
import ziman.engine.model.TightBinding
import ziman.engine.pipeline.Outcome
import ziman.engine.pipeline.Progress
import ziman.engine.units.Constants

/** Chains in units of J, e, a = hbar/tau/J = 1: a field b is e E a tau/hbar. */
class Chains {
  static final double J = 0.25 * Constants.ELEMENTARY_CHARGE
  static final double A = 5e-10
  static final double TAU = 2e-14
  static final double E = Constants.ELEMENTARY_CHARGE
  static final double HBAR = Constants.REDUCED_PLANCK

  static TightBinding chain(double filling, List<Double> hoppings = [1d]) {
    new TightBinding('chain', A, hoppings.collect { it * J }, Optional.empty(), filling)
  }

  /** eps(k a) in units of J. */
  static TightBinding band(double filling, Closure<Double> energy) {
    new TightBinding('chain', A, [], Optional.of(curve { k -> energy(k * A) * J }), filling)
  }

  static Curve curve(Closure<Double> of) {
    [at: { double x -> of(x) as double }, slope: { double x -> Double.NaN }, isConstant: { -> false }] as Curve
  }

  static Expansion experiment(Map settings, TightBinding band, List channels) {
    double temperature = (settings.kT ?: 0.5d) * J / Constants.BOLTZMANN
    double field = (settings.b ?: 1d) * HBAR / (E * A * TAU)
    Metals.expansion(new Model([band], channels), temperature, Optional.of(field), (settings.order ?: 1) as int,
        (settings.tolerance ?: 1e-10d) as double, Optional.ofNullable(settings.window), Optional.ofNullable(settings.phononBins))
  }

  static Outcome run(Map settings, TightBinding band, List channels) {
    new LinePipeline(experiment(settings, band, channels), (settings.wanted ?: []) as Set).run(Progress.SILENT)
  }

  /** Currents in units of e J/hbar, energies per site in J, times in tau. */
  static Closure<Double> found(Outcome outcome) {
    def unit = [current: E * J / HBAR, energy: J / A, heating: J / A / TAU]
    return { String result, int n, int power = 0 ->
      def key = power == 0 ? "$result($n)" : "$result($n, power = $power)"
      def q = outcome.quantities()[key.toString()]
      q == null ? 0d : q.value() / unit[result] * Math.pow(TAU, power)
    }
  }

  /** (1/2 pi) of the integral of f0 cos(m theta) over the zone, and mu; by a sum of its own. */
  static List<Double> fermi(double filling, double kT, List<Integer> harmonics, Closure<Double> energy, int points = 3000) {
    def angles = (0..<points).collect { it * 2 * Math.PI / points }
    def energies = angles.collect { energy(it) as double }
    def occupied = { double mu -> energies.collect { double e -> 1 / (1 + Math.exp((e - mu) / kT)) } }
    double low = -100, high = 100
    for (int i = 0; i < 80; i++) {
      double middle = (low + high) / 2
      if (2 * occupied(middle).sum() / points < filling) { low = middle } else { high = middle }
    }
    def f = occupied((low + high) / 2)
    harmonics.collect { m -> (0..<points).sum { i -> f[i] * Math.cos(m * angles[i]) } / points }
  }
}
