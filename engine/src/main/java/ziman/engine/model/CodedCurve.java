package ziman.engine.model;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * A curve that code computes, known by itself only.
 *
 * <p>Where the code does not say the slope, it is a difference over six points at x ± h, x ± 2h, x
 * ± 3h with h = |x|/400. For a power of x that is off by some 1e-14 from the sixth power of the
 * step and some 1e-13 from rounding; for what changes on a scale d it is off by (h/d)^6/140, and at
 * a kink by half of the jump. The points stay on the side of zero on which x is; at zero no scale
 * is known, and the slope has to be said.
 *
 * @param value of an argument, both SI
 * @param derivative d(value)/dx where the code says it
 */
public record CodedCurve(DoubleUnaryOperator value, Optional<DoubleUnaryOperator> derivative)
    implements Curve {
  private static final double STEP = 1.0 / 400;

  @Override
  public double at(double x) {
    return value.applyAsDouble(x);
  }

  @Override
  public double slope(double x) {
    return derivative.map(exact -> exact.applyAsDouble(x)).orElseGet(() -> difference(x));
  }

  private double difference(double x) {
    if (x == 0) {
      throw new NoTrustworthyAnswer(
          "the slope of a curve that code computes is needed at zero, where no difference can find it; say it: curve(slope: { x -> ... }) { x -> ... }");
    }
    double h = Math.abs(x) * STEP;
    return (45 * across(x, h) - 9 * across(x, 2 * h) + across(x, 3 * h)) / (60 * h);
  }

  private double across(double x, double step) {
    return at(x + step) - at(x - step);
  }
}
