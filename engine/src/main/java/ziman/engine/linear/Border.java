package ziman.engine.linear;

/**
 * One row and one column around a matrix that can be solved: M = [[A, b], [c^T, d]], by the mixed
 * block elimination BEM.
 *
 * <p>Block elimination in either order loses everything when A is nearly singular: one order keeps
 * the border unknown y accurate, the other keeps x accurate once y is. BEM takes a first y from the
 * one, and solves what is left with the other; the result is backward stable whenever the solver of
 * A is, however close to singular A is. W. Govaerts, SIAM J. Matrix Anal. Appl. 12 (1991) 469; W.
 * Govaerts and J. D. Pryce, IMA J. Numer. Anal. 13 (1993) 161. Borders nest: the inner solver may
 * be a border itself, which is their algorithm BEMW.
 */
final class Border implements LinearSolver {
  private final LinearSolver inner;
  private final int n;
  private final double[] column;
  private final double[] row;
  private final double corner;

  /** v with A v = b, and delta = d - c^T v. */
  private final double[] v;

  private final double delta;

  /** w with A^T w = c, and delta* = d - w^T b. */
  private final double[] w;

  private final double deltaTransposed;

  /**
   * @param inner solves A, n unknowns
   * @param column b, n entries
   * @param row c, n entries
   * @param corner d
   */
  Border(LinearSolver inner, double[] column, double[] row, double corner) {
    this.inner = inner;
    this.n = inner.size();
    this.column = column;
    this.row = row;
    this.corner = corner;
    this.v = column.clone();
    inner.solve(v);
    this.delta = corner - dot(row, v);
    this.w = row.clone();
    inner.solveTransposed(w);
    this.deltaTransposed = corner - dot(w, column);
    // Terms of delta cancel only if M itself is singular: when A is, v and delta are both huge.
    double size = Math.abs(corner) + dotOfMagnitudes(row, v);
    if (!(Math.abs(delta) > (8 + Math.sqrt(n)) * Math.ulp(size)) || deltaTransposed == 0) {
      throw new SingularMatrix(
          n,
          "the bordered matrix is singular: of the last column only %.3g is left of %.3g"
              .formatted(delta, size));
    }
  }

  @Override
  public int size() {
    return n + 1;
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
    double[] across = transposed ? row : column;
    double[] along = transposed ? column : row;
    double[] forward = transposed ? w : v;
    double[] backward = transposed ? v : w;
    double first = (f[n] - dot(backward, f)) / (transposed ? delta : deltaTransposed);
    for (int i = 0; i < n; i++) {
      f[i] -= across[i] * first;
    }
    double left = f[n] - corner * first;
    if (transposed) {
      inner.solveTransposed(f);
    } else {
      inner.solve(f);
    }
    double second = (left - dot(along, f)) / (transposed ? deltaTransposed : delta);
    for (int i = 0; i < n; i++) {
      f[i] -= forward[i] * second;
    }
    f[n] = first + second;
  }

  /**
   * As if in twice the precision (Ogita, Rump and Oishi, SIAM J. Sci. Comput. 26 (2005) 1955):
   * delta is a small rest where the bordered matrix nearly lacks a rank.
   */
  private double dot(double[] a, double[] b) {
    double sum = 0;
    double lost = 0;
    for (int i = 0; i < n; i++) {
      double product = a[i] * b[i];
      double next = sum + product;
      double part = next - sum;
      lost += sum - (next - part) + (product - part) + Math.fma(a[i], b[i], -product);
      sum = next;
    }
    return sum + lost;
  }

  private double dotOfMagnitudes(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Math.abs(a[i] * b[i]);
    }
    return sum;
  }
}
