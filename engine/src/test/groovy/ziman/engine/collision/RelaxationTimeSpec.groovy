package ziman.engine.collision

import static ziman.engine.expansion.FreeElectronGas.TAU
import static ziman.engine.expansion.FreeElectronGas.curve
import static ziman.engine.expansion.FreeElectronGas.to
import static ziman.engine.model.Relaxation.Equilibrium.FIXED
import static ziman.engine.model.Relaxation.Equilibrium.LOCAL

import spock.lang.Specification
import ziman.engine.model.Curve
import ziman.engine.space.GaussPanels
import ziman.engine.space.Harmonic
import ziman.engine.space.Occupation
import ziman.engine.space.Parabola

class RelaxationTimeSpec extends Specification {
  static final double KT = 4e-21
  static final double MU = 3 * KT

  def f = new Occupation(GaussPanels.about(new Parabola(9e-31, 3), MU, KT, 0), KT)
  def rising = curve { TAU * (0.1 + it / KT) }

  Harmonic harmonic(int l, Closure<Double> of) {
    new Harmonic(l, (0..<f.shells().size()).collect { of(it) as double } as double[])
  }

  Harmonic getAnything() { harmonic(0) { return f.window(it) * Math.sin(f.x(it)) } }

  double residual(Closure<Double> term) { f.shells().sum { i -> term(i) as double }.residual() }

  def "relaxation to the local equilibrium loses neither electrons nor energy, though tau depends on energy"() {
    when:
    def loss = RelaxationTime.on(f, to('c', rising)).apply(anything)

    then:
    residual { loss.at(it) } < 1e-14
    residual { return f.shells().energy(it) * loss.at(it) } < 1e-14

    and: "it is not the trivial loss of nothing"
    f.shells().sum { i -> loss.at(i) }.size() > 0.1 * f.shells().sum { i -> anything.at(i) / (3 * TAU) }.size()
  }

  def "a shift of mu or T is itself a local equilibrium and stays"() {
    when:
    def loss = RelaxationTime.on(f, to('c', rising)).apply(harmonic(0) { f.window(it) * (0.3 - 2 * f.x(it)) })

    then:
    (0..<f.shells().size()).every { Math.abs(loss.at(it)) * TAU < 1e-13 * f.window(it) * (1 + Math.abs(f.x(it))) * 100 }
  }

  def "C1 is symmetric in X / f(1-f): sum (X/f(1-f)) C1 Y is the same with X and Y exchanged"() {
    given:
    def channel = RelaxationTime.on(f, to('c', rising, equilibrium))
    def x = harmonic(0) { return f.window(it) * Math.sin(f.x(it)) }
    def y = harmonic(0) { return f.window(it) * Math.exp(-f.x(it)**2) }
    def product = { a, b ->
      def loss = channel.apply(b)
      f.shells().sum { i -> return a.at(i) / f.window(i) * loss.at(i) }
    }

    expect:
    def (xy, yx, xx) = [product(x, y), product(y, x), product(x, x)]
    Math.abs(xy.value() - yx.value()) < 1e-14 * xy.size()
    xx.value() > 0

    where:
    equilibrium << [LOCAL, FIXED]
  }

  def "a fixed equilibrium is a bath: #what"() {
    given:
    def channel = RelaxationTime.on(f, to('c', what == 'constant' ? Curve.constant(TAU) : rising, FIXED))
    def loss = channel.apply(anything)

    expect:
    channel.conserved() == conserved as Set
    (0..<f.shells().size()).every { loss.at(it) == anything.at(it) * channel.rate(0, it) }

    where:
    what       || conserved
    'constant' || [Conserved.CHARGE]
    'rising'   || []
  }

  def "what carries current decays with tau itself"() {
    given:
    def operator = new CollisionOperator([RelaxationTime.on(f, to('a', rising)), RelaxationTime.on(f, to('b', Curve.constant(TAU)))])
    def source = harmonic(1) { f.window(it) }
    def back = operator.apply(GroupInverse.of(operator, f, 1).apply(source))

    expect:
    (0..<f.shells().size()).every {
      Math.abs(back.at(it) - source.at(it)) < 4e-16 * source.at(it) &&
          Math.abs(operator.rate(1, it) * TAU - 1 - 1 / (0.1 + f.shells().energy(it) / KT)) < 1e-12
    }
    operator.conserved() == [Conserved.CHARGE, Conserved.ENERGY] as Set
  }
}
