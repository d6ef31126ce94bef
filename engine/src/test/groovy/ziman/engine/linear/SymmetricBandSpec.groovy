package ziman.engine.linear

import spock.lang.Specification

class SymmetricBandSpec extends Specification {
  static Random random = new Random(11)

  /** A random matrix that dominates its diagonal, its rows and columns scaled by up to e^scale. */
  static List made(int n, int width, double scale) {
    double[] s = (0..<n).collect { Math.exp(scale * (random.nextDouble() - 0.5)) }
    double[][] a = new double[n][n]
    for (int i = 0; i < n; i++) {
      for (int j = Math.max(0, i - width); j < i; j++) {
        a[i][j] = a[j][i] = random.nextDouble() - 0.7
      }
    }
    for (int i = 0; i < n; i++) {
      a[i][i] = 0.1 + (0..<n).collect { it == i ? 0d : Math.abs(a[i][it]) }.sum()
    }
    def matrix = new SymmetricBand(n, width)
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[i][j] *= s[i] * s[j]
        if (j >= i && j - i <= width) {
          matrix.add(i, j - i, a[i][j])
        }
      }
    }
    [a, matrix, s]
  }

  def "A x = b is solved to rounding, whatever the scales of the rows: n = #n, width #width, scales e^#scale"() {
    given:
    def (a, matrix, s) = made(n, width, scale)
    double[] x = (0..<n).collect { random.nextGaussian() / s[it] }
    double[] b = (0..<n).collect { i -> (0..<n).sum { j -> a[i][j] * x[j] } }

    expect:
    matrix.factorise()
    matrix.solve(b)
    (0..<n).every { Math.abs(b[it] - x[it]) * s[it] < 1e-12 }

    where:
    [n, width, scale] << [[1, 2, 30, 100], [1, 7, 40], [0, 20, 60]].combinations()
  }

  def "a matrix that is not positive definite is told: #what"() {
    given:
    def matrix = new SymmetricBand(3, 1)
    diagonal.eachWithIndex { double d, int i -> matrix.add(i, 0, d) }
    matrix.add(0, 1, off)
    matrix.add(1, 1, off)

    expect:
    matrix.factorise() == definite

    where:
    what          | diagonal     | off        || definite
    'definite'    | [1d, 2d, 1d] | -0.99d     || true
    'singular'    | [1d, 2d, 1d] | -1d        || false
    'indefinite'  | [1d, 2d, 1d] | -1.5d      || false
    'not numbers' | [1d, 2d, 1d] | Double.NaN || false
  }
}
