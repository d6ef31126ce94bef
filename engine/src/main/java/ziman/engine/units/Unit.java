package ziman.engine.units;

import java.math.BigDecimal;

/**
 * A unit of measurement, exactly.
 *
 * @param symbol as it was written, such as {@code uohm.cm}
 * @param scale what one of it is in SI units, exactly
 * @param dimension what it measures
 */
public record Unit(String symbol, Scale scale, Dimension dimension) {
  /** Powers of ten from here on, or down to its negative, are no double in any unit. */
  private static final int FARTHEST_POWER = 1000;

  /** What one of it is in SI units, as the nearest double. */
  public double factor() {
    return scale.toDouble();
  }

  /**
   * A number of this unit in SI units, with a single rounding; infinite if it is too large.
   *
   * @param number as it was written
   */
  public double toSi(BigDecimal number) {
    long leading = (long) number.precision() - number.scale();
    if (number.signum() == 0 || leading < -FARTHEST_POWER) {
      return 0;
    }
    // Not worth a million figures of arithmetic.
    return leading > FARTHEST_POWER
        ? number.signum() * Double.POSITIVE_INFINITY
        : Scale.of(number).times(scale).toDouble();
  }

  /**
   * A number of this unit in SI units. The number is taken for the shortest decimal that is stored
   * as this double, so that {@code 1.7 uohm.cm} is the double nearest to 1.7e-8.
   */
  public double toSi(double number) {
    return Double.isFinite(number) ? toSi(Decimal.shortest(number)) : number;
  }

  /**
   * A value in this unit. The value is taken for the shortest decimal that is stored as this
   * double, so that a number of at most 15 figures comes back as it was written if the factor is a
   * power of ten.
   *
   * @param value in SI units
   */
  public double fromSi(double value) {
    return Double.isFinite(value)
        ? Scale.of(Decimal.shortest(value)).over(scale).toDouble()
        : value;
  }

  /** The symbol as it was written. */
  @Override
  public String toString() {
    return symbol;
  }
}
