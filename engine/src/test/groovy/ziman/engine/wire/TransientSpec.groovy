package ziman.engine.wire

import static ziman.engine.wire.Wires.off
import static ziman.engine.wire.Wires.run
import static ziman.engine.wire.Wires.value

import groovy.transform.CompileStatic
import spock.lang.Specification
import ziman.engine.model.TableCurve
import ziman.engine.integration.Rosenbrock
import ziman.engine.model.Curve
import ziman.engine.model.InTime
import ziman.engine.model.InvalidModel
import ziman.engine.model.Waveform

/** A wire in time: exact solutions, manufactured ones, and the heat balance at every time. */
class TransientSpec extends Specification {
  static final double L = 1e-3, D = 1e-5, RHO = 2e-8, KAPPA = 400, C = 3.4e6, A = Math.PI * D * D / 4

  static Curve curve(Closure value, Closure slope) {
    [at: { double x -> value(x) as double }, slope: { double x -> slope(x) as double }, isConstant: { -> false }] as Curve
  }

  /** A straight line through its value at 300 K. */
  @CompileStatic
  static class Line implements Curve {
    final double value, slope

    Line(double value, double slope) { this.value = value; this.slope = slope }

    double at(double x) { value + slope * (x - 300) }

    double slope(double x) { slope }
  }

  /** exp(-t/1 ms). */
  @CompileStatic
  static class Decay implements Curve {
    double at(double t) { Math.exp(-t / 1e-3d) }

    double slope(double t) { -1e3d * Math.exp(-t / 1e-3d) }
  }

  static InTime during(double duration, int points = 11, Curve start = null) { new InTime(duration, points, Optional.ofNullable(start)) }

  static Map wire(Map more = [:]) {
    [length: L, diameter: D, rho: RHO, kappa: KAPPA, capacity: C, contacts: [[300], [300]]] + more
  }

  static Waveform wave(Map m) {
    new Waveform(m.shape ?: Waveform.Shape.STEP, Optional.ofNullable(m.period as Double), Optional.ofNullable(m.width as Double),
        Optional.ofNullable(m.rise as Double), Optional.ofNullable(m.factor))
  }

  static double[] column(outcome, String name) { outcome.tables().history.columns().find { it.name() == name }.values() }

  def "a current that is switched on: the parabola less its series"() {
    given: "rise = sum over odd n of (4 Q L^2/(kappa pi^3 n^3)) sin(n pi x/L) (1 - e^(-n^2 t/t0)), t0 = C L^2/(pi^2 kappa)"
    double j = 1e9, q = RHO * j * j, t0 = C * L * L / (Math.PI**2 * KAPPA)
    def mean = { double t -> return q * L * L / (12 * KAPPA) - (1..99).findAll { it % 2 }.sum { n -> return 8 * q * L * L / (KAPPA * Math.PI**4 * n**4) * Math.exp(-n * n * t / t0) } }

    when:
    def outcome = run(wire(current: j * A, inTime: during(2 * t0)))
    def times = column(outcome, 't')
    def rises = column(outcome, 'mean_rise')

    then:
    (1..10).every { off(rises[it], mean(times[it])) < 1e-8 }
    off(value(outcome, 'time_constant'), t0) < 1e-8
    outcome.invariants().heat_balance < 1e-12
  }

  def "a profile that is left alone decays with the rate of its mode"() {
    given:
    double t0 = C * L * L / (Math.PI**2 * KAPPA)
    def start = curve({ x -> 300 + 5 * Math.sin(Math.PI * x / L) }, { 0 })
    def outcome = run(wire(current: 0, inTime: during(3 * t0, 4, start)))

    expect:
    (0..3).every { off(column(outcome, 'peak_rise')[it], 5 * Math.exp(-it)) < 1e-8 }
    off(value(outcome, 'heat_lost'), A * C * 5 * (2 / Math.PI) * L * (1 - Math.exp(-3))) < 1e-8
  }

  def "without losses the wire heats evenly, up to its limit"() {
    given:
    double j = 1e9
    def outcome = run(wire(current: j * A, contacts: null, limit: 1358, inTime: during(1, 5, Curve.constant(300))))

    expect:
    off(value(outcome, 'limit_time'), 1058 * C / (RHO * j * j)) < 1e-8
    outcome.remarks().any { it.contains('limit of 1358') }
  }

  def "heat is kept at every time with everything on: #drive"() {
    when: "rho, kappa, C and S depend on temperature; radiation, substrate, real contacts"
    def outcome = run(wire(drive + [rho: new Line(2e-8, 8e-11), kappa: new Line(400, -0.1),
        capacity: new Line(3.4e6, 1020), seebeck: new Line(-5e-6, -5e-6 / 300),
        contacts: [[300, 1e7], [320]], emissivity: 0.3, g: 1e9, tolerance: 1e-7]))

    then:
    outcome.invariants().heat_balance < 1e-8
    value(outcome, 'work') > 0

    where:
    drive << [[current: 0.3 * A * 1e10, inTime: during(2e-3)], [voltage: 0.05, inTime: during(2e-3)], [voltage: 0.05, load: 0.2, inTime: during(2e-3)],
              [voltage: 0.05, waveform: wave(shape: Waveform.Shape.PULSES, period: 4e-4, width: 1e-4), inTime: during(2e-3)],
              [voltage: 0.05, waveform: wave(shape: Waveform.Shape.RAMP, rise: 1e-3), inTime: during(2e-3)],
              [current: 0.3 * A * 1e10, waveform: wave(shape: Waveform.Shape.SINE, period: 5e-4), inTime: during(2e-3)],
              [current: 0.3 * A * 1e10, waveform: wave(factor: new Decay()), inTime: during(2e-3)]]
  }

  def "pulses heat only while they are on"() {
    given: "without losses: as many pulses as there were"
    double j = 1e9
    def outcome = run(wire(current: j * A, contacts: null, waveform: wave(shape: Waveform.Shape.PULSES, period: 1e-4, width: 2e-5),
        inTime: during(1e-3, 21, Curve.constant(300))))
    double perPulse = RHO * j * j * 2e-5 / C

    expect:
    (0..20).every { k -> Math.abs(column(outcome, 'mean_rise')[k] - perPulse * (Math.floor(k / 2) + (k % 2 ? 1 : 0))) < 1e-8 * perPulse * 10 }
  }

  def "Thomson's heat of a constant coefficient bends the parabola"() {
    given: "S = tau ln(T/300 K): kappa T'' - tau j T' + rho j^2 = 0"
    double j = 1e10, tau = 2e-3, a = tau * j / KAPPA
    def profile = { double x -> RHO * j / tau * (x - L * Math.expm1(a * x) / Math.expm1(a * L)) }
    def outcome = run(wire(current: j * A, seebeck: curve({ return tau * Math.log(it / 300) }, { double x -> return tau / x }), inTime: during(10 * C * L * L / KAPPA, 3)))
    double mean = RHO * j / tau * (L / 2 - L * (1 / (a * L) - 1 / Math.expm1(a * L)))
    double top = Math.log(Math.expm1(a * L) / (a * L)) / a

    expect:
    off(value(outcome, 'final_mean_rise'), mean) < 1e-7
    off(value(outcome, 'final_peak_rise'), profile(top)) < 1e-7
  }

  def "the steady wire with a thermopower: Thomson's bend, and Peltier's heat at the contacts, by the sign of the current"() {
    given: "S = S0 + tau ln(T/300 K)"
    double j = 2e9, tau = 2e-3, s0 = -1e-4, a = tau * j / KAPPA
    def thermopower = curve({ double x -> return s0 + tau * Math.log(x / 300) }, { double x -> return tau / x })
    double mean = RHO * j / tau * (L / 2 - L * (1 / (a * L) - 1 / Math.expm1(a * L)))
    def there = run(wire(current: j * A, seebeck: thermopower))
    def back = run(wire(current: -j * A, seebeck: thermopower))
    def slope = { double x -> return RHO * j / tau * (1 - a * L * Math.exp(a * x) / Math.expm1(a * L)) }

    expect:
    off(value(there, 'mean_rise'), mean) < 1e-8
    off(value(back, 'mean_rise'), mean) < 1e-8
    off(value(there, 'heat_to_source'), A * (KAPPA * slope(0) - s0 * 300 * j)) < 1e-8
    off(value(there, 'heat_to_drain'), A * (-KAPPA * slope(L) + s0 * 300 * j)) < 1e-8
    off(value(back, 'heat_to_source'), value(there, 'heat_to_drain')) < 1e-8
    there.invariants().heat_balance < 1e-12
    off(value(there, 'time_constant') * KAPPA / (C * L * L), 1 / (Math.PI**2 + Math.pow(a * L / 2, 2))) < 1e-6
  }

  def "a limit that is reached is no steady wire"() {
    when:
    run(wire(current: 1e10 * A, limit: 310))

    then:
    def e = thrown(ziman.engine.model.NoTrustworthyAnswer)
    e.message.contains('beyond its limit of 310.000 K')
  }

  def "manufactured: order #least or better in space, with every term on"() {
    given: "T = 300 + 40 sin(pi x/L) (1 + x/L) e^(-t/t1) + 20 t/t1"
    double t1 = 1e-3, j = 3e9
    def system = Wires.wire(wire(current: j * A, rho: new Line(2e-8, 8e-11), kappa: new Line(400, -0.1),
        capacity: new Line(3.4e6, 1020), seebeck: new Line(-5e-6, -5e-6 / 300),
        contacts: [[300, 1e6], [300, 2e6]], emissivity: 0.3, g: 1e8))
    def u = { double x, double t -> 40 * Math.sin(Math.PI * x / L) * (1 + x / L) * Math.exp(-t / t1) + 20 * t / t1 }
    def p = Math.PI / L
    def ux = { double x, double t -> 40 * Math.exp(-t / t1) * (p * Math.cos(p * x) * (1 + x / L) + Math.sin(p * x) / L) }
    def uxx = { double x, double t -> 40 * Math.exp(-t / t1) * (-p * p * Math.sin(p * x) * (1 + x / L) + 2 * p * Math.cos(p * x) / L) }
    def ut = { double x, double t -> -40 / t1 * Math.sin(p * x) * (1 + x / L) * Math.exp(-t / t1) + 20 / t1 }
    def heat = new LocalHeat(system, system.material())
    def source = { double x, double t ->
      double v = u(x, t)
      heat.capacity(v) * ut(x, t) - heat.conductivitySlope(v) * ux(x, t)**2 - heat.conductivity(v) * uxx(x, t) - j * j * heat.resistivity(v) + heat.lost(v) +
          j * (300 + v) * heat.seebeckSlope(v) * ux(x, t)
    }
    def ends = { double t -> [
        // what the contacts take in this state, less what flows: -kappa T' + S T j at both ends
        1e6 * u(0, t) - heat.conductivity(u(0, t)) * ux(0, t) + heat.seebeck(u(0, t)) * (300 + u(0, t)) * j,
        2e6 * u(L, t) + heat.conductivity(u(L, t)) * ux(L, t) - heat.seebeck(u(L, t)) * (300 + u(L, t)) * j] }

    when:
    def error = { int elements ->
      def mesh = Mesh.uniform(L, elements)
      def flow = new HeatFlow(heat, mesh)
      def x = mesh.positions()
      double[] start = x.collect { u(it, 0) } as double[]
      def plain = new HeatInTime(flow, new Circuit(system, flow), start, 1e-8)
      // forcing() evaluates the manufactured source
      def forcing = { double t -> (0..<x.length).collect { i ->
        double extra = source(x[i], t) * flow.weights()[i] + (i == 0 ? ends(t)[0] : i == x.length - 1 ? ends(t)[1] : 0)
        extra } }
      def forced = new Forced(plain, flow, forcing, heat)
      def y = plain.beginning()
      for (int k = 0; k < 200; k++) { y = new Rosenbrock(forced, 1).step(t1 / 4 * k / 200, y, t1 / 800).y() }
      (0..<x.length).collect { Math.abs(y[it] - u(x[it], t1 / 4)) }.max()
    }
    double coarse = error(2)
    double fine = error(4)

    then:
    Math.log(coarse / fine) / Math.log(2) > least

    where:
    least = 4.7
  }

  /** The heat in time with a source that makes a solution of our choice one. */
  static class Forced implements Rosenbrock.Problem {
    HeatInTime plain
    HeatFlow flow
    Closure forcing
    LocalHeat heat

    Forced(HeatInTime plain, HeatFlow flow, Closure forcing, LocalHeat heat) {
      this.plain = plain; this.flow = flow; this.forcing = forcing; this.heat = heat
    }

    double[] rate(double t, double[] y) {
      def rate = plain.rate(t, y)
      def extra = forcing(t)
      for (int i = 0; i < extra.size(); i++) { rate[i] += extra[i] / (heat.capacity(y[i]) * flow.weights()[i]) }
      rate
    }

    double[] slope(double t, double[] y) {
      double h = 1e-7
      def before = rate(t - h, y), after = rate(t + h, y)
      (0..<y.length).collect { (after[it] - before[it]) / (2 * h) } as double[]
    }

    ziman.engine.linear.LinearSolver shifted(double t, double[] y, double shift) { plain.shifted(t, y, shift) }

    double size(double[] error, double[] y) { plain.size(error, y) }
  }

  def "what makes no sense is said: #wrong"() {
    when:
    Wires.wire(wire(given))

    then:
    def e = thrown(InvalidModel)
    e.message.contains(wrong)

    where:
    given                                                                          || wrong
    [current: 1, capacity: null, inTime: during(1)]                                || 'heat_capacity'
    [current: 1, waveform: new Waveform(Waveform.Shape.STEP, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())] || 'in_time'
    [current: 1, load: 2, inTime: during(1)]                                       || 'give a voltage'
    [current: 1, limit: 400, lockIn: new ziman.engine.model.LockIn([1d], Optional.empty())] || 'not watched for a limit'
  }

  /** A Gaussian of 1 us about 0.3123 ms. */
  @CompileStatic
  static class Pulse implements Curve {
    double at(double t) { Math.exp(-Math.pow((t - 0.3123e-3d) / 1e-6d, 2)) }

    double slope(double t) { -2 * (t - 0.3123e-3d) / 1e-12d * at(t) }
  }

  def "a pulse a thousandth as long as the time between two rows is not passed over"() {
    when:
    def outcome = run(wire(current: 0.1, waveform: wave(factor: new Pulse()), inTime: during(1e-2, 11)))

    then: "work = I^2 R integral of exp(-2 t^2/w^2) dt"
    off(value(outcome, 'work'), 0.01 * RHO * L / A * 1e-6 * Math.sqrt(Math.PI / 2)) < 1e-8
  }

  def "refused before or after the first step: #wrong"() {
    when:
    run(wire([current: 1e-3d] + given))

    then:
    def problem = thrown(RuntimeException)
    problem.message.contains(wrong)

    where:
    wrong                                                                         | given
    'a contact at 300.000 K is beyond the limit of 299.000 K already'                     | [limit: 299, inTime: during(1e-3)]
    'at t = 0 the hottest place is at 400.000 K already; the limit is 350.000 K'          | [limit: 350, inTime: during(1e-3, 11, curve({ x -> 400 - 1e5 * (x - 5e-4).abs() }, { 0 }))]
    '1.00000e+06 periods are too many to be followed one by one; at most 100000'        | [waveform: wave(shape: Waveform.Shape.SINE, period: 1e-9d), inTime: during(1e-3)]
    'the waveform is not known at every time up to the duration of 1.00000 ms'          | [waveform: wave(factor: new TableCurve([0, 1e-4] as double[], [0, 1] as double[], TableCurve.Interpolation.LINEAR, 's')), inTime: during(1e-3)]
  }
}
