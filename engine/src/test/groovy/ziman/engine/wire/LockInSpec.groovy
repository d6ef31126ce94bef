package ziman.engine.wire

import static ziman.engine.wire.TransientSpec.Line
import static ziman.engine.wire.Wires.off
import static ziman.engine.wire.Wires.run
import static ziman.engine.wire.Wires.value

import org.hipparchus.complex.Complex
import spock.lang.Specification
import ziman.engine.model.NoTrustworthyAnswer
import ziman.engine.model.LockIn
import ziman.engine.model.TableCurve

/**
 * For a small temperature coefficient a the mean temperature follows the heating at 2 omega linearly,
 *
 *   theta = (Q/2)/(i Omega C) (1 - tanh z/z),   z = (L/2) sqrt(i Omega C/kappa),   Omega = 2 omega, Q = rho j^2
 *   V_3 = (j/2) rho a L theta
 *
 * which is the sum over odd n of 8/(n pi)^2 (Q/2)/(i Omega C + kappa (n pi/L)^2): the first term is the formula of
 * Lu, Yi and Zhang (2001).
 */
class LockInSpec extends Specification {
  static final double L = 2e-3, D = 2e-5, A = Math.PI * D * D / 4, RHO = 1e-7, KAPPA = 70, C = 2.9e6, SLOPE = 4e-3
  static final double GAMMA = L * L * C / (Math.PI**2 * KAPPA)

  static Complex exact(double j, double slope, double frequency, double kappa = KAPPA, double capacity = C) {
    def rate = new Complex(0, 4 * Math.PI * frequency)
    def z = rate.multiply(capacity / kappa).sqrt().multiply(L / 2)
    def lag = Complex.ONE.subtract(z.tanh().divide(z))
    lag.divide(rate.multiply(capacity)).multiply(RHO * j * j / 2).multiply(j / 2 * RHO * slope * L)
  }

  static Map wire(Map more) {
    [length: L, diameter: D, kappa: KAPPA, capacity: C, contacts: [[300], [300]], tolerance: 1e-9] + more
  }

  static double[] column(outcome, String name) { outcome.tables().harmonics.columns().find { it.name() == name }.values() }

  /** Half the difference of both signs of a coefficient: what is of second order in it is gone. */
  static List<List<Double>> odd(double j, double slope, List<Double> frequencies) {
    def both = [slope, -slope].collect { run(wire(current: j * A, rho: new Line(RHO, RHO * it), lockIn: new LockIn(frequencies, Optional.empty()))) }
    [0, 1].collect { part ->
      def name = ['voltage_3_in_phase', 'voltage_3_quadrature'][part]
      (0..<frequencies.size()).collect { (column(both[0], name)[it] - column(both[1], name)[it]) / 2 }
    }
  }

  def "the exact series over six decades of frequency"() {
    given: "a rise of about a kelvin, and a coefficient of 3e-5 per kelvin, whose square is 1e-9"
    double j = Math.sqrt(12 * KAPPA / (RHO * L * L)), slope = 3e-5
    def frequencies = (-3..3).collect { Math.pow(10, it) / (2 * Math.PI * GAMMA) }

    when:
    def found = odd(j, slope, frequencies)

    then: "V = a cos + b sin is the real part of (a - i b) e^(i 3 omega t)"
    (0..6).every {
      def expected = exact(j, slope, frequencies[it])
      new Complex(found[0][it], -found[1][it]).subtract(expected).norm() < 1e-8 * expected.norm()
    }
  }

  def "the first term of the series is the formula of Lu, Yi and Zhang"() {
    expect: "4 I^3 R R' L/(pi^4 kappa S sqrt(1 + (2 omega gamma)^2)) for effective values, within 2 %, at low frequency"
    double j = 1e8, frequency = 0.01 / (2 * Math.PI * GAMMA)
    double effective = j * A / Math.sqrt(2), r = RHO * L / A
    double lu = 4 * Math.pow(effective, 3) * r * r * SLOPE * L / (Math.PI**4 * KAPPA * A)
    off(exact(j, SLOPE, frequency).norm() / Math.sqrt(2), lu) < 0.02
  }

  def "at order one in the voltage nothing but Ohm's law, with the mean temperature"() {
    given:
    double j = Math.sqrt(12 * KAPPA / (RHO * L * L)) * 2
    def outcome = run(wire(current: j * A, rho: new Line(RHO, RHO * SLOPE), lockIn: new LockIn([1e6d], Optional.empty())))

    expect: "far above all rates the wire has the temperature of the mean heat, as under a steady current of the effective value"
    def steady = run(wire(current: j * A / Math.sqrt(2), rho: new Line(RHO, RHO * SLOPE)))
    off(column(outcome, 'voltage_1_in_phase')[0] / (j * A), value(steady, 'resistance')) < 1e-4
    Math.abs(column(outcome, 'voltage_2_in_phase')[0]) < 1e-12 * column(outcome, 'voltage_1_in_phase')[0]
  }

  def "kappa and C come back from voltages that were measured"() {
    given: "a wire of other kappa and C than the model believes, at frequencies about its own"
    double j = Math.sqrt(12 * KAPPA / (RHO * L * L)) / 10
    double[] frequencies = [0.1, 0.3, 1, 3, 10].collect { it / (2 * Math.PI * GAMMA) } as double[]
    double[] amplitudes = frequencies.collect { exact(j, 1e-3, it, 55, 3.3e6).norm() } as double[]
    def measured = new TableCurve(frequencies, amplitudes, TableCurve.Interpolation.LINEAR, '1/s')

    when:
    def outcome = run(wire(current: j * A, rho: new Line(RHO, RHO * 1e-3), lockIn: new LockIn([frequencies[2]], Optional.of(measured))))

    then: "up to the temperature coefficient times the rise, which the series leaves out"
    off(value(outcome, 'fitted_thermal_conductivity'), 55) < 1e-4
    off(value(outcome, 'fitted_heat_capacity'), 3.3e6) < 1e-4
  }

  def "voltages that do not determine both are no fit: #where"() {
    given:
    double j = Math.sqrt(12 * KAPPA / (RHO * L * L)) / 10
    double[] frequencies = relative.collect { it / (2 * Math.PI * GAMMA) } as double[]
    double[] amplitudes = relative.collect { exact(j, 1e-3, it, 55, 3.3e6).norm() } as double[]
    def measured = new TableCurve(frequencies, amplitudes, TableCurve.Interpolation.LINEAR, '1/s')

    when:
    run(wire(current: j * A, rho: new Line(RHO, RHO * 1e-3), lockIn: new LockIn([frequencies[0]], Optional.of(measured))))

    then:
    def refused = thrown(NoTrustworthyAnswer)
    refused.message.contains('does not determine both kappa and C')

    where:
    where             | relative
    'far below'       | [1e-7, 2e-7, 4e-7]
    'one of them'     | [1, 1.0000001]
  }
}
