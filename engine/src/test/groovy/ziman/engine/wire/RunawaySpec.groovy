package ziman.engine.wire

import static ziman.engine.wire.Wires.*

import spock.lang.Specification
import ziman.engine.model.NoTrustworthyAnswer

class RunawaySpec extends Specification {
  static final double RHO = 1.7e-8, KAPPA = 385, L = 1e-2, AREA = Math.PI / 4 * 1e-12
  static final double A = 4e-3
  static final LINEAR = Dependence.linear(RHO, A)
  static final EXPONENTIAL = Dependence.exponential(RHO, A)
  static final CURRENT_OF_PI = Math.PI / (L * Math.sqrt(RHO * A / KAPPA)) * AREA
  // critical Frank-Kamenetskii parameter of the slab of width 1: u'' + lambda e^u = 0
  static final CURRENT_OF_BRATU = Math.sqrt(3.513830719125 * KAPPA / (RHO * A)) / L * AREA

  static Branch.Lost lost(Map given, int elements) {
    def wire = wire(given)
    def balance = new HeatBalance(new LocalHeat(wire, wire.material()), Mesh.uniform(wire.length(), elements))
    def continuation = new Continuation(balance, Drive.of(wire))
    continuation.follow(continuation.undriven()) as Branch.Lost
  }

  def "rho linear in T is lost at j L sqrt(rho0 a / kappa) = pi, without a fold"() {
    when:
    def lost = lost(current: 1.5 * CURRENT_OF_PI, rho: LINEAR, contacts: [[300], [300]], 32)

    then:
    !lost.fold()
    off(Math.sqrt(lost.limit()) * AREA, CURRENT_OF_PI) < 1e-9
  }

  def "rho exponential in T is lost at the fold of Frank-Kamenetskii"() {
    when:
    def lost = lost(current: 1.5 * CURRENT_OF_BRATU, rho: EXPONENTIAL,
        contacts: [[300], [300]], 32)

    then:
    lost.fold()
    off(lost.limit() * RHO * A * L * L / KAPPA, 3.513830719125) < 1e-11
  }

  def "close below the loss there still is a steady state: #part of it, #what"() {
    given:
    def outcome = run(current: part * limit, rho: rho, contacts: [[300], [300]])

    expect:
    outcome.invariants().heat_balance < 1e-10
    value(outcome, "peak_rise") > 0

    where:
    part      | limit            | rho         | what
    0.999     | CURRENT_OF_PI    | LINEAR      | "linear"
    0.9999999 | CURRENT_OF_PI    | LINEAR      | "linear"
    0.999     | CURRENT_OF_BRATU | EXPONENTIAL | "exponential"
    0.9999999 | CURRENT_OF_BRATU | EXPONENTIAL | "exponential"
  }

  def "the branch found is the lower one"() {
    given: "u'' + e^u = 0 has two solutions, with u(1/2) = 0.140539 and 4.0915"
    double j = Math.sqrt(KAPPA / (RHO * A)) / L
    def outcome = run(current: j * AREA, rho: EXPONENTIAL, contacts: [[300], [300]])
    // u = 2 ln(cosh(t/4) / cosh((x - 1/2) t / 2)) with t = sqrt(2) cosh(t/4)
    double t = 1.5
    200.times { t = Math.sqrt(2) * Math.cosh(t / 4) }

    expect:
    off(value(outcome, "peak_rise") * A, 2 * Math.log(Math.cosh(t / 4))) < 1e-10
  }

  def "what is lost is said with the figure and the way out"() {
    when:
    run(current: 2 * CURRENT_OF_BRATU, rho: EXPONENTIAL, contacts: [[300], [300]])

    then:
    def e = thrown(NoTrustworthyAnswer)
    e.message == "no steady state: the wire runs away. It is lost at a current of 350.313 uA; " +
        "the model asks for 700.626 uA. There it is at 596.711 K at x = 5.00000 mm, and beyond, " +
        "heating grows faster with temperature than losses. Lower the current, cool the wire " +
        "better (contacts, substrate, a shorter wire), or drive it by a voltage."
  }

  def "falling resistivity runs away under a voltage, not under a current"() {
    given:
    def falling = Dependence.exponential(RHO, -A)

    when:
    run(voltage: 2.0d, rho: falling, contacts: [[300], [300]])

    then:
    def e = thrown(NoTrustworthyAnswer)
    // Kohlrausch: V^2 / 8 = integral of kappa rho dT up to the hottest place, here up to infinity
    double limit = Math.sqrt(8 * KAPPA * RHO / A)
    e.message.contains("It is lost at a voltage of ${Refusal.figure(limit, 'V')};")
    e.message.endsWith("or drive it by a current.")

    and:
    value(run(current: 1e-3d, rho: falling, contacts: [[300], [300]]), "peak_rise") > 0
  }

  def "heat with nowhere to go"() {
    when:
    run(given)

    then:
    def e = thrown(NoTrustworthyAnswer)
    e.message.startsWith("no steady state: the heat has nowhere to go. No contact conducts heat")

    where:
    given << [
      [voltage: 1.0d],
      [voltage: 1.0d, contacts: [[300, 0], [300, 0]], emissivity: 0, g: 0],
    ]
  }

  def "a table that ends says where and at which drive"() {
    when:
    run(current: 0.9 * CURRENT_OF_PI, contacts: [[300], [300]],
        rho: Dependence.linear(RHO, A).between(250, 400))

    then: "cos(theta/2) = 1/1.4 at the edge: theta = 1.550"
    def e = thrown(NoTrustworthyAnswer)
    e.message.contains("at x = 5.00000 mm")
    double edge = 2 * Math.acos(1 / 1.4) / Math.PI * CURRENT_OF_PI
    e.message.contains("At a current of ${Refusal.figure(edge, 'A').substring(0, 5)}")
  }
}
