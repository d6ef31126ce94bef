package ziman.engine.space;

/**
 * d/dtheta of a function of period 2 pi that is known at N equally distant points: the derivative
 * of the trigonometric polynomial through them. Of a smooth function its error falls faster than
 * any power of 1/N. The matrix is antisymmetric and takes 1 to zero; the harmonic N/2, which has no
 * sign, goes to zero as well.
 *
 * <p>Rounding is not differentiated: harmonics beyond the last one that stands out of the rounding
 * of the largest are zero before they are multiplied by their number, which would make them the
 * largest after a few orders.
 */
public final class PeriodicDerivative {
  /** Rounding of a harmonic, relative to the largest one: of the values and of the transform. */
  private static final double ROUNDING = 4 * Math.ulp(1.0);

  private final int points;
  private final FourierTransform transform;

  /**
   * @param points N, a power of two, at least 4
   */
  public PeriodicDerivative(int points) {
    this.points = points;
    this.transform = new FourierTransform(points);
  }

  /**
   * The derivative at the points.
   *
   * @param values one for each point
   */
  public double[] of(double[] values) {
    double[] real = values.clone();
    double[] imaginary = new double[points];
    transform.transform(real, imaginary, -1);
    int last = last(real, imaginary);
    double[] slopes = new double[points];
    double[] other = new double[points];
    for (int m = 1; m <= Math.min(last, points / 2 - 1); m++) {
      double factor = (double) m / points;
      slopes[m] = -factor * imaginary[m];
      other[m] = factor * real[m];
      slopes[points - m] = slopes[m];
      other[points - m] = -other[m];
    }
    transform.transform(slopes, other, 1);
    return slopes;
  }

  /** The highest harmonic that stands out of rounding; 0 for a constant. */
  public int highestHarmonic(double[] values) {
    double[] real = values.clone();
    double[] imaginary = new double[points];
    transform.transform(real, imaginary, -1);
    return last(real, imaginary);
  }

  private int last(double[] real, double[] imaginary) {
    double largest = 0;
    for (int m = 0; m <= points / 2; m++) {
      largest = Math.max(largest, Math.hypot(real[m], imaginary[m]));
    }
    int last = points / 2;
    while (last > 0 && Math.hypot(real[last], imaginary[last]) <= ROUNDING * largest) {
      last--;
    }
    return last;
  }
}
