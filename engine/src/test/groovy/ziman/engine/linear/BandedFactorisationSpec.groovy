package ziman.engine.linear

import org.ejml.data.DMatrixRMaj
import org.ejml.dense.row.CommonOps_DDRM
import spock.lang.Specification

class BandedFactorisationSpec extends Specification {

  def "a random band of #n with #lower below and #upper above solves like the dense matrix"() {
    given:
    def random = new Random(7 * n + 3 * lower + upper)
    // random triangles are hopelessly conditioned, so those get a strong diagonal
    def matrix = randomBand(random, n, lower, upper, lower * upper == 0 ? 4 : 0)
    def dense = dense(matrix)
    def b = (0..<n).collect { random.nextGaussian() } as double[]

    when:
    def factorisation = BandedFactorisation.of(matrix)
    def x = b.clone()
    factorisation.solve(x)
    def y = b.clone()
    factorisation.solveTransposed(y)
    def several = [b.clone(), b.clone()] as double[][]
    factorisation.solveAll(several)

    then:
    distance(x, denseSolution(dense, b)) < 1e-8
    distance(y, denseSolution(CommonOps_DDRM.transpose(dense, null), b)) < 1e-8
    several[1] == x

    and: "multiplication undoes it"
    def back = new double[n]
    matrix.multiply(x, back)
    backwardError(back, b, x) < 1e-14
    matrix.multiplyTransposed(y, back)
    backwardError(back, b, y) < 1e-14

    where:
    n   | lower | upper
    1   | 0     | 0
    5   | 4     | 4
    40  | 1     | 1
    60  | 4     | 4
    60  | 0     | 3
    60  | 3     | 0
    80  | 2     | 7
    30  | 40    | 40
  }

  def "in order, #n unknowns with #width diagonals either side solve like the dense matrix, exchanged or not: diagonal #diagonal"() {
    given:
    def random = new Random(11 * n + width)
    def matrix = randomBand(random, n, width, width, diagonal)
    def dense = dense(matrix)
    def b = (0..<n).collect { random.nextGaussian() } as double[]

    when:
    def factorisation = BandedFactorisation.inOrder(matrix)
    def x = b.clone()
    factorisation.solve(x)
    def y = b.clone()
    factorisation.solveTransposed(y)

    then:
    distance(x, denseSolution(dense, b)) < 1e-8
    distance(y, denseSolution(CommonOps_DDRM.transpose(dense, null), b)) < 1e-8

    where:
    n  | width | diagonal
    60 | 4     | 9
    9  | 4     | 9
    8  | 4     | 9
    60 | 4     | 0
    60 | 3     | 9
  }

  def "a singular matrix is refused, and says which column"() {
    given: "the Laplacian with insulated ends, whose null vector is constant"
    def matrix = insulated(20)

    when:
    BandedFactorisation.of(matrix)

    then:
    def e = thrown(SingularMatrix)
    e.column() == 19
    e.message.startsWith("the matrix is singular: of column 20 of 20 only")
    BandedFactorisation.nearest(matrix).repairedPivots() == 1
  }

  def "entries outside the band are refused"() {
    when:
    new BandedMatrix(5, 1, 1).set(0, 2, 1.0)

    then:
    def e = thrown(IndexOutOfBoundsException)
    e.message == "(0, 2) is outside the band of 1 below and 1 above the diagonal"
  }

  static BandedMatrix insulated(int n) {
    def matrix = new BandedMatrix(n, 1, 1)
    for (i in 0..<n - 1) {
      matrix.add(i, i, 1)
      matrix.add(i + 1, i + 1, 1)
      matrix.add(i, i + 1, -1)
      matrix.add(i + 1, i, -1)
    }
    matrix
  }

  static double[] denseSolution(DMatrixRMaj dense, double[] b) {
    def x = new DMatrixRMaj(b.length, 1)
    assert CommonOps_DDRM.solve(dense, new DMatrixRMaj(b.length, 1, true, b), x)
    x.data
  }

  static double backwardError(double[] back, double[] b, double[] x) {
    distance(back, b) / (1 + x.collect { Math.abs(it) }.max())
  }

  static BandedMatrix randomBand(Random random, int n, int lower, int upper, double diagonal) {
    def matrix = new BandedMatrix(n, lower, upper)
    for (i in 0..<n) {
      for (j in Math.max(0, i - lower)..Math.min(n - 1, i + upper)) {
        matrix.set(i, j, random.nextGaussian() + (i == j ? diagonal : 0))
      }
    }
    matrix
  }

  static DMatrixRMaj dense(BandedMatrix matrix) {
    def dense = new DMatrixRMaj(matrix.size(), matrix.size())
    for (i in 0..<matrix.size()) {
      for (j in 0..<matrix.size()) {
        dense.set(i, j, matrix.get(i, j))
      }
    }
    dense
  }

  static double distance(double[] a, double[] b) {
    double scale = b.collect { Math.abs(it) }.max()
    (0..<b.length).collect { Math.abs(a[it] - b[it]) }.max() / scale
  }
}
