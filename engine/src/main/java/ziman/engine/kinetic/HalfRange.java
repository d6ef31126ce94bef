package ziman.engine.kinetic;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import ziman.engine.space.GaussRules;

/**
 * Directions: Gauss-Legendre points in each half of cos = -1 to 1 (double Gauss). At a black end
 * the distribution jumps where the cosine changes its sign; each half has its own points, so that
 * the jump costs no accuracy, and black-body fluxes such as the mean of |cos| over a half are
 * exact.
 *
 * <p>With n points in a half, means over all directions are exact to degree 2n - 1, which keeps
 * Legendre's polynomials orthogonal up to l = n - 1.
 */
final class HalfRange {
  private final double[] cosines;
  private final double[] weights;
  private final double[][] legendre;

  /**
   * @param half number of directions in each half
   */
  HalfRange(int half) {
    GaussIntegrator rule = GaussRules.between(0, 1, half);
    cosines = new double[2 * half];
    weights = new double[2 * half];
    for (int i = 0; i < half; i++) {
      cosines[half + i] = rule.getPoint(i);
      cosines[half - 1 - i] = -rule.getPoint(i);
      weights[half + i] = rule.getWeight(i) / 2;
      weights[half - 1 - i] = weights[half + i];
    }
    legendre = new double[half][cosines.length];
    for (int m = 0; m < cosines.length; m++) {
      for (int l = 0; l < half; l++) {
        legendre[l][m] =
            switch (l) {
              case 0 -> 1;
              case 1 -> cosines[m];
              default ->
                  ((2 * l - 1) * cosines[m] * legendre[l - 1][m] - (l - 1) * legendre[l - 2][m])
                      / l;
            };
      }
    }
  }

  /** Number of all directions. */
  int size() {
    return cosines.length;
  }

  /** Number of Legendre's polynomials that stay orthogonal, n: l = 0 to n - 1. */
  int harmonics() {
    return legendre.length;
  }

  /** cos of a direction with x, from the most backward one. */
  double cosine(int direction) {
    return cosines[direction];
  }

  /** Weight in means over directions; all together are 1. */
  double weight(int direction) {
    return weights[direction];
  }

  /** P_l of the cosine. */
  double legendre(int l, int direction) {
    return legendre[l][direction];
  }
}
