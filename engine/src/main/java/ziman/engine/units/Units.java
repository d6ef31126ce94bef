package ziman.engine.units;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads units as the model language writes them: {@code uohm.cm}, {@code W/m/K}, {@code nm^-3}. */
public final class Units {
  private static final Pattern FACTOR =
      Pattern.compile("([\\p{L}°%_]+|1)(?:\\^(-?\\d{1,3})|([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}))?");
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final int LARGEST_EXPONENT = 99;

  private Units() {}

  /**
   * The unit that is written; factors are read from left to right, so W/m/K is W per m and per K.
   *
   * @throws UnitException if it is not a unit, with the part that is wrong
   */
  public static Unit parse(String written) {
    BigDecimal numerator = BigDecimal.ONE;
    BigDecimal denominator = BigDecimal.ONE;
    Dimension dimension = Dimension.DIMENSIONLESS;
    boolean divided = false;
    int at = 0;
    while (true) {
      int end = endOfFactor(written, at);
      boolean divides = at > 0 && written.charAt(at - 1) == '/';
      if (divided && !divides) {
        throw ambiguous(written, at, end);
      }
      Matcher factor = FACTOR.matcher(written.substring(at, end));
      if (!factor.matches()) {
        throw new UnitException(
            "\"" + written.substring(at, end) + "\" is not a unit. A unit is written like W/m/K.",
            at,
            end);
      }
      int power = power(factor, at, end);
      UnitSymbols.Symbol symbol = symbol(factor.group(1), at);
      int signed = divides ? -power : power;
      if (signed >= 0) {
        numerator = numerator.multiply(symbol.factor().pow(signed));
      } else {
        denominator = denominator.multiply(symbol.factor().pow(-signed));
      }
      dimension = dimension.times(symbol.dimension().power(signed));
      if (end == written.length()) {
        return new Unit(written, numerator, denominator, dimension);
      }
      divided = divided || divides;
      at = end + 1;
    }
  }

  private static int endOfFactor(String written, int from) {
    int end = from;
    while (end < written.length() && "./·".indexOf(written.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static int power(Matcher factor, int start, int end) {
    String digits = factor.group(2);
    if (factor.group(3) != null) {
      StringBuilder plain = new StringBuilder();
      for (char c : factor.group(3).toCharArray()) {
        plain.append(c == '⁻' ? "-" : Integer.toString(SUPERSCRIPTS.indexOf(c)));
      }
      digits = plain.toString();
    }
    if (digits == null) {
      return 1;
    }
    if (digits.matches("-?\\d+") && Math.abs(Integer.parseInt(digits)) <= LARGEST_EXPONENT) {
      return Integer.parseInt(digits);
    }
    throw new UnitException(
        "\"" + digits + "\" is not a power of a unit: write a whole number from -99 to 99.",
        start,
        end);
  }

  private static UnitSymbols.Symbol symbol(String written, int at) {
    int end = at + written.length();
    if (written.startsWith("°")
        || written.equals("degC")
        || written.equals("degF")
        || written.equalsIgnoreCase("celsius")
        || written.equalsIgnoreCase("fahrenheit")) {
      throw new UnitException(
          "\""
              + written
              + "\" is not a unit here: temperatures are absolute, in K. 0 °C is 273.15 K.",
          at,
          end);
    }
    Optional<UnitSymbols.Symbol> symbol = UnitSymbols.find(written);
    if (symbol.isPresent()) {
      return symbol.get();
    }
    String suggestion =
        UnitSymbols.ofName(written)
            .or(() -> Spelling.closest(written, UnitSymbols.all()))
            .map(closest -> " Did you mean \"" + closest + "\"?")
            .orElse(" A unit is written like W/m/K, uohm.cm or nm^-3.");
    throw new UnitException("There is no unit \"" + written + "\"." + suggestion, at, end);
  }

  private static UnitException ambiguous(String written, int start, int end) {
    String before = written.substring(0, start - 1);
    String factor = written.substring(start, end);
    int slash = before.indexOf('/');
    String above = before.substring(0, slash) + "." + factor + before.substring(slash);
    return new UnitException(
        "\""
            + written
            + "\" can be read in two ways: behind a / write every divisor with a / of its own, "
            + before
            + "/"
            + factor
            + ", or move the factor to the front, "
            + above
            + ".",
        start - 1,
        end);
  }
}
