package ziman.dsl.plot;

import java.util.Arrays;
import java.util.List;
import ziman.engine.pipeline.Column;
import ziman.engine.units.Unit;

/**
 * Numbers to be drawn against others.
 *
 * @param name what people call them
 * @param unit that the values are in
 * @param values one for each argument; NaN where there is none
 * @param points whether they are separate points, such as measured ones, and no curve
 */
public record Trace(String name, Unit unit, double[] values, boolean points) {
  private static final int LEAST_DIGITS = 4;
  private static final int MOST_DIGITS = 12;
  private static final double ROUNDING = 1e-9;

  /** A curve of what a column has, in another unit. */
  static Trace of(String name, Unit unit, Column column) {
    return new Trace(name, unit, in(unit, column.values()), false);
  }

  /** Values of SI in a unit. */
  static double[] in(Unit unit, double... si) {
    return Arrays.stream(si).map(unit::fromSi).toArray();
  }

  /** The same in another unit. */
  Trace in(Unit other) {
    double[] si = Arrays.stream(values).map(unit::toSi).toArray();
    return new Trace(name, other, in(other, si), points);
  }

  /** The same, drawn as separate points or not. */
  Trace asPoints(boolean separate) {
    return new Trace(name, unit, values, separate);
  }

  /** The name and the unit, as an axis has them. */
  public String title() {
    return label(name, unit);
  }

  /** A name with a unit behind it, unless it has none. */
  public static String label(String name, Unit unit) {
    return unit.symbol().equals("1") ? name : name + " (" + unit.symbol() + ")";
  }

  /** The largest size of a value; zero where there is none. */
  public double largest() {
    return Arrays.stream(values).filter(Double::isFinite).map(Math::abs).max().orElse(0);
  }

  /** Whether all values are one, but for rounding. */
  boolean isConstant() {
    double[] known = Arrays.stream(values).filter(Double::isFinite).toArray();
    double range = Arrays.stream(known).max().orElse(0) - Arrays.stream(known).min().orElse(0);
    return range <= ROUNDING * largest();
  }

  /** Digits with which values can be told apart beside an axis. */
  public static int digits(List<Trace> traces) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Trace trace : traces) {
      for (double value : trace.values) {
        if (Double.isFinite(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    double size = Math.max(Math.abs(low), Math.abs(high));
    return high > low && Double.isFinite(size)
        ? (int)
            Math.max(
                LEAST_DIGITS, Math.min(MOST_DIGITS, Math.ceil(Math.log10(size / (high - low))) + 2))
        : LEAST_DIGITS;
  }
}
