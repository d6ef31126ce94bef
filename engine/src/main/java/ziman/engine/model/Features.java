package ziman.engine.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a function of time does something: an interval is halved until the cubic through values and
 * slopes of its ends is within a hundredth of the function's size of every look in it.
 */
final class Features {
  private static final int LOOKS = 200_000;
  private static final double NEAR = 0.01;

  private final Curve curve;
  private final double spacing;
  private final double[] values = new double[LOOKS + 1];
  private final List<Double> times = new ArrayList<>();
  private final double near;

  Features(Curve curve, double end) {
    this.curve = curve;
    this.spacing = end / LOOKS;
    double size = 0;
    for (int k = 0; k <= LOOKS; k++) {
      values[k] = curve.at(k == LOOKS ? end : spacing * k);
      size = Math.max(size, Math.abs(values[k]));
    }
    this.near = NEAR * size;
  }

  /** Ends of intervals between 0 and the end, in order, s. */
  List<Double> times() {
    if (near > 0) {
      halve(0, LOOKS);
    }
    return times;
  }

  private void halve(int first, int last) {
    if (last - first < 2 || isCubic(first, last)) {
      return;
    }
    int middle = (first + last) / 2;
    halve(first, middle);
    times.add(spacing * middle);
    halve(middle, last);
  }

  private boolean isCubic(int first, int last) {
    double h = spacing * (last - first);
    double slope = h * curve.slope(spacing * first);
    double slopeAfter = h * curve.slope(spacing * last);
    for (int k = first + 1; k < last; k++) {
      double s = (double) (k - first) / (last - first);
      double r = 1 - s;
      double cubic =
          r * r * ((1 + 2 * s) * values[first] + s * slope)
              + s * s * ((1 + 2 * r) * values[last] - r * slopeAfter);
      if (!(Math.abs(values[k] - cubic) <= near)) {
        return false;
      }
    }
    return true;
  }
}
