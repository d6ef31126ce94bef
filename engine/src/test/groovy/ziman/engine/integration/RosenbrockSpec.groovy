package ziman.engine.integration

import spock.lang.Specification
import ziman.engine.linear.DenseSystem
import ziman.engine.linear.LinearSolver

/** The order of the method, and what it keeps. */
class RosenbrockSpec extends Specification {
  /** Two numbers with an exact solution. */
  static Rosenbrock.Problem problem(Closure rate, Closure slope, Closure jacobian, double tolerance = 1e-8) {
    [rate: { double t, double[] y -> rate(t, y) as double[] }, slope: { double t, double[] y -> slope(t, y) as double[] },
     shifted: { double t, double[] y, double shift -> solver(jacobian(t, y), shift) },
     size: { double[] error, double[] y -> error.collect { Math.abs(it) }.max() / tolerance }] as Rosenbrock.Problem
  }

  static LinearSolver solver(List<List<Double>> jacobian, double shift) {
    def matrix = (0..<jacobian.size()).collect { i -> (0..<jacobian.size()).collect { k -> (i == k ? shift : 0d) - jacobian[i][k] } as double[] } as double[][]
    def dense = new DenseSystem(matrix)
    [size: { -> matrix.length }, solve: { double[] b -> System.arraycopy(dense.solve(b), 0, b, 0, b.length) }] as LinearSolver
  }

  /** Order from two fixed steps. */
  static double order(Rosenbrock.Problem problem, List<Double> start, Closure exact, double end, int steps) {
    def error = { int n ->
      double[] y = start as double[]
      for (int k = 0; k < n; k++) { y = new Rosenbrock(problem, 1).step(end * k / n, y, end / n).y() }
      (0..<y.length).collect { Math.abs(y[it] - exact(end)[it]) }.max()
    }
    Math.log(error(steps) / error(2 * steps)) / Math.log(2)
  }

  def "order four where the system depends on time and is not linear"() {
    given: "y' = y^2 (cos t - sin t)/(...)-like: y = 1/(2 + sin t), y' = -cos t y^2; and z = y exp(-t)"
    def rate = { t, y -> [-Math.cos(t) * y[0]**2, -Math.cos(t) * y[0] * y[1] - y[1]] }
    def slope = { t, y -> [Math.sin(t) * y[0]**2, Math.sin(t) * y[0] * y[1]] }
    def jacobian = { t, y -> [[-2 * Math.cos(t) * y[0], 0d], [-Math.cos(t) * y[1], -Math.cos(t) * y[0] - 1]] }
    def exact = { t -> [1 / (2 + Math.sin(t)), Math.exp(-t) / (2 + Math.sin(t))] }

    expect:
    Math.abs(order(problem(rate, slope, jacobian), [0.5d, 0.5d], exact, 2, 20) - 4) < 0.2
  }

  def "a stiff system does not lose more than one order, and stays stable for any step"() {
    given: "Prothero and Robinson: y' = -lambda (y - cos t) - sin t, with y = cos t"
    def rate = { t, y -> [-1e6d * (y[0] - Math.cos(t)) - Math.sin(t)] }
    def slope = { t, y -> [-1e6d * Math.sin(t) - Math.cos(t)] }
    def jacobian = { t, y -> [[-1e6d]] }
    def stiff = problem(rate, slope, jacobian)
    def last = new Rosenbrock(stiff, 1).step(0, [1d] as double[], 0.5).y()[0]

    expect:
    Math.abs(last - Math.cos(0.5)) < 1e-8
  }

  def "steps are as long as the error allows, and end where they are told to"() {
    given: "a fast part that dies, and a slow one: what is explicit would need 1800 steps for stability alone"
    def rate = { t, y -> [-1000 * y[0], -y[1]] }
    def jacobian = { t, y -> [[-1000d, 0d], [0d, -1d]] }
    def integrator = new Rosenbrock(problem(rate, { t, y -> [0d, 0d] }, jacobian, 1e-10), 1e-6)

    when:
    def arrived = integrator.advance([1d, 1d] as double[], 0, 5, { -1 })

    then:
    arrived.time() == 5
    Math.abs(arrived.y()[1] - Math.exp(-5)) < 1e-9
    integrator.accepted() < 1000

    when: "an event: e^-t = 1/2"
    def stopped = new Rosenbrock(problem(rate, { t, y -> [0d, 0d] }, jacobian, 1e-10), 1e-6).advance([1d, 1d] as double[], 0, 5, { double[] y -> 0.5 - y[1] })

    then:
    stopped.stopped()
    Math.abs(stopped.time() - Math.log(2)) < 1e-8
  }

  def "what is kept linearly is kept to rounding, whatever the step"() {
    given: "two parts that exchange, and their sum"
    def rate = { t, y -> [-50 * y[0]**2 + y[1], 50 * y[0]**2 - y[1]] }
    def jacobian = { t, y -> [[-100 * y[0], 1d], [100 * y[0], -1d]] }

    expect:
    Math.abs(new Rosenbrock(problem(rate, { t, y -> [0d, 0d] }, jacobian), 1).step(0, [1d, 2d] as double[], 0.7).y().sum() - 3) < 1e-14
  }
}
