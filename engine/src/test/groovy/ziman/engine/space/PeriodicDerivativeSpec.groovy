package ziman.engine.space

import spock.lang.Specification

/** d/dtheta on a ring of points. */
class PeriodicDerivativeSpec extends Specification {
  static double[] at(int points, Closure<Double> of) {
    (0..<points).collect { of(LineBand.angle(it, points)) as double } as double[]
  }

  static double[] random(int points, long seed) {
    def random = new Random(seed)
    (0..<points).collect { random.nextGaussian() } as double[]
  }

  static double product(double[] a, double[] b) { StateSum.of(a.length, { i -> a[i] * b[i] }).value() }

  static double largest(double[] a) { a.collect { Math.abs(it) }.max() }

  def "harmonics are differentiated exactly, the one without a sign goes to zero: m = #m of 32 points"() {
    given:
    double[] slopes = new PeriodicDerivative(32).of(at(32) { return Math.cos(m * it) + Math.sin(m * it) })
    double[] exact = at(32) { return m == 16 ? 0 : m * (Math.cos(m * it) - Math.sin(m * it)) }

    expect:
    (0..<32).every { i -> return Math.abs(slopes[i] - exact[i]) < 1e-14 * Math.max(m, 1) }

    where:
    m << [0, 1, 2, 7, 15, 16]
  }

  def "antisymmetric, and 1.D = 0, for random values at #points points"() {
    given:
    def derivative = new PeriodicDerivative(points)
    double[] x = random(points, 1)
    double[] y = random(points, 2)
    double[] dx = derivative.of(x)
    double size = Math.sqrt(product(dx, dx) * product(y, y))

    expect:
    Math.abs(product(y, dx) + product(derivative.of(y), x)) < 1e-14 * size
    Math.abs(product(dx, [1d] * points as double[])) < 1e-14 * Math.sqrt(points * product(dx, dx))
    Math.abs(product(x, dx)) < 1e-14 * Math.sqrt(product(dx, dx) * product(x, x))

    where:
    points << [16, 128, 4096]
  }

  def "error falls faster than any power, and rounding does not grow with the mesh"() {
    given:
    def error = { int points, int times ->
      double[] x = at(points) { return 1 / (1.5 + Math.cos(it)) }
      times.times { x = new PeriodicDerivative(points).of(x) }
      double[] exact = at(points) { return Math.sin(it) / (1.5 + Math.cos(it))**2 }
      times == 1 ? largest((0..<points).collect { x[it] - exact[it] } as double[]) : Math.sqrt(product(x, x) / points)
    }

    expect: "a harmonic m is e^(-0.96 m)"
    error(16, 1) > 1e-3
    error(32, 1) < 1e-4
    error(64, 1) < 1e-11
    error(4096, 1) < 1e-13

    and: "eight derivatives of the same function on a mesh far too fine"
    Math.abs(error(4096, 8) / error(128, 8) - 1) < 1e-5
  }

  def "how many harmonics a function has"() {
    expect:
    new PeriodicDerivative(64).highestHarmonic(at(64) { return Math.cos(it) + 1e-3 * Math.sin(5 * it) }) == 5
    new PeriodicDerivative(64).highestHarmonic(at(64) { 3d }) == 0
  }

  def "other numbers of points are refused"() {
    when:
    new PeriodicDerivative(48)

    then:
    thrown(IllegalArgumentException)
  }
}
