package ziman.engine.space;

/** How a function known on shells continues between them, along k. */
public interface RadialPolynomials {
  /**
   * d/dk of a function.
   *
   * @param values one per shell
   * @return one per shell, in units of values times m
   */
  double[] derivative(double[] values);

  /**
   * The function continued to the lower end of the shells.
   *
   * @param values one per shell
   */
  double atLowerEnd(double[] values);
}
