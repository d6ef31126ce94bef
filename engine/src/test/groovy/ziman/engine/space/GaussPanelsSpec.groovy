package ziman.engine.space

import ziman.engine.units.Constants

import spock.lang.Specification

class GaussPanelsSpec extends Specification {
  static final double KT = 4.1e-21

  def "the velocity is the slope of the energy, (1/hbar) deps/dk: mu = #eta k_B T, d = #d"() {
    given:
    def band = new Parabola(9.1e-31, d)
    def shells = GaussPanels.about(band, eta * KT, KT, 0)
    double[] energies = (0..<shells.size()).collect { shells.fromChemicalPotential(it) }

    when:
    double[] slopes = shells.derivative().of(energies)

    then:
    double fastest = shells.velocity(shells.size() - 1)
    (0..<shells.size()).every { Math.abs(slopes[it] / Constants.REDUCED_PLANCK - shells.velocity(it)) < 1e-9 * fastest }

    where:
    [d, eta] << [[1, 2, 3], [-5, 1, 1e5]].combinations()
  }

  def "below and on the shells together are all states: mu = #eta k_B T, d = #d"() {
    given:
    def shells = GaussPanels.about(new Parabola(9.1e-31, d), eta * KT, KT, 1)
    double top = Math.max(eta, 0) * KT + 50 * KT
    double k = Math.sqrt(2 * 9.1e-31 * top) / Constants.REDUCED_PLANCK
    double states = [2 * k / Math.PI, k**2 / (2 * Math.PI), k**3 / (3 * Math.PI**2)][d - 1]

    expect:
    Math.abs((shells.statesBelow() + shells.sum { 1d }.value()) / states - 1) < 1e-14
    (shells.statesBelow() == 0) == (eta <= 50)

    where:
    [d, eta] << [[1, 2, 3], [-5, 0, 1, 49, 51, 1e5]].combinations()
  }

  def "eps - mu is known relative to k_B T, not to eps"() {
    given: "the moments of f(1-f) over energy, by weights without density of states and velocity"
    def shells = GaussPanels.about(new Parabola(9.1e-31, 1), 1e8 * KT, KT, 1)
    def f = new Occupation(shells, KT)
    def moment = { int n ->
      shells.sum { i -> return Constants.REDUCED_PLANCK * shells.velocity(i) * Math.PI / 2 / KT * f.x(i)**n * f.window(i) }.value()
    }

    expect:
    Math.abs(moment(0) - 1) < 1e-14
    Math.abs(moment(1)) < 1e-14
    Math.abs(moment(2) / (Math.PI**2 / 3) - 1) < 1e-14
    Math.abs(moment(4) / (7 * Math.PI**4 / 15) - 1) < 1e-13
  }

  def "any power of the energy at the bottom of the band is integrated: #p"() {
    given:
    def shells = GaussPanels.about(new Parabola(9.1e-31, 1), -2 * KT, KT, 2)
    double top = 60 * KT

    expect: "int eps^p dk = k eps^p / (2p + 1)"
    double found = shells.sum { i -> shells.energy(i)**p }.value()
    double k = Math.sqrt(2 * 9.1e-31 * top) / Constants.REDUCED_PLANCK
    Math.abs(found / (2 / Math.PI * k * top**p / (2 * p + 1)) - 1) < 1e-11

    where:
    p << [0.3d, 0.5d, 1d, 1.7d, 3d]
  }

  def "the Fermi function keeps its digits in both tails: x = #x"() {
    expect:
    Math.abs(FermiFunction.of(x) / f - 1) < 1e-15
    Math.abs(FermiFunction.window(x) / window - 1) < 1e-15

    where: "to 17 digits with 40-digit arithmetic (mpmath 1.3)"
    x     || f                       | window
    -700d || 1.0d                    | 9.8596765437597709e-305d
    -40d  || 1.0d                    | 4.248354255291589e-18d
    -1.5d || 0.81757447619364366d    | 0.14914645207033286d
    0d    || 0.5d                    | 0.25d
    1e-09d || 0.49999999975d          | 0.25d
    2d    || 0.11920292202211756d    | 0.10499358540350652d
    40d   || 4.248354255291589e-18d  | 4.248354255291589e-18d
    700d  || 9.8596765437597709e-305d | 9.8596765437597709e-305d
  }
}
