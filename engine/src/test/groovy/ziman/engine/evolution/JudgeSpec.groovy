package ziman.engine.evolution

import static ziman.engine.collision.ClosedSystemSpec.compiled

import java.util.function.DoubleUnaryOperator
import spock.lang.Specification
import ziman.engine.Channels
import ziman.engine.collision.CollisionOperator
import ziman.engine.collision.NonlinearCollision
import ziman.engine.expansion.Hierarchy
import ziman.engine.expansion.KineticEquation
import ziman.engine.expansion.MetalContents
import ziman.engine.expansion.MetalEquation
import ziman.engine.integration.Extrapolation
import ziman.engine.integration.TimeState
import ziman.engine.observe.Currents
import ziman.engine.space.Distribution
import ziman.engine.space.FieldOperator
import ziman.engine.space.Legendre
import ziman.engine.space.Occupation

/** The expansion against the nonlinear equation in time: what is left falls with the first order left out. */
class JudgeSpec extends Specification {
  static final int ORDERS = 4
  static final double TIME = 5e-14

  static lattice = Channels.evolving(300, 1e28)

  static Map models = [
      'closed': [Channels.coupled(0.3, lattice), Channels.impurity(rate: 2e13d), Channels.anharmonic(lattice, umklapp: 1e12, boundary: 1e12)],
      'drag'  : [Channels.coupled(0.3, lattice), Channels.impurity(rate: 2e13d), Channels.anharmonic(lattice, normal: 3e12)],
      'bath'  : [Channels.phonons(0.3, 300, 1e28)],
  ]

  /** The same equation, to which products may be unknown. */
  static class WithoutProducts implements KineticEquation {
    @Delegate KineticEquation whole
    @Override List<NonlinearCollision> nonlinear() { [] }
  }

  static List equation(String model) {
    def (CollisionOperator operator, Occupation f) = compiled('parabola', models[model], 6)
    def equation = new MetalEquation(f, new FieldOperator(f.shells(), new Legendre(3)), operator)
    [equation, new MetalContents(new Currents(equation.states(), new Legendre(3)))]
  }

  static Distribution series(List orders, int last, double e, double time) {
    def sum = Distribution.ZERO
    orders.take(last).each { sum = sum.plus(Math.pow(e, it.order()), it.at(time)) }
    return sum
  }

  /** Slopes of the error in energy (even orders) and current (odd orders) against the field. */
  static Map<Integer, List<Double>> slopes(String model, KineticEquation expanded, List<Double> fields, int last) {
    def (MetalEquation equation, MetalContents contents) = equation(model)
    def orders = new Hierarchy(expanded ?: equation, 1).upTo(ORDERS)
    Map<Integer, List<Double>> errors = [:].withDefault { [] }
    fields.each { e ->
      def motion = new Motion(equation, contents, { t -> e } as DoubleUnaryOperator, ORDERS)
      def start = new TimeState([series(orders, ORDERS, e, 0)], new double[2])
      def end = new Extrapolation(motion, 1e-13, 1e-16).advance(start, 0, TIME).parts()[0]
      (1..last).each { n ->
        def rest = end.plus(-1, series(orders, n, e, TIME))
        errors[n] << Math.abs(n % 2 == 0 ? contents.energy(rest).value() : contents.current(rest).value())
      }
    }
    return errors.collectEntries { n, e ->
      [n, (1..<e.size()).collect { Math.log(e[it] / e[it - 1]) / Math.log(fields[it] / fields[it - 1]) }]
    }
  }

  def "errors fall with the field to the power n + 2: #model"() {
    given:
    def slopes = slopes(model, null, [3e4d, 6e4d], 3)

    expect:
    (1..3).every { n -> Math.abs(slopes[n][0] - (n + 2)) < 0.05 }

    where:
    model << models.keySet()
  }

  def "without products the series is wrong from order three on"() {
    given:
    def (MetalEquation equation) = equation('closed')
    def slopes = slopes('closed', new WithoutProducts(whole: equation), [3e4d, 6e4d], 3)

    expect: "of the current, the error stays that of order three"
    Math.abs(slopes[1][0] - 3) < 0.05
    Math.abs(slopes[3][0] - 3) < 0.05
  }

  def "what grows in F_2 is a rise of the one temperature of electrons and phonons: (j E/C) d(f, n)/dT"() {
    given:
    def (MetalEquation equation, MetalContents contents) = equation('closed')
    def orders = new Hierarchy(equation, 1).upTo(2)
    def states = equation.states()
    def grown = orders[1].coefficient(1).harmonic(0, states.size())
    int shells = states.shells()
    def part = { int from, int to, Closure<Double> of -> states.total { i -> return i >= from && i < to ? states.window(i) * of(i) : 0d }.value() }
    double mean = part(0, shells) { states.x(it) } / part(0, shells) { 1d }
    double heat = contents.current(orders[0].coefficient(0)).value()
    double capacity = part(0, shells) { (states.x(it) - mean)**2 } + part(shells, states.size()) { states.x(it)**2 }
    double rise = heat / (states.electrons().kT() * capacity)

    expect:
    (0..<states.size()).every { i ->
      double tangent = states.window(i) * (states.x(i) - (i < shells ? mean : 0))
      Math.abs(grown.at(i) - rise * tangent) < 1e-12 * rise
    }
    Math.abs(contents.energy(orders[1].coefficient(1)).value() / heat - 1) < 1e-12
  }
}
