package ziman.engine.units;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes a unit apart into its factors, and says what is wrong where that is impossible. */
final class UnitReader {
  private static final String SUPERSCRIPTS =
      "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207b";

  private static final String ORDINARY = "0123456789-";

  private static final int LONGEST_EXPONENT = String.valueOf(-Units.LARGEST_EXPONENT).length();

  private static final Pattern FACTOR =
      Pattern.compile("(?<symbol>[^^" + SUPERSCRIPTS + "]*)(?<mark>\\^?)(?<exponent>.*)");

  private static final Pattern EXPONENT = Pattern.compile("-?[0-9]+");

  private final String text;

  private UnitReader(String text) {
    this.text = text;
  }

  /**
   * The factors of a unit, from left to right.
   *
   * @throws UnitException if it is not made of factors
   */
  static List<UnitFactor> factors(String text) {
    return new UnitReader(text).factors();
  }

  private List<UnitFactor> factors() {
    if (text.isBlank()) {
      throw new UnitException(
          "A unit is missing: write \"1\" for a plain number.", 0, text.length());
    }
    refuseForeignSigns();
    List<UnitFactor> factors = new ArrayList<>();
    boolean divides = false;
    int start = 0;
    for (int end = 0; end <= text.length(); end++) {
      if (end == text.length() || isOperator(text.charAt(end))) {
        factors.add(factor(divides, start, end));
        divides = end < text.length() && text.charAt(end) == '/';
        start = end + 1;
      }
    }
    refuseDotAfterSlash(factors);
    return factors;
  }

  private UnitFactor factor(boolean divides, int start, int end) {
    String written = text.substring(start, end);
    Matcher matcher = FACTOR.matcher(written);
    matcher.matches();
    String symbol = matcher.group("symbol");
    if (symbol.isEmpty()) {
      throw new UnitException(missing(start, end), start, end);
    }
    if (symbol.equals(written)) {
      return new UnitFactor(divides, symbol, 1, written, start);
    }
    String exponent = matcher.group("exponent");
    String digits = matcher.group("mark").isEmpty() ? ordinary(exponent) : exponent;
    if (!EXPONENT.matcher(digits).matches()) {
      throw badExponent(symbol, start, end);
    }
    if (isTooLarge(digits)) {
      throw new UnitException(
          "The exponent of \""
              + symbol
              + "\" is too large: at most "
              + Units.LARGEST_EXPONENT
              + ".",
          start,
          end);
    }
    return new UnitFactor(divides, symbol, Integer.parseInt(digits), written, start);
  }

  private String missing(int start, int end) {
    if (start < end) {
      return "A unit is missing before \"" + text.substring(start, end) + "\".";
    }
    if (start > 0) {
      return "A unit is missing after \"" + text.charAt(start - 1) + "\".";
    }
    String rest = text.substring(1);
    return text.charAt(0) == '/'
        ? "A unit is missing before \"/\": write \"1/" + rest + "\"."
        : "A unit is missing before \"" + text.charAt(0) + "\".";
  }

  private void refuseForeignSigns() {
    if (text.contains("^(")) {
      int mark = text.indexOf("^(");
      int start = startOfFactor(mark);
      throw badExponent(text.substring(start, mark), start, text.length());
    }
    for (int index = 0; index < text.length(); index++) {
      char sign = text.charAt(index);
      if (Character.isWhitespace(sign) || sign == '\u00a0') {
        throw new UnitException(
            "A unit has no spaces: write \"" + withoutSpaces() + "\".", index, index + 1);
      }
      if (sign == '*' || sign == '\u00d7') {
        throw new UnitException(
            "The factors of a unit are joined by \".\", not by \"" + sign + "\".",
            index,
            index + 1);
      }
      if (sign == '(' || sign == ')') {
        throw new UnitException(
            "A unit has no parentheses: a \"/\" divides by one factor, as in \"W/m/K\".",
            index,
            index + 1);
      }
    }
  }

  private String withoutSpaces() {
    return text.strip()
        .replaceAll("[\\s\u00a0]*([./\u00b7])[\\s\u00a0]*", "$1")
        .replaceAll("[\\s\u00a0]+", ".");
  }

  private void refuseDotAfterSlash(List<UnitFactor> factors) {
    boolean divided = false;
    for (UnitFactor factor : factors) {
      if (divided && !factor.divides()) {
        throw new UnitException(
            "\""
                + text
                + "\" is ambiguous: write \""
                + allDivided(factors)
                + "\" or \""
                + dividedLast(factors)
                + "\".",
            factor.start(),
            factor.end());
      }
      divided = divided || factor.divides();
    }
  }

  /** The unit if everything after the first slash divides. */
  private static String allDivided(List<UnitFactor> factors) {
    int firstDivided = 0;
    while (!factors.get(firstDivided).divides()) {
      firstDivided++;
    }
    return product(
        texts(factors.subList(0, firstDivided).stream()),
        texts(factors.subList(firstDivided, factors.size()).stream()));
  }

  /** The unit if only the factors directly after a slash divide. */
  private static String dividedLast(List<UnitFactor> factors) {
    List<String> numerator =
        texts(factors.stream().filter(factor -> !factor.divides() && !factor.symbol().equals("1")));
    return product(
        numerator.isEmpty() ? List.of("1") : numerator,
        texts(factors.stream().filter(UnitFactor::divides)));
  }

  private static String product(List<String> numerator, List<String> denominator) {
    return String.join(".", numerator)
        + denominator.stream().map(text -> "/" + text).collect(Collectors.joining());
  }

  private static List<String> texts(Stream<UnitFactor> factors) {
    return factors.map(UnitFactor::text).toList();
  }

  private int startOfFactor(int offset) {
    int start = offset;
    while (start > 0 && !isOperator(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static UnitException badExponent(String symbol, int start, int end) {
    return new UnitException(
        "The exponent of \"" + symbol + "\" must be a whole number, as in \"m^2\" or \"m^-3\".",
        start,
        end);
  }

  private static boolean isTooLarge(String exponent) {
    return exponent.length() > LONGEST_EXPONENT
        || Math.abs(Integer.parseInt(exponent)) > Units.LARGEST_EXPONENT;
  }

  private static boolean isOperator(char sign) {
    return sign == '/' || sign == '.' || sign == '\u00b7';
  }

  /** Superscript figures as ordinary ones; anything else becomes a sign that is no figure. */
  private static String ordinary(String superscripts) {
    return superscripts
        .chars()
        .mapToObj(SUPERSCRIPTS::indexOf)
        .map(index -> index < 0 ? "?" : ORDINARY.substring(index, index + 1))
        .collect(Collectors.joining());
  }
}
