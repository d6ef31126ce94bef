package ziman.engine.collision

import static ziman.engine.expansion.FreeElectronGas.to
import static ziman.engine.model.Relaxation.Equilibrium.FIXED
import static ziman.engine.model.Relaxation.Equilibrium.LOCAL

import spock.lang.Shared
import spock.lang.Specification
import ziman.engine.Chains
import ziman.engine.model.Curve
import ziman.engine.model.NoTrustworthyAnswer
import ziman.engine.model.Relaxation
import ziman.engine.space.BrillouinLine
import ziman.engine.space.LineBand
import ziman.engine.space.LineOccupation

/** Laws of relaxation channels together, for states that are random. */
class RelaxationSumSpec extends Specification {
  static final int N = 64

  @Shared LineOccupation f = LineOccupation.of(
      new BrillouinLine(LineBand.of({ double k -> -2 * Chains.J * Math.cos(k * Chains.A) - 0.4 * Chains.J * Math.sin(2 * k * Chains.A) }, Chains.A), N),
      0.7 * Chains.J, 0.6)

  static Curve time(double power, double factor = 1) {
    power == 0 ? Curve.constant(factor * Chains.TAU)
        : Chains.curve { return factor * Chains.TAU * Math.pow(0.1 + it / Chains.J, power) }
  }

  static final Map<String, List<Relaxation>> CHANNELS = [
    'a bath': [to('a', time(0), FIXED)],
    'one local': [to('a', time(1), LOCAL)],
    'two local': [to('a', time(1), LOCAL), to('b', time(-1), LOCAL)],
    'three local': [to('a', time(0, 1e4), LOCAL), to('b', time(-1), LOCAL), to('c', time(2, 1e-3), LOCAL)],
    'local and a slow bath': [to('a', time(1), LOCAL), to('b', time(0.5, 1e6), FIXED)],
    'two local and a bath': [to('a', time(1), LOCAL), to('b', time(0), LOCAL), to('c', time(-0.5, 30), FIXED)],
  ]

  RelaxationSum sum(List<Relaxation> channels) { RelaxationSum.of(channels, f, { i -> f.line().energy(i) }) }

  double[] random(long seed) {
    def random = new Random(seed)
    (0..<N).collect { return f.window(it) * random.nextGaussian() } as double[]
  }

  /** Sum over states of a b, and of its magnitudes. */
  def product(double[] a, double[] b) { f.total { i -> return a[i] * b[i] } }

  double[] over(double[] a) { (0..<N).collect { a[it] / f.window(it) } as double[] }

  def "C1 is symmetric and positive under the window, #name"() {
    given:
    def c1 = sum(CHANNELS[name])
    double[] x = random(1)
    double[] y = random(2)
    def one = product(over(y), c1.collided(x))
    def other = product(over(x), c1.collided(y))

    expect:
    Math.abs(one.value() - other.value()) < 1e-13 * (one.size() + other.size())
    product(over(x), c1.collided(x)).value() > 0

    where:
    name << CHANNELS.keySet()
  }

  def "charge and energy: local relaxation keeps both, #name"() {
    given:
    def c1 = sum(CHANNELS[name])
    double[] x = random(3)
    double[] ones = [1d] * N
    double[] energies = (0..<N).collect { f.x(it) } as double[]
    double[] rates = (0..<N).collect { return c1.rate(it) * x[it] } as double[]
    def kept = c1.conserved()

    expect:
    (product(ones, c1.collided(x)).value().abs() < 1e-13 * product(ones, rates).size()) == kept.contains(Conserved.CHARGE)
    (product(energies, c1.collided(x)).value().abs() < 1e-13 * product(energies, rates).size()) == kept.contains(Conserved.ENERGY)
    c1.hasNullSpace() == CHANNELS[name].every { return it.to() == LOCAL }

    where:
    name << ['one local', 'two local', 'three local', 'local and a slow bath', 'two local and a bath']
  }

  def "the inverse is one: C1 C1# = 1 - P, P C1# = 0, P^2 = P, #name"() {
    given:
    def c1 = sum(CHANNELS[name])
    double[] s = random(4)
    double[] p = c1.projected(s)
    double[] x = c1.inverse(s)
    double[] back = c1.collided(x)
    double[] pp = c1.projected(p)
    double scale = (0..<N).collect { Math.abs(over(s)[it]) }.max()
    double longest = (0..<N).collect { Math.abs(over(x)[it]) }.max()
    double inside = (0..<N).collect { return c1.rate(it) * Math.abs(over(x)[it]) }.max()

    expect: "relative to the terms of C1, which a slow bath makes larger than what they add up to"
    (0..<N).every { i -> return Math.abs(over(back)[i] + over(p)[i] - over(s)[i]) < 1e-13 * Math.max(scale, inside) }
    (0..<N).every { i -> return Math.abs(over(pp)[i] - over(p)[i]) < 1e-14 * scale }
    (0..<N).every { i -> return Math.abs(over(c1.projected(x))[i]) < 1e-13 * longest }
    c1.hasNullSpace() == (p.collect { Math.abs(it) }.max() > 0)

    where:
    name << CHANNELS.keySet()
  }

  def "a slow bath is not lost among fast local collisions: what it holds back is what it lets live"() {
    given: "a source that the local channel cannot touch: charge"
    def c1 = sum([to('a', time(1), LOCAL), to('b', time(0, 1e9), FIXED)])
    double[] s = (0..<N).collect { f.window(it) } as double[]
    double[] x = c1.inverse(s)

    expect:
    (0..<N).every { i -> return Math.abs(x[i] / (s[i] * 1e9 * Chains.TAU) - 1) < 1e-12 }
  }

  def "(shift + C1)^-1, #name"() {
    given:
    def c1 = sum(CHANNELS[name])
    double shift = 0.3 / Chains.TAU
    double[] s = random(5)
    double[] x = c1.resolvent(shift, s)
    double[] back = c1.collided(x)
    double scale = (0..<N).collect { Math.max((shift + c1.rate(it)) * Math.abs(over(x)[it]), Math.abs(over(s)[it])) }.max()

    expect:
    (0..<N).every { i -> return Math.abs(over(back)[i] + shift * over(x)[i] - over(s)[i]) < 1e-13 * scale }

    where:
    name << CHANNELS.keySet()
  }

  def "a neighbouring equilibrium stays where it is, and what rounding explains does not grow"() {
    given:
    def c1 = sum(CHANNELS['two local'])
    double[] warm = (0..<N).collect { return f.window(it) * (2 + 3 * f.x(it)) } as double[]
    double[] pushed = f.line().slopes((0..<N).collect { f.f(it) } as double[])
    double taken = (0..<N).collect { return c1.rate(it) * Math.abs(warm[it]) }.max()

    expect:
    c1.collided(warm).collect { Math.abs(it) }.max() < 1e-13 * taken
    c1.projected(pushed).every { it == 0 }
  }

  def "a time that is not known where electrons are is refused"() {
    when:
    sum([to('a', Chains.curve { return it - 1e-21 }, LOCAL)])

    then:
    def e = thrown(NoTrustworthyAnswer)
    e.message.contains('channel a: tau is')
  }
}
