package ziman.engine.collision

import static ziman.engine.expansion.FreeElectronGas.TAU
import static ziman.engine.expansion.FreeElectronGas.curve
import static ziman.engine.expansion.FreeElectronGas.to
import static ziman.engine.model.Relaxation.Equilibrium.FIXED

import spock.lang.Specification
import ziman.engine.Channels
import ziman.engine.model.Curve
import ziman.engine.model.NoTrustworthyAnswer
import ziman.engine.space.ConstantBand
import ziman.engine.space.FermiSurface
import ziman.engine.space.GaussPanels
import ziman.engine.space.Harmonic
import ziman.engine.space.Legendre
import ziman.engine.space.Occupation
import ziman.engine.space.Parabola
import ziman.engine.space.UniformShells
import ziman.engine.units.Constants

class GroupInverseSpec extends Specification {
  static final double KT = 0.02 * Constants.ELEMENTARY_CHARGE
  static final double THETA = 300

  static Random random = new Random(3)

  static Map channels = [
      local      : to('local', curve { TAU * (0.1 + it / KT) }),
      fixed      : to('fixed', Curve.constant(TAU), FIXED),
      defects    : Channels.impurity(rate: 1e13d),
      walls      : Channels.boundary(1e-6),
      electrons  : Channels.electrons(1e13 / KT**2, 0),
      umklapp    : Channels.electrons(1e13 / KT**2, 0.3),
      phonons    : Channels.phonons(0.3, THETA),
  ]

  static Occupation panels() {
    new Occupation(GaussPanels.about(new Parabola(9e-31, 3), 3 * KT, KT, 0), KT)
  }

  static Occupation uniform() {
    double spacing = Constants.BOLTZMANN * THETA / 12
    new Occupation(UniformShells.about(new ConstantBand(1.5e6, 1e47, 1.3e10), 0, spacing, 30 * KT), KT)
  }

  static CollisionOperator compiled(Occupation f, List names) {
    def surface = FermiSurface.of(new ConstantBand(1.5e6, 1e47, 1.3e10), 1.3e10)
    double spacing = Constants.BOLTZMANN * THETA / 12
    new CompiledChannels(f, spacing, surface, new Legendre(3)).of(names.collect { channels[it] })
  }

  def "C1 C1# S is S less its part in the null space, and C1# has none: #names, l = #l"() {
    given:
    def f = names.contains('phonons') ? uniform() : panels()
    def c1 = compiled(f, names)
    def inverse = GroupInverse.of(c1, f, l)
    int n = f.shells().size()
    def source = new Harmonic(l, (0..<n).collect { return f.window(it) * random.nextGaussian() } as double[])

    when:
    def x = inverse.apply(source)
    def back = c1.apply(x)
    def rest = (0..<n).collect { (source.at(it) - back.at(it)) / f.window(it) }

    then: "what C1 leaves of the source over f(1-f) is a combination of the null functions"
    inverse.nullSpace().laws() == laws as Set
    def functions = inverse.nullSpace().functions()
    def left = rest as double[]
    2.times {
      functions.each { psi ->
        double part = f.shells().sum { i -> return psi[i] * left[i] * f.window(i) }.value() / f.shells().sum { i -> return psi[i]**2 * f.window(i) }.value()
        n.times { left[it] -= part * psi[it] }
      }
    }
    (0..<n).every { Math.abs(left[it]) < 1e-9 }

    and: "its own part is gone"
    functions.every { psi -> f.shells().sum { i -> return psi[i] * x.at(i) }.residual() < 1e-12 }

    where:
    names                              | l || laws
    ['local']                          | 1 || []
    ['fixed']                          | 0 || []
    ['fixed', 'local']                 | 0 || []
    ['electrons', 'defects']           | 1 || []
    ['umklapp']                        | 1 || []
    ['electrons']                      | 1 || [Conserved.MOMENTUM]
    ['electrons']                      | 2 || []
    ['phonons']                        | 0 || [Conserved.CHARGE]
    ['phonons']                        | 1 || []
    ['phonons', 'defects']             | 3 || []
    ['phonons', 'electrons']           | 0 || [Conserved.CHARGE]
    ['phonons', 'electrons']           | 1 || []
    ['phonons', 'fixed']               | 0 || []
  }

  def "with energy conserved the source may heat, and C1# does not see it: #names"() {
    given:
    def f = panels()
    def c1 = compiled(f, names)
    def inverse = GroupInverse.of(c1, f, 0)
    int n = f.shells().size()
    def source = new Harmonic(0, (0..<n).collect { return f.window(it) * random.nextGaussian() } as double[])
    def heat = { double a, double b -> new Harmonic(0, (0..<n).collect { return f.window(it) * (a + b * f.x(it)) } as double[]) }

    when:
    def x = inverse.apply(source)
    def warmed = inverse.apply(source.plus(1, heat(0.7, -2)))

    then:
    inverse.nullSpace().laws() == [Conserved.CHARGE, Conserved.ENERGY] as Set
    (0..<n).every { Math.abs(x.at(it) - warmed.at(it)) < 1e-11 * TAU * 10 }

    and: "numbers and energy of the answer are zero"
    f.shells().sum { i -> x.at(i) }.residual() < 1e-12
    f.shells().sum { i -> return f.x(i) * x.at(i) }.residual() < 1e-12

    where:
    names << [['local'], ['local', 'defects'], ['electrons'], ['electrons', 'local', 'walls']]
  }

  def "elastic scattering alone leaves every function of energy: its inverse is zero"() {
    given:
    def f = panels()
    def inverse = GroupInverse.of(compiled(f, ['defects', 'walls']), f, 0)

    expect:
    inverse.nullSpace().everyFunction()
    inverse.apply(new Harmonic(0, new double[f.shells().size()].collect { 1d } as double[])).values().every { it == 0 }
  }

  def "a channel that says it conserves what it does not is found out"() {
    given: "phonons that claim to conserve the energy of the electrons"
    def f = uniform()
    def honest = compiled(f, ['phonons']).channels()[0]
    def liar = Stub(Collision) {
      name() >> 'phonons'
      conserved() >> ([Conserved.CHARGE, Conserved.ENERGY] as Set)
      nullVectors(0) >> ([Conserved.CHARGE, Conserved.ENERGY] as Set)
      rate(_, _) >> { int l, int i -> honest.rate(l, i) }
      reach() >> honest.reach()
      arrivals(_, _) >> { int l, int d -> honest.arrivals(l, d) }
      returned(_) >> Optional.empty()
    }

    when:
    GroupInverse.of(new CollisionOperator([liar]), f, 0)

    then:
    def e = thrown(NoTrustworthyAnswer)
    e.message.contains('phonons')
    e.message.contains('contradicts')
  }

  def "a null vector that no channel admits is found out"() {
    given:
    def f = uniform()
    def honest = compiled(f, ['phonons']).channels()[0]
    def silent = Stub(Collision) {
      name() >> 'phonons'
      conserved() >> ([] as Set)
      nullVectors(0) >> ([] as Set)
      rate(_, _) >> { int l, int i -> honest.rate(l, i) }
      reach() >> honest.reach()
      arrivals(_, _) >> { int l, int d -> honest.arrivals(l, d) }
      returned(_) >> Optional.empty()
    }

    when:
    GroupInverse.of(new CollisionOperator([silent]), f, 0)

    then:
    def e = thrown(NoTrustworthyAnswer)
    e.message.contains('conserve more than they declare')
  }
}
