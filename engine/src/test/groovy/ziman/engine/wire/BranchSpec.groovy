package ziman.engine.wire

import static ziman.engine.wire.TransientSpec.Line
import static ziman.engine.wire.TransientSpec.during
import static ziman.engine.wire.Wires.off
import static ziman.engine.wire.Wires.run
import static ziman.engine.wire.Wires.value

import groovy.transform.CompileStatic
import spock.lang.Specification
import ziman.engine.model.Curve
import ziman.engine.model.SteadyBranch

/** All steady states: folds, what lies beyond them, and whether it is stable. */
class BranchSpec extends Specification {
  static final double L = 1e-3, D = 1e-5, RHO = 2e-8, KAPPA = 400, C = 3.4e6, A = Math.PI * D * D / 4

  /** value e^(a (T - 300 K)). */
  @CompileStatic
  static class Exponential implements Curve {
    final double value, a

    Exponential(double value, double a) { this.value = value; this.a = a }

    double at(double x) { value * Math.exp(a * (x - 300)) }

    double slope(double x) { a * at(x) }
  }

  static Map wire(Map more) {
    [length: L, diameter: D, rho: RHO, kappa: KAPPA, capacity: C, contacts: [[300], [300]]] + more
  }

  static SteadyBranch to(double rise, int points = 400) { new SteadyBranch(rise, points) }

  static double[] column(outcome, String name) { outcome.tables().branch.columns().find { it.name() == name }.values() }

  def "constant coefficients: the parabola, at every current"() {
    when:
    def outcome = run(wire(current: 1, branch: to(50)))
    def currents = column(outcome, 'current')
    def rises = column(outcome, 'mean_rise')

    then:
    (1..<currents.length).every { off(rises[it], RHO * Math.pow(currents[it] / A, 2) * L * L / (12 * KAPPA)) < 1e-10 }
    rises[-1] > 50
    outcome.invariants().heat_balance < 1e-12
    !outcome.quantities().containsKey('critical_current')
  }

  def "a resistivity that grows exponentially: the fold of Frank-Kamenetskii, and the branch beyond"() {
    when:
    def outcome = run(wire(current: 1, rho: new Exponential(RHO, 0.01), branch: to(250)))
    double critical = Math.sqrt(3.513830719125162 * KAPPA / (RHO * 0.01)) / L * A
    def currents = column(outcome, 'current')
    def rates = column(outcome, 'growth_rate')

    then: "rho a j^2 L^2/kappa = 3.5138307191"
    off(value(outcome, 'critical_current'), critical) < 1e-8
    currents[-1] < 0.9 * critical

    and: "stable up to the fold, and not beyond, under a current"
    int top = (0..<currents.length).max { currents[it] }
    (0..<top - 1).every { rates[it] < 0 }
    (top + 2..<currents.length).every { rates[it] > 0 }

    when: "under a voltage the same states are stable: it falls where the current does not grow"
    def driven = run(wire(voltage: 1, rho: new Exponential(RHO, 0.01), branch: to(250)))

    then:
    !driven.quantities().containsKey('critical_voltage')
    column(driven, 'growth_rate').every { it < 0 }
  }

  def "a resistivity that falls with temperature: negative differential resistance under a current"() {
    given: "on a substrate alone the wire is even: V^2 = L^2 rho0 g rise e^(-a rise), largest at a rise = 1"
    def even = { Map more -> wire([contacts: null, g: 1e11, rho: new Exponential(RHO, -0.01), branch: to(300)] + more) }

    when:
    def outcome = run(even(voltage: 1))
    def voltages = column(outcome, 'voltage')
    def rates = column(outcome, 'growth_rate')
    int top = (0..<voltages.length).max { voltages[it] }

    then: "the voltage falls while the current grows, and these states are not stable under a voltage"
    off(value(outcome, 'critical_voltage'), L * Math.sqrt(RHO * 1e11 / (0.01 * Math.E))) < 1e-9
    voltages[-1] < 0.9 * voltages[top]
    column(outcome, 'current')[-1] > column(outcome, 'current')[top]
    (0..<top - 1).every { rates[it] < 0 }
    (top + 2..<voltages.length).every { rates[it] > 0 }

    when: "a resistor in series that is large enough takes the fold away"
    def loaded = run(even(voltage: 1, load: 5 * RHO * L / A))

    then:
    !loaded.quantities().containsKey('critical_voltage')
    column(loaded, 'growth_rate').every { it < 0 }
  }

  def "rho = rho0 (1 + a (T - T0)): lost at j L sqrt(rho0 a/kappa) = pi, and transients say the same"() {
    given:
    double critical = Math.PI * Math.sqrt(KAPPA / (RHO * 4e-3)) / L * A
    def rho = new Line(RHO, RHO * 4e-3)

    expect:
    off(value(run(wire(current: 1, rho: rho, branch: to(1e6, 2000))), 'critical_current'), critical) < 1e-8

    and: "just below it settles, just above it does not"
    double t0 = C * L * L / KAPPA
    def below = run(wire(current: 0.9995 * critical, rho: rho, tolerance: 1e-6, limit: 1e7, inTime: during(2000 * t0, 3)))
    def above = run(wire(current: 1.0005 * critical, rho: rho, tolerance: 1e-6, limit: 1e7, inTime: during(2000 * t0, 3)))
    value(below, 'growth_rate') < 0
    !below.quantities().containsKey('limit_time')
    value(above, 'growth_rate') > 0
  }

  def "the voltage at which a wire melts"() {
    when:
    def outcome = run(wire(voltage: 1, rho: new Line(RHO, RHO * 4e-3), limit: 1358, branch: to(5000)))

    then: "V^2 = 8 times the integral of rho kappa dT up to the limit, whatever the wire"
    double integral = RHO * KAPPA * (1058 + 4e-3 * 1058 * 1058 / 2)
    off(value(outcome, 'limit_voltage'), Math.sqrt(8 * integral)) < 1e-8
    outcome.remarks().any { it.contains('limit of 1358') }
    column(outcome, 'peak_rise')[-1] > 1058
    column(outcome, 'peak_rise')[-2] < 1058
  }

  def "where the resistivity falls steeply no filament narrower than an element is believed"() {
    given: "of a wire that conducts heat alone V^2/8 = integral from T0 to Tmax of kappa rho dT, whatever rho: V never reaches sqrt(8 kappa rho0 20 K)"
    def outcome = run(wire(current: 1, rho: new Exponential(1e-3d, -1 / 20d), kappa: 10, branch: to(2000)))
    def points = outcome.tables().branch.columns().collectEntries { [it.name(), it.values()] }
    def expected = { double peak -> Math.sqrt(8 * 10 * 1e-3 * 20 * (1 - Math.exp(-peak / 20))) }

    expect:
    (1..<points.voltage.length).every { off(points.voltage[it], expected(points.peak_rise[it])) < 1e-4 }
    points.voltage.every { it < Math.sqrt(8 * 10 * 1e-3 * 20) }
    points.peak_rise[-1] > 100
  }
}
