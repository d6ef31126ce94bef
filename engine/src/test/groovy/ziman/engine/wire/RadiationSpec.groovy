package ziman.engine.wire

import static ziman.engine.wire.Wires.*

import ziman.engine.Engine
import spock.lang.Specification

class RadiationSpec extends Specification {
  static final double SIGMA = 5.670374419184429e-8, RHO = 1.7e-8, KAPPA = 385, L = 1e-2, D = 1e-6

  def "radiation alone heats to (T0^4 + Q D / (4 eps sigma))^(1/4), surroundings at #cold K"() {
    given:
    def given = [voltage: volts, emissivity: 0.01, surroundings: cold] + contacts
    def outcome = run(given)
    double q = volts * volts / (L * L * RHO)
    double surroundings = cold ?: 300

    expect:
    off(value(outcome, "peak_temperature"),
        Math.pow(Math.pow(surroundings, 4) + q * D / (4 * 0.01 * SIGMA), 0.25)) < 1e-13
    off(value(outcome, "heat_radiated"), value(outcome, "power")) < 1e-13

    where:
    volts | cold | contacts
    1e-3  | 300  | [:]
    1e-3  | 300  | [contacts: [[77, 0], [500, 0]]]
    1.0   | 4    | [:]
  }

  def "into surroundings at absolute zero"() {
    given:
    def material = wire(voltage: 1).material()
    def none = Optional.empty()
    def outcome = Engine.compile(new ziman.engine.model.Wire(
        material, L, D, Optional.of(1e-3d), none, none, none, 1e-9d, none,
        Optional.of(new ziman.engine.model.Radiation(0, 0.01)), none, none, none, none, none), [] as Set)
        .run(ziman.engine.pipeline.Progress.SILENT)

    expect:
    off(value(outcome, "peak_rise"),
        Math.pow(1e-6 / (L * L * RHO) * D / (4 * 0.01 * SIGMA), 0.25)) < 1e-13
  }

  def "a thin layer at an ideal contact carries the heat of the first integral"() {
    given: "kappa T'^2 / 2 = integral of (Q - lost) dT up to where they are equal; L is 700 layers"
    double q = 1.7e-8 * Math.pow(3e11, 2), c = 4 * 0.5 * SIGMA / D
    double hot = Math.pow(Math.pow(300, 4) + q / c, 0.25)
    double integral = (q + c * Math.pow(300, 4)) * (hot - 300) -
        c * (Math.pow(hot, 5) - Math.pow(300, 5)) / 5
    def outcome = run(current: 3e11 * Math.PI / 4 * D * D, contacts: [[300], [300]],
        emissivity: 0.5, length: 2e-2)

    expect:
    off(value(outcome, "peak_temperature"), hot) < 1e-11
    off(value(outcome, "heat_to_source"),
        Math.PI / 4 * D * D * Math.sqrt(2 * KAPPA * integral)) < 1e-10
    outcome.invariants().heat_balance < 1e-12
    outcome.remarks().isEmpty()
  }

  def "surroundings that are not at the temperature of the bath: #what"() {
    given: "independent numbers: SciPy's solve_bvp, tolerance 1e-11, mean by trapezoids on 4e5 steps"
    def outcome = run([length: 1e-2, diameter: 25e-6, current: 0.1] + given)

    expect:
    off(value(outcome, "mean_temperature"), mean) < 1e-9
    off(value(outcome, "peak_temperature"), peak) < 1e-9

    where:
    what                   | given                                                              || mean              | peak
    'cold vacuum'          | [contacts: [[300], [300]], emissivity: 0.5, surroundings: 77]      || 314.2800408707169 | 321.4068952988293
    'a cold substrate'     | [contacts: [[300, 1e6], [300, 1e6]], g: 1e6, substrate: 290]       || 317.9897050521847 | 325.2671084041817
    'an insulated end too' | [contacts: [[300, 0], [300]], emissivity: 0.5, surroundings: 77]   || 354.0531783373374 | 380.7895815844805
  }
}
