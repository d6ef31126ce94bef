package ziman.engine.expansion

import static ziman.engine.expansion.FreeElectronGas.to
import static ziman.engine.model.Relaxation.Equilibrium.FIXED
import static ziman.engine.model.Relaxation.Equilibrium.LOCAL

import spock.lang.Specification
import ziman.engine.Chains
import ziman.engine.Metals
import ziman.engine.model.Curve
import ziman.engine.model.Expansion
import ziman.engine.model.Model
import ziman.engine.model.NoTrustworthyAnswer
import ziman.engine.model.TightBinding
import ziman.engine.pipeline.Outcome
import ziman.engine.pipeline.Progress
import ziman.engine.units.Constants

/** Radius of convergence, Pade's fractions, and secular terms resummed, where all is known: on a chain. */
class BeyondSeriesSpec extends Specification {
  static final double TAU = 1e-13
  static final double A = 1e-9
  static final double J = 0.05 * Metals.EV

  static double field(double b) { b * Constants.REDUCED_PLANCK / (Constants.ELEMENTARY_CHARGE * A * TAU) }

  static Outcome run(Map settings, double b, List wanted = []) {
    def band = new TightBinding('c', A, settings.hoppings ?: [J], Optional.empty(), 1d)
    def experiment = Metals.expansion(new Model([band], [to('c', Curve.constant(TAU), settings.to)]), 300, Optional.of(field(b)), settings.order, 1e-8,
        duration: settings.duration)
    new LinePipeline(experiment, wanted as Set).run(Progress.SILENT)
  }

  def "Esaki and Tsu's radius is b = 1, and Pade's fraction is their formula on either side of it: b = #b, order #order"() {
    given:
    def q = run(b, to: FIXED, order: order).quantities()
    double linear = q['sigma'].value() * field(b)

    expect:
    Math.abs(q['radius_of_convergence'].value() / field(1) - 1) < 1e-9
    Math.abs(q['pade_current'].value() / (linear / (1 + b * b)) - 1) < 1e-9

    where:
    [b, order] << [[0.3, 2], [3, 5, 7]].combinations()
  }

  def "hops to second neighbours halve the radius, and both sums are within their errors of 4 m^2 J_m f_m b/(1 + m^2 b^2)"() {
    given:
    double b = 0.2
    def outcome = run(b, to: FIXED, order: 9, hoppings: [J, J / 2])
    def q = outcome.quantities()
    def energy = { double theta -> return -2 * J * (Math.cos(theta) + Math.cos(2 * theta) / 2) }
    double kT = Constants.BOLTZMANN * 300
    double mu = q['chemical_potential'].value() + (0..<4000).collect { energy(2 * Math.PI * it / 4000) }.min()
    def f = { int m -> return (0..<400).collect { k ->
      double theta = 2 * Math.PI * k / 400
      return Math.cos(m * theta) / (Math.exp((energy(theta) - mu) / kT) + 1) / 400 }.sum() }
    def current = { double at -> return [[1, J], [2, J / 2]].collect { m, hop -> return m * m * hop * f(m) * at / (1 + m * m * at * at) }.sum() }
    double linear = [[1, J], [2, J / 2]].collect { m, hop -> return m * m * hop * f(m) * b }.sum()
    double exact = q['current(1)'].value() * current(b) / linear

    expect:
    Math.abs(q['radius_of_convergence'].value() / field(0.5) - 1) < 0.05
    Math.abs(q['series_current'].value() - exact) < q['series_current'].uncertainty()
    Math.abs(q['pade_current'].value() - exact) < q['pade_current'].uncertainty()
    Math.abs(q['series_current'].value() / exact - 1) > 1e-6
  }

  def "the sum of a series that grows is refused"() {
    when:
    run(2, ['series_current'], to: FIXED, order: 5)

    then:
    def e = thrown(NoTrustworthyAnswer)
    e.message.contains('the series diverges, as in any above about')
  }

  def "u decays as exp(lambda t), lambda = -b^2 - b^4 - 2 b^6: resummed to order #order over a time in which it falls by a quarter"() {
    given: "A'' + A' + b^2 A = 0: with u = u_0 A the slow manifold is an exponential, u(T) = -4 J f_1(T)"
    double b = 0.3
    double duration = 0.3 * TAU / (b * b)
    def q = run(b, ['resummed_temperature'], to: LOCAL, order: order, duration: duration).quantities()
    double at = q['resummed_temperature'].value()
    def f1 = { double t -> return (0..<400).collect { k ->
      double theta = 2 * Math.PI * (k + 0.5) / 400
      return Math.cos(theta) / (Math.exp(-2 * J * Math.cos(theta) / (Constants.BOLTZMANN * t)) + 1) / 400 }.sum() }
    double lambda = order == 2 ? b**2 : order == 4 ? b**2 + b**4 : b**2 + b**4 + 2 * b**6

    expect:
    at > 310
    Math.abs(f1(at) / f1(300) / Math.exp(-lambda * duration / TAU) - 1) < 1e-7

    where:
    order << [2, 4, 6]
  }

  def "a bath does not warm"() {
    when:
    run(0.1, ['resummed_temperature'], to: FIXED, order: 2, duration: 1e-12)

    then:
    thrown(NoTrustworthyAnswer)
  }
}
