package ziman.engine.wire

import static ziman.engine.wire.Wires.*

import spock.lang.Specification

class ConductionSpec extends Specification {
  static final double RHO = 1.7e-8, KAPPA = 385, L = 1e-2

  def "conduction alone is the parabola (19) and its mean (20), kc = #kc, over #volts V"() {
    given:
    def outcome = run(voltage: volts, contacts: [[300, kc], [300, kc]])
    double q = volts * volts / (L * L * RHO)
    double jump = kc == null ? 0 : q * L / (2 * kc)

    expect:
    off(value(outcome, "mean_rise"), jump + q * L * L / (12 * KAPPA)) < 1e-10
    off(value(outcome, "peak_rise"), jump + q * L * L / (8 * KAPPA)) < 1e-10
    double[] x = column(outcome, "x")
    double[] rise = column(outcome, "rise")
    (0..<x.length).every {
      double fromMiddle = x[it] - L / 2
      double exact = jump + q / (2 * KAPPA) * (L * L / 4 - fromMiddle * fromMiddle)
      Math.abs(rise[it] - exact) < 1e-10 * value(outcome, "peak_rise")
    }
    outcome.invariants().heat_balance < 1e-12
    outcome.invariants().voltage < 1e-14
    outcome.remarks().isEmpty()

    where:
    kc    | volts
    null  | 1e-3
    2.5e9 | 1e-3
    1e3   | 1e-3
    1e-3  | 1e-3
    null  | 1e-30
    null  | 1e5
  }

  def "with a substrate the profile is the cosh of a fin"() {
    given:
    double j = 1e9
    double g = 3e8
    def outcome = run(current: j * Math.PI / 4 * 1e-12, g: g, contacts: [[300], [300]])
    double m = Math.sqrt(g / KAPPA), q = RHO * j * j
    def exact = { double x -> q / g * (1 - Math.cosh(m * (x - L / 2)) / Math.cosh(m * L / 2)) }

    expect:
    double[] x = column(outcome, "x")
    double[] rise = column(outcome, "rise")
    (0..<x.length).every { Math.abs(rise[it] - exact(x[it])) < 1e-10 * exact(L / 2) }
    off(value(outcome, "mean_rise"), q / g * (1 - Math.tanh(m * L / 2) / (m * L / 2))) < 1e-10
    off(value(outcome, "heat_to_source"),
        Math.PI / 4 * 1e-12 * q / m * Math.tanh(m * L / 2)) < 1e-10
  }

  def "different baths give a straight line, and heat flows through"() {
    given:
    def outcome = run(current: 0, contacts: [[310, 1e6], [290, 1e6]])
    double flux = 20 / (L / KAPPA + 2 / 1e6)

    expect:
    off(value(outcome, "heat_to_drain"), flux * Math.PI / 4 * 1e-12) < 1e-10
    off(value(outcome, "heat_to_source"), -flux * Math.PI / 4 * 1e-12) < 1e-10
    Math.abs(value(outcome, "mean_temperature") - 300) < 1e-10
    value(outcome, "mean_rise") == 0
    value(outcome, "power") == 0
  }

  def "between different baths the rise is what the current adds"() {
    given:
    def outcome = run(voltage: 0.1, contacts: [[310], [290]])

    expect:
    off(value(outcome, "peak_rise"), 0.01 / (8 * RHO * KAPPA)) < 1e-9
    outcome.remarks() == ["a rise counts from the temperature at the same place without current."]
  }

  def "kappa(T) is straightened by the Kirchhoff transform"() {
    given: "kappa = k0 (1 + b (T - 300)), so theta + b theta^2 / 2 is the parabola"
    double b = 2e-3, volts = 0.2
    def outcome = run(voltage: volts, contacts: [[300], [300]],
        kappa: Dependence.linear(KAPPA, b))
    double top = volts * volts / (8 * RHO * KAPPA)

    expect:
    off(value(outcome, "peak_rise"), (Math.sqrt(1 + 2 * b * top) - 1) / b) < 1e-10
  }

  def "rho linear in T is a cosine, driven by a #drive"() {
    given: "u'' + s rho0 (1 + a u) / kappa = 0, with j L sqrt(rho0 a / kappa) = 2"
    double a = 4e-3, theta = 2
    double j = theta / (L * Math.sqrt(RHO * a / KAPPA)), area = Math.PI / 4 * 1e-12
    double peak = (1 / Math.cos(theta / 2) - 1) / a
    double mean = (Math.tan(theta / 2) / (theta / 2) - 1) / a
    double volts = j * L * RHO * (1 + a * mean)
    def outcome = run((drive): drive == "current" ? j * area : volts, contacts: [[300], [300]],
        rho: Dependence.linear(RHO, a))

    expect:
    off(value(outcome, "peak_rise"), peak) < 1e-10
    off(value(outcome, "mean_rise"), mean) < 1e-10
    off(value(outcome, "voltage"), volts) < 1e-10
    off(value(outcome, "current"), j * area) < 1e-10
    off(value(outcome, "resistance"), volts / (j * area)) < 1e-10
    outcome.invariants().heat_balance < 1e-12

    where:
    drive << ["current", "voltage"]
  }

  def "voltage and hottest place obey Kohlrausch's relation, at #current A"() {
    given: "V^2 / 8 = integral of kappa rho dT from the contacts to the hottest place"
    double a = 4e-3
    def outcome = run(current: current, contacts: [[300], [300]],
        rho: Dependence.exponential(RHO, -a))
    double integral = KAPPA * RHO / a * (1 - Math.exp(-a * value(outcome, "peak_rise")))

    expect:
    off(value(outcome, "voltage"), Math.sqrt(8 * integral)) < 1e-11

    where:
    current << [1e-4d, 1e-3d, 3e-2d]
  }

  def "without a drive nothing rises"() {
    given:
    def outcome = run(voltage: 0, contacts: [[300, 1e5], [300, 1e5]], emissivity: 0.1)

    expect:
    value(outcome, "peak_rise") == 0
    value(outcome, "mean_temperature") == 300
    off(value(outcome, "resistance"), RHO * L / (Math.PI / 4 * 1e-12)) < 1e-12
    outcome.invariants().heat_balance == 0
  }

  def "no number is ever NaN: L = #length m, D = #diameter m, #volts V"() {
    given:
    def outcome = run(voltage: volts, length: length, diameter: diameter, emissivity: 0.01,
        contacts: [[300, 2.5e9], [300, 2.5e9]])

    expect:
    outcome.quantities().every { !it.value.value().naN && !it.value.uncertainty().naN }
    off(value(outcome, "voltage"), volts) < 1e-12
    outcome.invariants().heat_balance < 1e-10

    where:
    length | diameter | volts
    1e-9   | 1e-9     | 1e-3
    1e3    | 1e-3     | 1e-3
    1e5    | 1e-6     | 1
    1e-2   | 1e-6     | 1e-30
    1e-2   | 1e-6     | 1e-200
    1e3    | 1e-6     | 1e4
  }
}
