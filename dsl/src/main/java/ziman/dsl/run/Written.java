package ziman.dsl.run;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in messages. */
final class Written {
  private Written() {}

  static String number(double value) {
    return new BigDecimal(value, new MathContext(8)).stripTrailingZeros().toPlainString();
  }
}
