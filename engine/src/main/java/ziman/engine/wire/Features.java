package ziman.engine.wire;

import java.util.ArrayList;
import java.util.List;
import ziman.engine.model.Curve;
import ziman.engine.model.OutsideKnownRange;
import ziman.engine.model.TableCurve;
import ziman.engine.model.Waveform;

/**
 * Where a waveform does something, so that an integrator that stops there passes over nothing,
 * however short: an interval is halved until the cubic through values and slopes of its ends is
 * within a hundredth of the function's size of every look in it.
 */
final class Features {
  private static final int LOOKS = 200_000;
  private static final double NEAR = 0.01;

  private final Curve curve;
  private final double spacing;
  private final double[] values = new double[LOOKS + 1];
  private final List<Double> times = new ArrayList<>();
  private final double near;

  private Features(Curve curve, double end) {
    this.curve = curve;
    this.spacing = end / LOOKS;
    double size = 0;
    for (int k = 0; k <= LOOKS; k++) {
      values[k] = curve.at(k == LOOKS ? end : spacing * k);
      size = Math.max(size, Math.abs(values[k]));
    }
    this.near = NEAR * size;
  }

  /**
   * Ends of such intervals between 0 and an end, in order, s; none where a waveform has a name or
   * is a table, whose {@link Waveform#breaks} say all.
   *
   * @throws OutsideKnownRange if the factor is not known up to the end
   */
  static List<Double> of(Waveform waveform, double end) {
    Curve factor = waveform.factor().orElse(Curve.constant(1));
    if (factor.isConstant()) {
      return List.of();
    }
    if (factor instanceof TableCurve) {
      factor.at(0);
      factor.at(end);
      return List.of();
    }
    return new Features(factor, end).times();
  }

  private List<Double> times() {
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
