package ziman.dsl.run;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in messages. */
final class Written {
  /** Zeros behind the point that people still count, and digits before it. */
  private static final int SMALL = 6;

  private static final int LARGE = 15;

  private Written() {}

  static String number(double value) {
    return number(value, 8);
  }

  static String number(double value, int digits) {
    BigDecimal rounded = new BigDecimal(value, new MathContext(digits)).stripTrailingZeros();
    int magnitude = rounded.precision() - rounded.scale();
    return magnitude < -SMALL || magnitude > LARGE
        ? rounded.toString().replace('E', 'e').replace("e+", "e")
        : rounded.toPlainString();
  }

  /** With its sign: +0.5 or -0.5. */
  static String signed(double value, int digits) {
    return (value > 0 ? "+" : "") + number(value, digits);
  }
}
