package ziman.engine.space;

/**
 * d/dk on shells, G, and its transpose. G takes a constant to zero and the energy to hbar v, both
 * exactly; whoever uses the transpose for the divergence loses nothing through the ends of the
 * window.
 */
public interface RadialDerivative {
  /**
   * G u.
   *
   * @param values u, one per shell
   * @return one per shell, in units of values times m
   */
  double[] of(double[] values);

  /**
   * G^T y.
   *
   * @param values y, one per shell
   * @return one per shell, in units of values times m
   */
  double[] transposed(double[] values);

  /**
   * What joining the shells hides: d/dk of a function on each piece of them alone. It differs from
   * G u by the jumps of u between the pieces, which are small only if u is resolved.
   */
  default double[] piecewise(double[] values) {
    return of(values);
  }

  /** The function continued to the lower end of the lowest shell. */
  default double atLowerEnd(double[] values) {
    return 0;
  }
}
