package ziman.dsl.run;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in messages. */
final class Written {
  private Written() {}

  static String number(double value) {
    return number(value, 8);
  }

  static String number(double value, int digits) {
    return new BigDecimal(value, new MathContext(digits)).stripTrailingZeros().toPlainString();
  }

  /** With its sign: +0.5 or -0.5. */
  static String signed(double value, int digits) {
    return (value > 0 ? "+" : "") + number(value, digits);
  }
}
