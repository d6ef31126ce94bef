package ziman.engine.wire

import static ziman.engine.wire.Wires.*

import spock.lang.Specification

/** The copper wire of Section VI, as recomputed (the paper's own figures mix three diameters). */
class PaperWireSpec extends Specification {
  static final COPPER = [voltage: 1e-3, emissivity: 0.01, capacity: 3.45e6]

  def "cooled through its contacts it stays within millikelvins"() {
    given:
    def outcome = run(COPPER + [contacts: [[300, 2.5e9], [300, 2.5e9]]])

    expect:
    Math.abs(value(outcome, "mean_rise") - 12.65e-3) < 0.01e-3
    Math.abs(value(outcome, "peak_rise") - 18.97e-3) < 0.01e-3
    Math.abs(value(outcome, "resistance") - 216.45) < 0.01
    Math.abs(value(outcome, "current") - 4.62e-6) < 0.001e-6
    off(value(outcome, "heating_rate"), 1e-6d / 1e-4d / 1.7e-8d / 3.45e6d) < 1e-12
  }

  def "cooled by radiation alone it rises by #rise K when #diameter m thick"() {
    given:
    def outcome = run(COPPER + [diameter: diameter, contacts: [[300, 0], [300, 0]]])

    expect:
    Math.abs(value(outcome, "mean_rise") - rise) < digits
    value(outcome, "heat_to_source") == 0

    where:
    diameter | rise  | digits
    1e-6     | 2.37  | 0.005
    100e-6   | 129.5 | 0.05
  }
}
