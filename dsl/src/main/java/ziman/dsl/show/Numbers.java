package ziman.dsl.show;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers for people. */
public final class Numbers {
  private static final int MOST_DIGITS = 8;
  private static final int LEAST_DIGITS = 2;

  private Numbers() {}

  /** A value with as many digits as its uncertainty allows, eight at most. */
  public static String value(double value, double uncertainty) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    if (value == 0) {
      return "0";
    }
    int digits = MOST_DIGITS;
    if (uncertainty > 0) {
      double known = Math.log10(Math.abs(value) / uncertainty);
      digits = (int) Math.max(LEAST_DIGITS, Math.min(MOST_DIGITS, Math.floor(known) + 1));
    }
    return plain(value, digits);
  }

  /** A value with so many digits, in the notation that is easier to read. */
  public static String plain(double value, int digits) {
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : Double.toString(value);
    }
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= -4 && exponent < 7) {
      String text = rounded.toPlainString();
      return text.contains(".") ? text.replaceFirst("0+$", "").replaceFirst("\\.$", "") : text;
    }
    String mantissa = rounded.movePointLeft(exponent).toPlainString();
    if (mantissa.contains(".")) {
      mantissa = mantissa.replaceFirst("0+$", "").replaceFirst("\\.$", "");
    }
    return mantissa + "e" + exponent;
  }

  /** An uncertainty: one digit is enough. */
  public static String uncertainty(double uncertainty) {
    return uncertainty == 0
        ? "0"
        : String.format(Locale.ROOT, "%.0e", uncertainty)
            .replaceFirst("e([+-])0?", "e$1")
            .replace("e+", "e");
  }
}
