package ziman.engine.space

import spock.lang.Specification
import ziman.engine.model.NoTrustworthyAnswer
import ziman.engine.units.Constants

/** Bands that are known by their slope, against closed forms. */
class RisingBandSpec extends Specification {
  static final double MASS = 0.3 * Constants.ELECTRON_MASS
  static final double EV = Constants.ELEMENTARY_CHARGE
  static final double SLOPE = Constants.REDUCED_PLANCK**2 / MASS

  def "a parabola and Kane's band, differences of large energies too: #name, k = #k, step = #step"() {
    given:
    def known = name == 'parabola' ? new Parabola(MASS, 3) : new Kane(MASS, 0.1 * EV, 3, 1)
    def band = new RisingBand({ return known.velocity(it) * Constants.REDUCED_PLANCK }, 3, 1)

    expect:
    Math.abs(band.rise(k, step) / known.rise(k, step) - 1) < 2e-14
    Math.abs(band.step(k, known.rise(k, step)) / step - 1) < 1e-13
    band.velocity(k) == known.velocity(k)
    band.statesBelow(k) == known.statesBelow(k)

    where:
    [name, k, step] << [['parabola', 'kane'], [0d, 1e5d, 1e9d, 3e10d], [1e-3d, 1e3d, 1e8d, 2e10d]].combinations()
  }

  def "downwards too"() {
    given:
    def band = new RisingBand({ return SLOPE * it }, 3, 1)

    expect:
    Math.abs(band.rise(1e10, -4e9) / (-SLOPE / 2 * (1e20 - 3.6e19)) - 1) < 1e-14
    Math.abs(band.step(1e10, band.rise(1e10, -4e9)) / -4e9 - 1) < 1e-13
  }

  def "a kink in the slope is enclosed"() {
    given: "a velocity that is constant up to 1.03/nm, and grows from there"
    def band = new RisingBand({ it < 1.03e9 ? 1e-28d : 1e-28d + 1e-37d * (it - 1.03e9) }, 3, 1)
    double rise = 1.7e-19 + 0.5e-37 * 0.77e9**2

    expect:
    Math.abs(band.rise(1e8, 1.7e9) / rise - 1) < 1e-12
    Math.abs(band.step(1e8, rise) / 1.7e9 - 1) < 1e-12
  }

  def "energies near the top of a band are found, those above it refused"() {
    given: "eps = 2J (1 - cos(k a))"
    double j = 0.25 * EV
    double a = 4e-10
    def band = new RisingBand({ return 2 * j * a * Math.sin(it * a) }, 1, 1)

    expect:
    Math.abs(band.wavevector(part * 4 * j) / (Math.acos(1 - 2 * part) / a) - 1) < 1e-8

    when:
    band.wavevector(4.1 * j)

    then:
    def e = thrown(NoTrustworthyAnswer)
    e.message.contains('has to rise')

    where:
    part << [1e-6, 0.1, 0.5, 0.9, 0.999999]
  }

  def "a band that is flat at high k is refused where more is asked for"() {
    given: "eps -> 1 eV"
    def band = new RisingBand({ return EV / 1e9 * Math.exp(-it / 1e9) }, 3, 1)

    expect:
    Math.abs(band.wavevector(0.5 * EV) / (Math.log(2) * 1e9) - 1) < 1e-12

    when:
    band.wavevector(1.5 * EV)

    then:
    def e = thrown(NoTrustworthyAnswer)
    e.message =~ /does not (reach|between)/ || e.message.contains('has to rise')
  }

  def "a slope that is noise is refused, and soon"() {
    given:
    def noise = new Random(1)

    when:
    new RisingBand({ return 1e-28d * (1 + noise.nextDouble()) }, 3, 1).rise(1e9, 1e9)

    then:
    def e = thrown(NoTrustworthyAnswer)
    e.message.contains('too rough')
  }
}
