package ziman.engine.linear

import org.ejml.data.DMatrixRMaj
import org.ejml.dense.row.CommonOps_DDRM
import spock.lang.Specification

class BorderedSystemSpec extends Specification {

  def "a border of #k around #what solves like the dense matrix, and transposed"() {
    given:
    def random = new Random(11 * k)
    int n = matrix.size()
    def columns = gaussians(random, k, n)
    def rows = gaussians(random, k, n)
    def corner = gaussians(random, k, k)
    def dense = new DMatrixRMaj(n + k, n + k)
    for (i in 0..<n) {
      for (j in 0..<n) {
        dense.set(i, j, matrix.get(i, j))
      }
      for (b in 0..<k) {
        dense.set(i, n + b, columns[b][i])
        dense.set(n + b, i, rows[b][i])
      }
    }
    for (a in 0..<k) {
      for (b in 0..<k) {
        dense.set(n + a, n + b, corner[a][b])
      }
    }
    def f = gaussians(random, 1, n + k)[0]

    when:
    def system = new BorderedSystem(matrix, columns, rows, corner)
    def x = f.clone()
    system.solve(x)
    def y = f.clone()
    system.solveTransposed(y)

    then:
    BandedFactorisationSpec.distance(x, BandedFactorisationSpec.denseSolution(dense, f)) < 1e-10
    BandedFactorisationSpec.distance(
        y, BandedFactorisationSpec.denseSolution(CommonOps_DDRM.transpose(dense, null), f)) < 1e-10

    where:
    k | what                        | matrix
    1 | "a regular matrix"          | shifted(1.0)
    3 | "a regular matrix"          | shifted(1.0)
    1 | "a nearly singular matrix"  | shifted(1e-13)
    1 | "a singular matrix"         | shifted(0.0)
    2 | "a singular matrix"         | shifted(0.0)
    2 | "a matrix of rank n - 2"    | twoPieces()
    3 | "a matrix of rank n - 2"    | twoPieces()
    1 | "a column of zeros"         | zeroColumn()
  }

  def "mixed elimination needs no refinement around a matrix shifted from singular by #shift"() {
    given:
    def random = new Random(3)
    def matrix = shifted(shift)
    def (column, row, x) = gaussians(random, 3, 31)
    def b = new double[31]
    matrix.multiply(x, b)
    (0..<30).each { b[it] += column[it] * x[30] }
    b[30] = (0..<30).sum { row[it] * x[it] } + 0.7 * x[30]

    when:
    new Border(BandedFactorisation.nearest(matrix), column, row, 0.7).solve(b)

    then:
    BandedFactorisationSpec.distance(b, x) < 1e-12

    where:
    shift << [1e-6d, 1e-10d, 1e-13d]
  }

  def "a border that does not mend a singular matrix is refused"() {
    given: "one border around a rank deficiency of two"
    def random = new Random(5)
    int n = twoPieces().size()

    when:
    new BorderedSystem(
        twoPieces(), gaussians(random, 1, n), gaussians(random, 1, n), gaussians(random, 1, 1))

    then:
    def e = thrown(SingularMatrix)
    e.message.startsWith("the bordered matrix is singular")
  }

  def "borders must fit together"() {
    when:
    new BorderedSystem(shifted(1), new double[2][30], new double[1][30], new double[2][2])

    then:
    def e = thrown(IllegalArgumentException)
    e.message == "a border needs as many rows and corner rows as columns: 2, 1 and 2"
  }

  static BandedMatrix shifted(double shift) {
    def matrix = BandedFactorisationSpec.insulated(30)
    for (i in 0..<30) {
      matrix.add(i, i, shift)
    }
    matrix
  }

  static BandedMatrix twoPieces() {
    def matrix = shifted(0)
    matrix.set(14, 15, 0)
    matrix.set(15, 14, 0)
    matrix.add(14, 14, -1)
    matrix.add(15, 15, -1)
    matrix
  }

  static BandedMatrix zeroColumn() {
    def matrix = shifted(1)
    [6, 7, 8].each { matrix.set(it, 7, 0) }
    matrix
  }

  static double[][] gaussians(Random random, int rows, int columns) {
    (0..<rows).collect { (0..<columns).collect { random.nextGaussian() } as double[] } as double[][]
  }
}
