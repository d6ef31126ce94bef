package ziman.engine.linear;

import java.util.Arrays;

/**
 * The matrix M = [[A, B], [C^T, D]] with a solver for A and a border of k columns, by block
 * elimination: D - C^T A^-1 B is a dense k x k matrix, factorised once. A must be as well
 * conditioned as M; where it is nearly singular, {@link BorderedSystem} comes first.
 *
 * <p>The border costs k solves with A and k^2 n operations to set up, n k per right-hand side.
 */
public final class WideBorder implements LinearSolver {
  private final LinearSolver inner;
  private final double[][] columns;
  private final double[][] rows;

  /** A^-1 B and A^-T C, column by column. */
  private final double[][] solvedColumns;

  private final double[][] solvedRows;

  private final DenseSystem rest;
  private final DenseSystem restTransposed;

  /**
   * @param inner solves A, n unknowns
   * @param columns the k columns of B, n entries each
   * @param rows the k rows of C^T, n entries each
   * @param corner D by rows, k x k
   * @param symmetric whether A is symmetric and C = B, which saves half of the work
   * @throws SingularMatrix if M is singular to working precision
   */
  public WideBorder(
      LinearSolver inner,
      double[][] columns,
      double[][] rows,
      double[][] corner,
      boolean symmetric) {
    this.inner = inner;
    this.columns = columns;
    this.rows = rows;
    int k = columns.length;
    solvedColumns = new double[k][];
    for (int b = 0; b < k; b++) {
      solvedColumns[b] = columns[b].clone();
    }
    inner.solveAll(solvedColumns);
    if (symmetric) {
      solvedRows = solvedColumns;
    } else {
      solvedRows = new double[k][];
      for (int a = 0; a < k; a++) {
        solvedRows[a] = rows[a].clone();
        inner.solveTransposed(solvedRows[a]);
      }
    }
    double[][] complement = new double[k][k];
    double[][] transposed = new double[k][k];
    for (int a = 0; a < k; a++) {
      for (int b = 0; b < k; b++) {
        boolean known = symmetric && b < a;
        double product = known ? corner[b][a] - complement[b][a] : dot(rows[a], solvedColumns[b]);
        complement[a][b] = corner[a][b] - product;
        transposed[b][a] = complement[a][b];
      }
    }
    rest = new DenseSystem(complement);
    restTransposed = new DenseSystem(transposed);
  }

  @Override
  public int size() {
    return inner.size() + columns.length;
  }

  @Override
  public void solve(double[] b) {
    eliminate(b, false);
  }

  @Override
  public void solveTransposed(double[] b) {
    eliminate(b, true);
  }

  private void eliminate(double[] f, boolean transposed) {
    int n = inner.size();
    int k = columns.length;
    double[] head = Arrays.copyOf(f, n);
    if (transposed) {
      inner.solveTransposed(head);
    } else {
      inner.solve(head);
    }
    double[][] along = transposed ? columns : rows;
    double[] tail = new double[k];
    for (int a = 0; a < k; a++) {
      tail[a] = f[n + a] - dot(along[a], head);
    }
    tail = (transposed ? restTransposed : rest).solve(tail);
    double[][] solved = transposed ? solvedRows : solvedColumns;
    for (int a = 0; a < k; a++) {
      double factor = tail[a];
      f[n + a] = factor;
      for (int i = 0; i < n; i++) {
        head[i] -= solved[a][i] * factor;
      }
    }
    System.arraycopy(head, 0, f, 0, n);
  }

  private static double dot(double[] a, double[] b) {
    // four sums that do not wait for each other
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      first += a[i] * b[i];
      second += a[i + 1] * b[i + 1];
      third += a[i + 2] * b[i + 2];
      fourth += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      first += a[i] * b[i];
    }
    return first + second + (third + fourth);
  }
}
