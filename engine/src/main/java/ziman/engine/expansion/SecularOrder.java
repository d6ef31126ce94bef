package ziman.engine.expansion;

import java.util.List;
import ziman.engine.space.Distribution;

/**
 * One order of the expansion, X_n(t) = sum over k of a_k t^k: a polynomial in time, as what
 * collisions conserve grows.
 *
 * @param order n
 * @param coefficients a_k for each power of t; at least one
 */
public record SecularOrder(int order, List<Distribution> coefficients) {
  public SecularOrder {
    coefficients = List.copyOf(coefficients);
  }

  /** The highest power of t. */
  public int degree() {
    return coefficients.size() - 1;
  }

  /** a_k; zero beyond the degree. */
  public Distribution coefficient(int power) {
    return power < coefficients.size() ? coefficients.get(power) : Distribution.ZERO;
  }

  /** The polynomial at a time in s. */
  public Distribution at(double time) {
    Distribution sum = Distribution.ZERO;
    for (int k = degree(); k >= 0; k--) {
      sum = sum.times(time).plus(1, coefficients.get(k));
    }
    return sum;
  }
}
