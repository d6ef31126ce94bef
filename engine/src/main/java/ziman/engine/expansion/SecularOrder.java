package ziman.engine.expansion;

import java.util.List;
import java.util.Map;
import ziman.engine.space.Harmonic;

/**
 * One order of the expansion, X_n(t) = sum over k of a_k t^k: a polynomial in time, as what
 * collisions conserve grows.
 *
 * @param order n
 * @param coefficients for each power of t its harmonics by l; at least one power
 */
record SecularOrder(int order, List<Map<Integer, Harmonic>> coefficients) {
  SecularOrder {
    coefficients = List.copyOf(coefficients);
  }

  /** The highest power of t. */
  int degree() {
    return coefficients.size() - 1;
  }

  /** a_k of one harmonic; a harmonic that is not there is zero. */
  Harmonic coefficient(int power, int l, int shells) {
    return coefficients.get(power).getOrDefault(l, new Harmonic(l, new double[shells]));
  }
}
