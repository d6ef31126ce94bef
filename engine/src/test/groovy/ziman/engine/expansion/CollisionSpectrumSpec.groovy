package ziman.engine.expansion

import static ziman.engine.Metals.run
import static ziman.engine.Metals.wide
import static ziman.engine.expansion.FreeElectronGas.to
import static ziman.engine.model.Relaxation.Equilibrium.FIXED
import static ziman.engine.model.Relaxation.Equilibrium.LOCAL

import spock.lang.Specification
import ziman.engine.Channels
import ziman.engine.linear.SymmetricSpectrum
import ziman.engine.model.Curve
import ziman.engine.units.Constants

/** Eigenvalues of collisions, against what is known of them. */
class CollisionSpectrumSpec extends Specification {
  static final double TAU = 1e-14

  static Map<Integer, List<Map>> spectrum(band, List channels, double temperature, Map more = [:]) {
    def columns = run(more + [wanted: ['collision_spectrum']], band, channels, temperature).tables().collision_spectrum.columns()*.values()
    return columns[0].toList().withIndex().collect { l, i -> [l: l as int, rate: columns[1][i], error: columns[2][i]] }.groupBy { it.l }
  }

  def "one tau: every rate is 1/tau, but for what is conserved"() {
    given:
    def found = spectrum(wide(), [to('collisions', Curve.constant(TAU), LOCAL)], 300)

    expect: "the electrons and their energy stay"
    found.keySet() == [0, 1, 2] as Set
    found[0].take(2).every { Math.abs(it.rate * TAU) < 1e-11 }
    (found[0].drop(2) + found[1] + found[2]).every { Math.abs(it.rate * TAU - 1) < 1e-11 }
  }

  def "a fixed equilibrium keeps nothing"() {
    expect:
    spectrum(wide(), [to('bath', Curve.constant(TAU), FIXED)], 300).values().flatten().every { Math.abs(it.rate * TAU - 1) < 1e-11 }
  }

  def "held phonons: the electrons stay, momentum has a rate between those of the slowest and the fastest"() {
    given:
    def phonons = [Channels.phonons(0.13, 325)]
    def found = spectrum(wide(), phonons, 325)
    double rate = 2 * Math.PI * 0.13 * Constants.BOLTZMANN * 325 / Constants.REDUCED_PLANCK

    expect:
    found.values().flatten().every { it.rate > -it.error }
    found[0].count { Math.abs(it.rate) < 1e-9 * rate } == 1
    found[0][1].rate > 1e-3 * rate
    found[1][0].rate > 0.3 * rate && found[1][0].rate < 3 * rate
    found.values().every { list -> list*.rate == list*.rate.sort(false) }
  }

  def "eigenvalues of a matrix with known ones"() {
    given: "2 - 2 cos(pi k/(n + 1))"
    int n = 40
    def chain = (0..<n).collect { i -> (0..<n).collect { j -> i == j ? 2d : Math.abs(i - j) == 1 ? -1d : 0d } as double[] } as double[][]
    def found = SymmetricSpectrum.of(chain)

    expect:
    (1..n).every { k -> Math.abs(found[k - 1] - (2 - 2 * Math.cos(Math.PI * k / (n + 1)))) < 1e-13 }
  }
}
