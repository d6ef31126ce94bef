package ziman.engine.units;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A unit: how much of the SI unit it is, and what it measures.
 *
 * @param symbol as written
 * @param numerator the factor to SI is numerator/denominator, both exact
 * @param denominator positive
 * @param dimension what it measures
 */
public record Unit(
    String symbol, BigDecimal numerator, BigDecimal denominator, Dimension dimension) {
  /** Far more digits than a double holds, so that only the last step rounds. */
  private static final MathContext EXACT_ENOUGH = new MathContext(60);

  /** The factor to SI. */
  public double factor() {
    return toSi(BigDecimal.ONE);
  }

  /** A number of this unit, in SI units, rounded once. */
  public double toSi(BigDecimal number) {
    return number.multiply(numerator).divide(denominator, EXACT_ENOUGH).doubleValue();
  }

  /** A value in SI units as a number of this unit. */
  public double fromSi(double value) {
    if (!Double.isFinite(value)) {
      return value;
    }
    return new BigDecimal(value)
        .multiply(denominator)
        .divide(numerator, EXACT_ENOUGH)
        .doubleValue();
  }

  @Override
  public String toString() {
    return symbol;
  }
}
