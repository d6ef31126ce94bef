package ziman.engine.collision

import static ziman.engine.Metals.EV
import static ziman.engine.Metals.deviation
import static ziman.engine.Metals.free
import static ziman.engine.Metals.run
import static ziman.engine.Metals.values
import static ziman.engine.Metals.wide

import spock.lang.Specification
import ziman.engine.Channels
import ziman.engine.expansion.FreeElectronGas
import ziman.engine.model.InvalidModel
import ziman.engine.model.Impurity
import ziman.engine.units.Constants
import ziman.engine.units.Quantity
import ziman.engine.units.Units

class DefectsSpec extends Specification {
  static final double MASS = Constants.ELECTRON_MASS
  static final double E = Constants.ELEMENTARY_CHARGE
  static final double K_OVER_E = Constants.BOLTZMANN / Constants.ELEMENTARY_CHARGE
  static final double KT = Constants.BOLTZMANN * 300

  def "screened charges in a doped semiconductor, against integrals of SciPy: #screening"() {
    given: "Brooks and Herring's rate, adaptive quadrature, SciPy 1.17; 10^18 electrons and charges per cm^3"
    def defects = Channels.impurity(concentration: 1e24d, charge: 1d, permittivity: 11.7, screeningLength: length)
    def found = values(free(0.26 * MASS, 1e24), [defects], 300)

    expect:
    deviation(found.sigma, sigma) < 1e-11
    deviation(found.seebeck, seebeck) < 1e-10
    deviation(found.lorenz / K_OVER_E**2, lorenz) < 1e-11

    where:
    screening                  | length || sigma            | seebeck                | lorenz
    'by the electrons'         | null   || 28042.22583911d  | -0.0004166847933145d   | 3.726571314908d
    'of 2 nm'                  | 2e-9d  || 56928.70343778d  | -0.0003949647081453d   | 3.607931590774d
  }

  def "in a metal the rate of every l is Born's integral over angles: l = #l"() {
    given: "k_F and kappa at 4 K; ∫ (1 - P_l)/(u + a)^2 du/2 by the midpoint rule"
    def surface = ziman.engine.space.FermiSurface.of(new ziman.engine.space.ConstantBand(1.5e6, 1e47, 1.3e10), 1.3e10)
    def shells = ziman.engine.space.UniformShells.about(new ziman.engine.space.ConstantBand(1.5e6, 1e47, 1.3e10), 0, 1e-23, 1e-21)
    def f = new ziman.engine.space.Occupation(shells, 3e-23)
    def basis = new ziman.engine.space.Legendre(3)
    def defects = Channels.impurity(concentration: 1e25d, charge: 2d, screeningLength: 1e-10d)
    double rate = new CompiledChannels(f, 1e-23, surface, basis).of([defects]).rate(l, 7)
    double a = 1 / (2 * (1.3e10d * 1e-10d)**2)
    int n = 200_000
    double angles = 0
    n.times {
      double u = 2 * (it + 0.5d) / n
      angles += (1 - basis.turned(l, 1 - u)) / (u + a)**2 / n
    }
    double v = 2 * E * E / Constants.VACUUM_PERMITTIVITY / (2 * 1.3e10d**2)

    expect:
    deviation(rate, 2 * Math.PI / Constants.REDUCED_PLANCK * 1e25 * 1e47 / 2 * v**2 * angles) < 1e-8

    where:
    l << [1, 2, 5]
  }

  def "a cross section is a mean free path, whatever the energy"() {
    given: "thin targets: 1 / (concentration cross_section) = 1 um"
    def defects = Channels.impurity(concentration: 1e20d, crossSection: 1e-14d)
    def outcome = run(free(MASS, 1e23), [defects], 300, wanted: ['mean_free_path', 'relaxation_time'])

    expect:
    outcome.tables().keySet() == ['mean_free_path', 'relaxation_time'] as Set
    outcome.tables().mean_free_path.columns()[1].values().every { deviation(it, 1e-6) < 1e-12 }
  }

  def "an elastic time may depend on energy: a classical gas with tau ~ eps has L = 7/2 (k_B/e)^2"() {
    given:
    def tau = FreeElectronGas.curve { 1e-14 * it / KT }
    def found = values(free(MASS, 1e16), [Channels.impurity(tau: tau)], 300)

    expect:
    deviation(found.lorenz, 3.5 * K_OVER_E**2) < 1e-8
  }

  def "boundaries of #p specularity are a mean free path"() {
    given:
    def found = values(wide(1.5e6, 1e47), [Channels.boundary(1e-6, p)], 10)

    expect: "sigma = e^2 N v l / 3"
    deviation(found.sigma, E**2 * 1e47 * 1.5e6 * 1e-6 * (1 + p) / (1 - p) / 3) < 1e-12

    where:
    p << [0, 0.5, 0.9]
  }

  def "a residual resistivity is a resistivity in the dimensions of its band"() {
    given:
    def defects = { String unit -> new Impurity('d', [], Optional.empty(), Optional.of(new Quantity(3d, Units.parse(unit).dimension())),
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1) }

    expect:
    deviation(values(free(MASS, 1e17, 2), [defects('ohm')], 0.01).rho, 3) < 1e-6

    when:
    values(free(MASS, 1e17, 2), [defects('ohm.m')], 1)

    then:
    def e = thrown(InvalidModel)
    e.message.contains('in 2 dimensions a resistivity is measured in ohm')
  }
}
