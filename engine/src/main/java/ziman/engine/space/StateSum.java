package ziman.engine.space;

import java.util.function.IntToDoubleFunction;

/**
 * A sum over states and the sum of the magnitudes of its terms, which says what rounding can have
 * done to it and what a residual has to be compared with.
 *
 * @param value sum of the terms
 * @param size sum of their magnitudes
 */
public record StateSum(double value, double size) {
  /** Rounding of a term, relative: weight, velocity, occupation and rate, an ulp or two each. */
  private static final double ROUNDING = 8 * Math.ulp(1.0);

  /** Sum of {@code terms} 0 to n - 1, compensated (Neumaier): the order adds no error. */
  public static StateSum of(int n, IntToDoubleFunction terms) {
    double sum = 0;
    double lost = 0;
    double size = 0;
    for (int i = 0; i < n; i++) {
      double term = terms.applyAsDouble(i);
      double next = sum + term;
      lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
      sum = next;
      size += Math.abs(term);
    }
    return new StateSum(sum + lost, size);
  }

  /** The same sum times a factor. */
  public StateSum times(double factor) {
    return new StateSum(value * factor, size * Math.abs(factor));
  }

  /** |value| over size: 1 when all terms agree in sign, rounding when they cancel. */
  public double residual() {
    return size == 0 ? 0 : Math.abs(value) / size;
  }

  /** Absolute error that rounding of the terms can leave. */
  public double rounding() {
    return ROUNDING * size;
  }
}
