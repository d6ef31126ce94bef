package ziman.engine.wire

import static ziman.engine.wire.Wires.*

import spock.lang.Specification
import ziman.engine.linear.BandedMatrix

class HeatBalanceSpec extends Specification {
  static final double RHO = 1.7e-8, KAPPA = 385, L = 1e-2, AREA = Math.PI / 4 * 1e-12

  static Map lively(Random random) {
    double b = 1e-3 * random.nextDouble(), a = 4e-3 * random.nextDouble()
    [kappa: Dependence.inverse(KAPPA, b),
     rho: Dependence.linear(RHO, a),
     emissivity: random.nextDouble(), surroundings: 200 + 200 * random.nextDouble(),
     g: Math.pow(10, 4 + 4 * random.nextDouble()), substrate: 250 + 100 * random.nextDouble(),
     contacts: [[280 + 40 * random.nextDouble(),
         random.nextBoolean() ? Math.pow(10, 2 + 7 * random.nextDouble()) : null],
       [280 + 40 * random.nextDouble(),
         random.nextBoolean() ? Math.pow(10, 2 + 7 * random.nextDouble()) : null]]]
  }

  def "heat in is heat out, whatever the wire (#seed)"() {
    given:
    def random = new Random(seed)
    def outcome = run(lively(random) + [voltage: Math.pow(10, -3 + 3 * random.nextDouble())])

    expect:
    outcome.invariants().heat_balance < 1e-12
    outcome.invariants().voltage < 1e-13

    where:
    seed << (1..12)
  }

  def "source and drain can be exchanged (#seed)"() {
    given:
    def lively = lively(new Random(seed)) + [voltage: 0.3]
    def one = run(lively)
    def other = run(lively + [contacts: lively.contacts.reverse()])

    expect:
    off(value(one, "heat_to_source"), value(other, "heat_to_drain")) < 1e-9
    off(value(one, "mean_temperature"), value(other, "mean_temperature")) < 1e-12
    off(value(one, "resistance"), value(other, "resistance")) < 1e-12

    where:
    seed << [3, 4]
  }

  def "the Jacobian is the derivative of the residual"() {
    given:
    def wire = wire(lively(new Random(seed)) + [voltage: 0.1])
    def mesh = Mesh.graded(L, 3, L / 10)
    def balance = new HeatBalance(new LocalHeat(wire, wire.material()), mesh)
    int n = mesh.nodes()
    double[] u = mesh.positions().collect { 50 + 30 * Math.sin(400 * it) }
    double s = 1e20
    def jacobian = new BandedMatrix(n, 4, 4)
    def column = new double[n]
    balance.jacobian(u, s, jacobian, column)
    def residual = { double[] at, double square ->
      def f = new double[n]
      balance.residual(at, square, f)
      f
    }
    double size = (0..<n).collect { Math.abs(jacobian.get(it, it)) }.max()

    expect:
    (0..<n).every { k ->
      double step = 1e-3
      def up = u.clone()
      up[k] += step
      def down = u.clone()
      down[k] -= step
      def above = residual(up, s)
      def below = residual(down, s)
      (0..<n).every { i ->
        Math.abs((above[i] - below[i]) / (2 * step) - jacobian.get(i, k)) < 1e-8 * size
      }
    }
    def above = residual(u, 1.5 * s)
    def below = residual(u, 0.5 * s)
    (0..<n).every { Math.abs((above[it] - below[it]) / s - column[it]) < 1e-9 * column.min().abs() }

    and: "and of the resistance"
    def row = new double[n]
    balance.resistanceSlope(u, row)
    def moved = (0..<n).collect { u[it] + 1e-3 * Math.cos(it) } as double[]
    double change = (0..<n).sum { row[it] * (moved[it] - u[it]) }
    off(balance.resistance(moved) - balance.resistance(u), change) < 1e-6

    where:
    seed << [1, 2, 5]
  }

  def "a strongly radiating wire with weak contacts agrees with an independent solution"() {
    given: """scipy.integrate.solve_bvp, 388615 nodes, 12 digits, of T'' = (c (T^4 - 300^4) - Q) / kappa with
      c = 4 eps sigma / D, Q = rho j^2, kappa T' = kc (T - 300) at 0, mirrored at L"""
    def outcome = run(current: 5e9 * AREA, emissivity: 0.1, contacts: [[300, 1e4], [300, 1e4]])

    expect:
    off(column(outcome, "temperature")[0], END) < 1e-10
    off(value(outcome, "peak_temperature"), PEAK) < 1e-10
    off(value(outcome, "mean_temperature"), MEAN) < 1e-10

    where:
    END               | PEAK             | MEAN
    2049.359081884959 | 2080.73687691002 | 2076.450982233576
  }

  def "the error falls with order 5 in T and 8 in the mean and the heat"() {
    given: "rho linear in T: a cosine, far from any polynomial"
    double a = 4e-3, theta = 2.8
    double j = theta / (L * Math.sqrt(RHO * a / KAPPA))
    def wire = wire(current: j * AREA, contacts: [[300], [300]],
        rho: Dependence.linear(RHO, a))
    def exact = { double x -> (Math.cos(theta * (x / L - 0.5)) / Math.cos(theta / 2) - 1) / a }
    def errors = [3, 6, 12].collect { elements ->
      def mesh = Mesh.uniform(L, elements)
      def balance = new HeatBalance(new LocalHeat(wire, wire.material()), mesh)
      def continuation = new Continuation(balance, Drive.of(wire))
      def state = (continuation.follow(continuation.undriven()) as Branch.Reached).state()
      double worst = (0..<elements).collectMany { e ->
        (0..20).collect {
          Math.abs(Mesh.within(state.u(), e, it / 20) - exact((e + it / 20) * L / elements))
        }
      }.max()
      double mean = (Math.tan(theta / 2) / (theta / 2) - 1) / a
      double found = new MeanRise(mesh.meanWeights(), new double[mesh.nodes()])
          .measure(balance, state.u(), 0)
      [worst, Math.abs(found - mean)]
    }
    def order = { int what, int k ->
      Math.log(errors[k][what] / errors[k + 1][what]) / Math.log(2)
    }

    expect:
    Math.abs(order(0, 1) - 5) < 0.3
    Math.abs(order(1, 0) - 8) < 0.6
  }

  def "Newton's method converges quadratically, also bordered by a voltage"() {
    given:
    def wire = wire(voltage: 1, emissivity: 0.5, contacts: [[300, 1e6], [300, 1e6]],
        rho: Dependence.linear(RHO, 4e-3))
    def balance = new HeatBalance(new LocalHeat(wire, wire.material()), Mesh.graded(L, 16, L / 100))
    def drive = Drive.of(wire)
    def continuation = new Continuation(balance, drive)
    def cold = continuation.undriven()

    when:
    def state = (continuation.follow(cold) as Branch.Reached).state()
    def off = State.guess(state.u().collect { it * 1.1 } as double[], state.jSquared() * 0.9)
    def steps = new Newton(balance, drive).damped(off, 1.0).steps()

    then:
    def small = steps.findAll { it < 0.2 && it > 1e-13 }
    small.size() >= 3
    (1..<small.size()).every { small[it] < Math.max(20 * small[it - 1] ** 2, 1e-13) }
    steps.length <= 7
  }
}
