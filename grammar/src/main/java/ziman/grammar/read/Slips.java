package ziman.grammar.read;

import java.util.List;
import org.antlr.v4.runtime.Token;
import ziman.grammar.antlr.ModelLexer;

/** Slips that people make when they come from other languages, each with words of its own. */
final class Slips {
  private static final String COMPARISON =
      "Compare with <, <=, > or >=; in an expect block, a = b +/- c compares two values.";

  private static final String SPACED =
      "A number and its unit are written with a space between them: ";

  private static final String NUMBER = "\\d+(\\.\\d+)?([eE][+-]?\\d+)?";

  private Slips() {}

  /**
   * What to write instead, or nothing when this is no common slip.
   *
   * @param before the token before it, or null
   * @param after the token behind it, or null
   * @param inHeading whether a block could have started here
   */
  static String explain(Token offending, Token before, Token after, boolean inHeading) {
    String text = offending.getText();
    boolean afterNumber =
        before != null
            && before.getType() == ModelLexer.NUMBER
            && before.getStopIndex() + 1 == offending.getStartIndex();
    if (offending.getType() == ModelLexer.GLUED) {
      return SPACED + text.replaceFirst(NUMBER, "$0 ");
    }
    if (afterNumber && "%°".contains(text)) {
      return SPACED + before.getText() + " " + text;
    }
    if (text.equals(".") && afterNumber && before.getText().matches("\\d+")) {
      return "A decimal point stands between digits: " + before.getText() + ".0";
    }
    if (text.equals(".") && !afterNumber && isNumber(after)) {
      return "A decimal point stands between digits: 0." + after.getText();
    }
    return switch (text) {
      case "\"" -> "This text is not closed: a quotation mark is missing at its end, on this line.";
      case "'" -> "A text is written in double quotation marks: \"...\"";
      case "\u201c", "\u201d", "\u201e" -> "A text is written in straight quotation marks: \"...\"";
      case "\u2212", "\u2013" -> "A minus sign is written as a hyphen: -";
      case "\u00d7" -> "A product is written with a star: a * b";
      case "," ->
          afterNumber
                  && before.getType() == ModelLexer.NUMBER
                  && isNumber(after)
                  && after.getStartIndex() == offending.getStopIndex() + 1
              ? "A decimal point is a point: " + before.getText() + "." + after.getText()
              : "";
      case "<", ">" -> isOneOf(before, "=", "<", ">") ? COMPARISON : "";
      case "!" -> isOneOf(after, "=") ? COMPARISON : "";
      case "=" ->
          isOneOf(before, "=", "<", ">")
              ? COMPARISON
              : isQuantity(before)
                  ? "An entry ends with its line: the next one stands on a new line or behind a ;"
                  : inHeading
                      ? "Only one name stands before \"" + text + "\"; a name is one word."
                      : "";
      case "/" -> isOneOf(before, "/") || isOneOf(after, "/", "*") ? "A comment starts with #" : "";
      case "*" ->
          isOneOf(before, "*")
              ? "A power is written with ^: a ^ b"
              : isOneOf(before, "/") ? "A comment starts with #" : "";
      case "\r" ->
          "This line ends in a lone carriage return: save the file with ordinary line ends.";
      case "{" ->
          before != null && before.getType() == ModelLexer.NL
              ? "The { of a block stands on the line of its heading."
              : "";
      case ":" -> "A value is given with =: name = value";
      default ->
          isInvisible(text.codePointAt(0))
              ? String.format(
                  "An invisible character stands here (U+%04X): write an ordinary space.",
                  text.codePointAt(0))
              : "";
    };
  }

  private static boolean isInvisible(int character) {
    return Character.isSpaceChar(character)
        || Character.isISOControl(character) && character != '\n'
        || Character.getType(character) == Character.FORMAT;
  }

  private static boolean isOneOf(Token token, String... texts) {
    return token != null && List.of(texts).contains(token.getText());
  }

  private static boolean isQuantity(Token token) {
    return token != null && token.getType() == ModelLexer.QUANTITY;
  }

  private static boolean isNumber(Token token) {
    return isQuantity(token) || token != null && token.getType() == ModelLexer.NUMBER;
  }
}
