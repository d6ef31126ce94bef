package ziman.engine.linear;

/** A factorised square matrix M, ready to be applied backwards. */
public interface LinearSolver {
  /** Number n of rows and columns. */
  int size();

  /**
   * Solves M x = b in place.
   *
   * @param b on entry the right-hand side, on return x; the first n entries are used
   */
  void solve(double[] b);

  /** Solves M x = b in place for every one of several right-hand sides. */
  default void solveAll(double[]... columns) {
    for (double[] b : columns) {
      solve(b);
    }
  }

  /**
   * Solves M^T x = b in place.
   *
   * @param b on entry the right-hand side, on return x; the first n entries are used
   */
  void solveTransposed(double[] b);
}
