package ziman.engine.material;

import java.util.Arrays;
import ziman.engine.model.Curve;
import ziman.engine.model.OutsideKnownRange;

/**
 * A polynomial through Chebyshev's points cos(pi k/n) of an interval, or e to the power of one,
 * summed by Clenshaw's recurrence.
 */
final class ChebyshevCurve implements Curve {
  private final double[] coefficients;
  private final double[] slopes;
  private final double from;
  private final double to;
  private final boolean positive;

  /**
   * @param values at the points, from the highest temperature down; n + 1 of them
   * @param positive whether their logarithms are interpolated
   */
  ChebyshevCurve(double from, double to, double[] values, boolean positive) {
    this.from = from;
    this.to = to;
    this.positive = positive;
    double[] of = positive ? Arrays.stream(values).map(Math::log).toArray() : values;
    this.coefficients = coefficients(of);
    this.slopes = slopes(coefficients);
  }

  /** The k-th of n + 1 points. */
  static double point(double from, double to, int k, int n) {
    double middle = (from + to) / 2;
    double half = (to - from) / 2;
    // the ends exactly
    return k == 0 ? to : k == n ? from : middle + half * Math.cos(Math.PI * k / n);
  }

  private static double[] coefficients(double[] values) {
    int n = values.length - 1;
    double[] coefficients = new double[n + 1];
    for (int m = 0; m <= n; m++) {
      double sum = 0;
      for (int k = 0; k <= n; k++) {
        double end = k == 0 || k == n ? 0.5 : 1;
        sum += end * values[k] * Math.cos(Math.PI * m * k / n);
      }
      coefficients[m] = sum * (m == 0 || m == n ? 1.0 : 2.0) / n;
    }
    return coefficients;
  }

  /** Coefficients of the derivative to the variable between -1 and 1. */
  private static double[] slopes(double[] coefficients) {
    int n = coefficients.length - 1;
    double[] slopes = new double[n + 2];
    for (int m = n; m >= 1; m--) {
      slopes[m - 1] = (m + 1 <= n ? slopes[m + 1] : 0) + 2 * m * coefficients[m];
    }
    slopes[0] /= 2;
    return Arrays.copyOf(slopes, Math.max(1, n));
  }

  private static double sum(double[] coefficients, double x) {
    double next = 0;
    double after = 0;
    for (int m = coefficients.length - 1; m >= 1; m--) {
      double now = coefficients[m] + 2 * x * next - after;
      after = next;
      next = now;
    }
    return coefficients[0] + x * next - after;
  }

  @Override
  public double at(double temperature) {
    double value = sum(coefficients, scaled(temperature));
    return positive ? Math.exp(value) : value;
  }

  @Override
  public double slope(double temperature) {
    double x = scaled(temperature);
    double slope = sum(slopes, x) * 2 / (to - from);
    return positive ? slope * Math.exp(sum(coefficients, x)) : slope;
  }

  private double scaled(double temperature) {
    double hair = 1e-12 * to;
    if (!(temperature >= from - hair && temperature <= to + hair)) {
      throw new OutsideKnownRange(
          temperature,
          "the material is computed from %.8g K to %.8g K, but is needed at %.8g K"
              .formatted(from, to, temperature));
    }
    return Math.max(-1, Math.min(1, (2 * temperature - from - to) / (to - from)));
  }
}
