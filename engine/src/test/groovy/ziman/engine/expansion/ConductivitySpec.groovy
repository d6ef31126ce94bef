package ziman.engine.expansion

import static ziman.engine.expansion.FreeElectronGas.TAU
import static ziman.engine.expansion.FreeElectronGas.curve
import static ziman.engine.expansion.FreeElectronGas.deviation
import static ziman.engine.expansion.FreeElectronGas.power
import static ziman.engine.expansion.FreeElectronGas.to

import spock.lang.Specification
import ziman.engine.model.Curve
import ziman.engine.units.Constants

class ConductivitySpec extends Specification {
  def "with a constant tau the conductivity is n e^2 tau / m in #d dimensions at k_B T = #t E_F"() {
    given:
    def gas = new FreeElectronGas(dimension: d, degeneracy: t)

    when:
    def found = gas.values()

    then:
    deviation(found.sigma, gas.density * Constants.ELEMENTARY_CHARGE**2 * TAU / gas.mass) < 1e-12
    deviation(found.rho, gas.mass / (gas.density * Constants.ELEMENTARY_CHARGE**2 * TAU)) < 1e-12

    where:
    [d, t] << [[1, 2, 3], [1e-5, 1e-3, 0.05, 0.3, 1, 10, 100]].combinations()
  }

  def "two channels of the same energy dependence are one with the sum of the rates (Matthiessen)"() {
    given:
    double r = 1.5
    def gas = new FreeElectronGas(dimension: d, degeneracy: 0.2)
    def both = new FreeElectronGas(dimension: d, degeneracy: 0.2)
    gas.channels = [to('one', power(r, gas.fermiEnergy))]
    both.channels = [to('a', curve { power(r, gas.fermiEnergy).at(it) * 4 }),
                     to('b', curve { power(r, gas.fermiEnergy).at(it) * 4 / 3 })]

    expect:
    def one = gas.values()
    both.values().every { name, value -> deviation(value, one[name]) < 1e-13 }

    where:
    d << [1, 2, 3]
  }

  def "channels of different energy dependence resist more together than each does alone"() {
    given:
    def gas = new FreeElectronGas(degeneracy: 0.5)
    def a = to('a', Curve.constant(TAU))
    def b = to('b', power(1.5, gas.fermiEnergy))
    def rho = { List channels -> new FreeElectronGas(degeneracy: 0.5, channels: channels).values().rho }

    expect: "as for any trial function the variational bound is one-sided"
    rho([a, b]) > rho([a]) + rho([b]) + 0.01 * rho([a])
  }

  def "the current of order one is the conductivity times the field, with its sign"() {
    expect:
    def found = new FreeElectronGas(field: Optional.of(e)).values()
    deviation(found['current(1)'], found.sigma * e) < 1e-14

    where:
    e << [0.1d, -3e4d]
  }

  def "without a field no current is reported"() {
    expect:
    !new FreeElectronGas().run().quantities().containsKey('current(1)')
  }

  def "three times the rate is three times the resistivity; S, L and C do not change"() {
    given:
    def gas = new FreeElectronGas(degeneracy: t).tau(1.5)
    def slow = gas.values()
    def fast = new FreeElectronGas(degeneracy: t,
        channels: [to('fast', curve { power(1.5, gas.fermiEnergy).at(it) / 3 })]).values()

    expect:
    deviation(fast.rho, 3 * slow.rho) < 1e-13
    deviation(fast.kappa, slow.kappa / 3) < 1e-13
    ['seebeck', 'lorenz', 'heat_capacity', 'chemical_potential'].every { deviation(fast[it], slow[it]) < 1e-12 }

    where:
    t << [0.01, 2]
  }

  def "S and L depend on T and E_F only through their ratio"() {
    given:
    def cold = new FreeElectronGas(degeneracy: 0.4, temperature: 3).tau(-0.5).values()
    def hot = new FreeElectronGas(degeneracy: 0.4, temperature: 3000, mass: 1e-32).tau(-0.5).values()

    expect:
    ['seebeck', 'lorenz'].every { deviation(hot[it], cold[it]) < 1e-13 }
  }
}
