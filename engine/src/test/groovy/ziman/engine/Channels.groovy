package ziman.engine

import ziman.engine.model.Boundary
import ziman.engine.model.Curve
import ziman.engine.model.Debye
import ziman.engine.model.ElectronElectron
import ziman.engine.model.ElectronPhonon
import ziman.engine.model.Impurity
import ziman.engine.model.PhononRelaxation
import ziman.engine.units.Quantity
import ziman.engine.units.Units

/** Channels with only what a spec cares about. */
class Channels {
  static Impurity impurity(Map known) {
    def rho = Optional.ofNullable(known.rho).map { new Quantity(it as double, Units.parse('ohm.m').dimension()) }
    new Impurity('defects', [], Optional.ofNullable(known.rate), rho, Optional.ofNullable(known.tau),
        Optional.ofNullable(known.concentration), Optional.ofNullable(known.crossSection), Optional.ofNullable(known.charge),
        Optional.ofNullable(known.screeningLength), (known.permittivity ?: 1) as double)
  }

  static Boundary boundary(double size, double specularity = 0) { new Boundary('walls', [], size, specularity) }

  static ElectronElectron electrons(double coefficient, double umklapp) {
    new ElectronElectron('electrons', [], coefficient, umklapp)
  }

  static Debye lattice(double theta, double ions = 8.49e28, Double mass = null, Debye.Population population = Debye.Population.HELD) {
    new Debye('lattice', theta, ions, Optional.ofNullable(mass), population)
  }

  /** A lattice that takes up what electrons give it. */
  static Debye evolving(double theta, double ions = 8.49e28) { lattice(theta, ions, null, Debye.Population.EVOLVING) }

  static ElectronPhonon coupled(double lambda, Debye lattice) {
    new ElectronPhonon('phonons', [], Optional.of(lattice), Optional.of(lambda), Optional.empty(), Optional.empty(), Optional.empty())
  }

  /** Rates in 1/s: normal, umklapp, boundary. */
  static PhononRelaxation anharmonic(Map rates, Debye lattice) {
    def curve = { Object rate -> Optional.ofNullable(rate).map { it instanceof Curve ? it : Curve.constant(it as double) } }
    new PhononRelaxation('anharmonic', lattice, curve(rates.normal), curve(rates.umklapp),
        Optional.ofNullable(rates.boundary).map { new Quantity(it as double, Units.parse('Hz').dimension()) })
  }

  static ElectronPhonon phonons(double lambda, double theta, double ions = 8.49e28) {
    new ElectronPhonon('phonons', [], Optional.of(lattice(theta, ions)), Optional.of(lambda), Optional.empty(), Optional.empty(), Optional.empty())
  }

  static ElectronPhonon deformation(double potential, Debye lattice) {
    new ElectronPhonon('phonons', [], Optional.of(lattice), Optional.empty(), Optional.of(potential), Optional.empty(), Optional.empty())
  }
}
