package ziman.engine.linear;

import java.util.Arrays;

/**
 * The matrix M = [[A, B], [C^T, D]] with A banded, n x n, and a border of k columns B, k rows C^T
 * and the corner D. A may be singular, with a rank deficiency of at most k, as long as M is not.
 *
 * <p>Mixed block elimination, one border at a time (BEMW: W. Govaerts and J. D. Pryce, IMA J.
 * Numer. Anal. 13 (1993) 161), then one step of iterative refinement, which also mends the replaced
 * pivots of a singular A. One factorisation of A and 2k solves to set up, two solves per right-hand
 * side.
 */
public final class BorderedSystem implements LinearSolver {
  private final BandedMatrix matrix;
  private final double[][] columns;
  private final double[][] rows;
  private final double[][] corner;
  private final LinearSolver solver;
  private final double[] residual;

  /**
   * @param matrix A, n x n; kept, and must not change while this system is in use
   * @param columns the k columns of B, n entries each
   * @param rows the k rows of C^T, n entries each
   * @param corner D by rows, k x k
   * @throws SingularMatrix if M is singular to working precision
   */
  public BorderedSystem(
      BandedMatrix matrix, double[][] columns, double[][] rows, double[][] corner) {
    int n = matrix.size();
    int k = columns.length;
    if (rows.length != k || corner.length != k) {
      throw new IllegalArgumentException(
          "a border needs as many rows and corner rows as columns: "
              + k
              + ", "
              + rows.length
              + " and "
              + corner.length);
    }
    this.matrix = matrix;
    this.columns = columns;
    this.rows = rows;
    this.corner = corner;
    BandedFactorisation banded = BandedFactorisation.nearest(matrix);
    if (banded.repairedPivots() > k) {
      throw new SingularMatrix(
          n,
          "the bordered matrix is singular: the band lacks %d of its rank, the border is %d wide"
              .formatted(banded.repairedPivots(), k));
    }
    LinearSolver inner = banded;
    for (int b = 0; b < k; b++) {
      double[] column = Arrays.copyOf(columns[b], n + b);
      double[] row = Arrays.copyOf(rows[b], n + b);
      for (int a = 0; a < b; a++) {
        column[n + a] = corner[a][b];
        row[n + a] = corner[b][a];
      }
      inner = new Border(inner, column, row, corner[b][b]);
    }
    this.solver = inner;
    this.residual = new double[n + k];
  }

  @Override
  public int size() {
    return residual.length;
  }

  @Override
  public void solve(double[] b) {
    refined(b, false);
  }

  @Override
  public void solveTransposed(double[] b) {
    refined(b, true);
  }

  private void refined(double[] b, boolean transposed) {
    double[] rightHandSide = Arrays.copyOf(b, size());
    apply(b, transposed);
    if (transposed) {
      matrix.multiplyTransposed(b, residual);
      addBorder(b, rows, columns, true);
    } else {
      matrix.multiply(b, residual);
      addBorder(b, columns, rows, false);
    }
    for (int i = 0; i < residual.length; i++) {
      residual[i] = rightHandSide[i] - residual[i];
    }
    apply(residual, transposed);
    for (int i = 0; i < residual.length; i++) {
      b[i] += residual[i];
    }
  }

  private void apply(double[] b, boolean transposed) {
    if (transposed) {
      solver.solveTransposed(b);
    } else {
      solver.solve(b);
    }
  }

  /** Completes residual = M x, or M^T x with rows and columns exchanged, from A x. */
  private void addBorder(double[] x, double[][] across, double[][] along, boolean transposed) {
    int n = matrix.size();
    for (int a = 0; a < across.length; a++) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        residual[i] += across[a][i] * x[n + a];
        sum += along[a][i] * x[i];
      }
      for (int b = 0; b < across.length; b++) {
        sum += (transposed ? corner[b][a] : corner[a][b]) * x[n + b];
      }
      residual[n + a] = sum;
    }
  }
}
