package ziman.engine.kinetic

import spock.lang.Specification

class GmresSpec extends Specification {
  def "a system of n unknowns is solved in n steps, whatever its product"() {
    given: "not symmetric"
    int n = 12
    def random = new Random(7)
    double[][] a = (0..<n).collect { i -> (0..<n).collect { j -> (i == j ? 3 : 0) + random.nextGaussian() } as double[] } as double[][]
    double[] x = (0..<n).collect { random.nextGaussian() } as double[]
    def times = { double[] y -> a.collect { row -> (0..<n).sum { row[it] * y[it] } } as double[] }
    def gmres = new Gmres(times, { double[] u, double[] v -> (0..<n).sum { (it + 1) * u[it] * v[it] } as double }, n)

    when:
    def found = gmres.solve(times(x), 0)

    then:
    (0..<n).every { Math.abs(found[it] - x[it]) < 1e-10 }
  }

  def "what is an eigenvector takes one step"() {
    given:
    int steps = 0
    def gmres = new Gmres({ double[] y -> steps++; y.collect { 2 * it } as double[] },
        { double[] u, double[] v -> u[0] * v[0] + u[1] * v[1] }, 9)

    when:
    def found = gmres.solve([3d, 4d] as double[], 1e-12)

    then:
    Math.abs(found[0] - 1.5) < 1e-15
    Math.abs(found[1] - 2) < 1e-15
    steps == 1
  }
}
