package ziman.engine.collision;

/** Solves a complex linear system in place. */
interface ComplexSolver {
  /**
   * @param real of the right-hand side, then of the solution
   * @param imaginary the same
   */
  void solve(double[] real, double[] imaginary);
}
