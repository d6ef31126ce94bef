package ziman.engine.collision

import static ziman.engine.Metals.deviation
import static ziman.engine.Metals.free
import static ziman.engine.Metals.run
import static ziman.engine.Metals.values
import static ziman.engine.Metals.wide
import static ziman.engine.expansion.FreeElectronGas.curve

import spock.lang.Specification
import ziman.engine.Channels
import ziman.engine.model.Curve
import ziman.engine.model.NoTrustworthyAnswer
import ziman.engine.units.Constants

class ElectronScatteringSpec extends Specification {
  static final double MASS = Constants.ELECTRON_MASS
  static final double E = Constants.ELEMENTARY_CHARGE
  static final double KT = Constants.BOLTZMANN * 300
  static final double K_OVER_E = Constants.BOLTZMANN / Constants.ELEMENTARY_CHARGE

  def "umklapp collisions alone: sigma = (e^2 N v^2/3) / 12 coefficient (k_B T)^2, as ∫ f(1-f)/(x^2 + pi^2) dx = 1/12"() {
    given:
    double coefficient = 1e13 / KT**2
    def found = values(wide(1.5e6, 1e47), [Channels.electrons(coefficient, 1)], 300)

    expect: "the Lorenz number from the same integral with x^2, SciPy 1.17"
    deviation(found.sigma, E**2 * 1e47 * 1.5e6**2 / 3 / 12 / 1e13) < 1e-12
    deviation(found.lorenz / K_OVER_E**2, 2.130395598911) < 1e-11
  }

  def "with defects of five times the rate at the Fermi level over pi^2"() {
    given:
    def found = values(wide(1.5e6, 1e47), [Channels.electrons(1e13 / KT**2, 1), Channels.impurity(rate: 5e13d)], 300)

    expect: "1/(x^2 + pi^2 + 5), SciPy 1.17"
    deviation(found.sigma, E**2 * 1e47 * 1.5e6**2 / 3 * 0.05812036721841 / 1e13) < 1e-11
    deviation(found.lorenz / K_OVER_E**2, 2.336068031126) < 1e-11
  }

  def "collisions that keep momentum do not change the conductivity of a parabola with one elastic time: #strength"() {
    given: "rounding of the rates, times how much larger they are than that of the defects: 1e3 to 1e5 here"
    def defects = Channels.impurity(tau: Curve.constant(1e-14))
    def found = values(free(MASS, density), [defects, Channels.electrons(strength * 1e14 / KT**2, 0)], 300)

    expect:
    deviation(found.sigma, density * E**2 * 1e-14 / MASS) < tolerance
    deviation(found.kappa, values(free(MASS, density), [defects], 300).kappa) > 1e-3

    where:
    density | strength || tolerance
    1e23    | 1        || 1e-13
    8e28    | 1        || 1e-13
    8e28    | 100      || 1e-11
  }

  def "where they dominate, electrons drift together: sigma = n^2 e^2 / sum k^2 f(1-f)/tau"() {
    given: "tau = 10 fs eps/k_B T in a classical gas"
    def tau = curve { 1e-14 * it / KT }
    def sigma = { double strength ->
      values(free(MASS, 1e16), [Channels.impurity(tau: tau), Channels.electrons(strength * 1e14 / KT**2, 0)], 300, tolerance: 1e-6).sigma
    }
    double drude = 1e16 * E**2 * 1e-14 / MASS

    expect: "the mean of tau over eps is 5/2 of 10 fs; one over the mean of 1/tau over eps is 3/2"
    deviation(sigma(1e-8), 2.5 * drude) < 1e-4
    deviation(sigma(1e6), 1.5 * drude) < 1e-6
    sigma(1e-2) > 1.5 * drude
    sigma(1e-2) < 2.5 * drude
  }

  def "without anything that takes momentum up the current grows, and the model is refused"() {
    when:
    values(wide(), [Channels.electrons(1e13 / KT**2, 0)], 300)

    then:
    def e = thrown(NoTrustworthyAnswer)
    e.message.contains('conserve momentum (electrons)')
    e.message.contains('umklapp')
  }

  def "alone they have no resistivity, and lift that of the others"() {
    given:
    def found = values(free(MASS, 1e23), [Channels.impurity(rate: 1e13d), Channels.electrons(1e13 / KT**2, 0)], 300, wanted: ['partial_rho'])

    expect:
    found['partial_rho(electrons)'] == 0
    found['matthiessen_deviation'] > 0
    deviation(found['partial_rho(defects)'], values(free(MASS, 1e23), [Channels.impurity(rate: 1e13d)], 300).rho) < 1e-10
  }

  def "charge and energy are conserved: #what"() {
    expect:
    run(band, [Channels.impurity(rate: 1e13d), Channels.electrons(1e13 / KT**2, 0.5)], 300).invariants().every { it.value < 1e-13 }

    where:
    what        | band
    'wide band' | wide()
    'metal'     | free(MASS, 8e28)
    'gas'       | free(MASS, 1e22)
  }
}
