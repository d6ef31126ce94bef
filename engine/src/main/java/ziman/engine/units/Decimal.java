package ziman.engine.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.IntStream;

/** Doubles as the short decimal numbers that people take them for. */
final class Decimal {
  /** Every decimal of so many figures survives being stored as a double. */
  private static final int FIGURES_KEPT = 15;

  /** So many figures tell every double from its neighbours. */
  private static final int FIGURES_NEEDED = 17;

  /** Powers of ten from here on are written with an exponent. */
  private static final int LARGEST_PLAIN = 7;

  /** Powers of ten below this are written with an exponent. */
  private static final int SMALLEST_PLAIN = -4;

  private Decimal() {}

  /**
   * The shortest decimal that is stored as {@code number}.
   *
   * @param number finite
   */
  static BigDecimal shortest(double number) {
    BigDecimal exact = new BigDecimal(number);
    return IntStream.range(FIGURES_KEPT, FIGURES_NEEDED)
        .mapToObj(figures -> exact.round(new MathContext(figures)))
        .filter(rounded -> rounded.doubleValue() == number)
        .findFirst()
        .orElseGet(() -> exact.round(new MathContext(FIGURES_NEEDED)))
        .stripTrailingZeros();
  }

  /** As a person would write it: {@code 300}, {@code 0.13}, {@code 1.7e-8}. */
  static String format(double number) {
    if (!Double.isFinite(number)) {
      return Double.toString(number);
    }
    BigDecimal decimal = shortest(number);
    int leading = decimal.precision() - decimal.scale() - 1;
    if (decimal.signum() == 0 || leading >= SMALLEST_PLAIN && leading < LARGEST_PLAIN) {
      return decimal.toPlainString();
    }
    return decimal.scaleByPowerOfTen(-leading).toPlainString() + "e" + leading;
  }
}
