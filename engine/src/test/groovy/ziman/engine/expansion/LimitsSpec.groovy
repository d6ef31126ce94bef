package ziman.engine.expansion

import static ziman.engine.expansion.FreeElectronGas.deviation

import spock.lang.Specification
import ziman.engine.units.Constants

class LimitsSpec extends Specification {
  static final double PI2 = Math.PI**2
  static final double K_OVER_E = Constants.BOLTZMANN / Constants.ELEMENTARY_CHARGE

  def "a classical gas has L = (r + d/2 + 1) (k_B/e)^2 and S = -(k_B/e)(r + d/2 + 1 - mu/k_B T): d = #d, r = #r"() {
    given: "so thin a gas that degeneracy, of relative order (E_F/k_B T)^(d/2), is below 1e-12"
    def gas = new FreeElectronGas(dimension: d, degeneracy: Math.pow(1e13, 2 / d)).tau(r)

    when:
    def found = gas.values()
    double mu = found.chemical_potential / gas.kT

    then:
    deviation(found.lorenz, (r + d / 2 + 1) * K_OVER_E**2) < 1e-11
    deviation(found.seebeck, -(r + d / 2 + 1 - mu) * K_OVER_E) < 1e-11
    deviation(found.heat_capacity, d / 2 * gas.density * Constants.BOLTZMANN) < 1e-11
    deviation(mu, Math.log(Math.pow(gas.degeneracy, -d / 2) / gamma)) < 1e-11

    where: "gamma = Gamma(d/2 + 1)"
    d | r    || gamma
    1 | -0.5 || Math.sqrt(Math.PI) / 2
    1 | 0    || Math.sqrt(Math.PI) / 2
    1 | 1.5  || Math.sqrt(Math.PI) / 2
    2 | -0.5 || 1
    2 | 1.5  || 1
    3 | -0.5 || 3 * Math.sqrt(Math.PI) / 4
    3 | 0    || 3 * Math.sqrt(Math.PI) / 4
    3 | 1.5  || 3 * Math.sqrt(Math.PI) / 4
  }

  /**
   * With p = r + d/2 and the moments pi^2/3, 7 pi^4/15 of x^2, x^4 over f(1-f), mu = E_F (1 - (d-2)(pi t)^2/12):
   * K_1/K_0 and K_2/K_0 - (K_1/K_0)^2 to relative order t^2.
   */
  def "a metal follows Sommerfeld to the second term, and misses by the fourth power of T: d = #d, r = #r"() {
    given:
    double p = r + d / 2
    def misses = { double t ->
      def gas = new FreeElectronGas(dimension: d, degeneracy: t).tau(r)
      def found = gas.values()
      double seebeck = -PI2 / 3 * K_OVER_E * p * t *
          (1 + t**2 * PI2 * ((p - 1) * (p - 2) * 7d / 30 - p * (p - 1) / 6d + (d - 2) / 12d))
      double lorenz = PI2 / 3 * K_OVER_E**2 * (1 + t**2 * PI2 * (p * (p - 1) * 8 / 15 - p**2 / 3))
      double heat = PI2 / 3 * d / 2 * t * gas.density * Constants.BOLTZMANN * (1 + t**2 * PI2 * c)
      [deviation(found.seebeck, seebeck), deviation(found.lorenz, lorenz), deviation(found.heat_capacity, heat)]
    }

    when:
    def coarse = misses(0.01)
    def fine = misses(0.005)

    then:
    coarse.every { it < 1e-5 }
    [coarse, fine].transpose().every { big, small -> small < 1e-12 || 15 < big / small && big / small < 17.5 }

    where: "c: the next term of the heat capacity, in (pi t)^2"
    d | r    || c
    1 | 0    || 2 / 5
    1 | 1.5  || 2 / 5
    2 | -0.5 || 0
    2 | 0    || 0
    2 | 1.5  || 0
    3 | -0.5 || -3 / 10
    3 | 0    || -3 / 10
    3 | 1.5  || -3 / 10
  }

  def "electrons drift to the cold side: S is negative unless tau falls faster than eps^(-d/2)"() {
    expect:
    new FreeElectronGas(dimension: d, degeneracy: t).tau(r).values().seebeck < 0
    new FreeElectronGas(dimension: d, degeneracy: 0.01).tau(-d / 2 - 0.25).values().seebeck > 0

    where:
    [d, t, r] << [[1, 2, 3], [1e-4, 0.1, 10], [0, 1.5]].combinations()
  }
}
