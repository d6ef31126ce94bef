package ziman.grammar.read;

import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import ziman.grammar.antlr.ModelLexer;

/** Slips that people make when they come from other languages, each with words of its own. */
final class Slips {
  private Slips() {}

  /** What to write instead, or nothing when this is no common slip. */
  static String explain(Token offending, Token before, Token after, IntervalSet expected) {
    String text = offending.getText();
    boolean afterNumber =
        isNumber(before) && before.getStopIndex() + 1 == offending.getStartIndex();
    if (afterNumber && (offending.getType() == ModelLexer.WORD || "%°µ".contains(text))) {
      return "A number and its unit are written with a space between them: "
          + before.getText()
          + " "
          + text;
    }
    if (text.equals(".") && afterNumber) {
      return "A decimal point stands between digits: " + before.getText() + ".0";
    }
    if (text.equals(".") && isNumber(after)) {
      return "A decimal point stands between digits: 0." + after.getText();
    }
    return switch (text) {
      case "\"" -> "This text is not closed: a quotation mark is missing at its end, on this line.";
      case "'" -> "A text is written in double quotation marks: \"...\"";
      case "\u201c", "\u201d", "\u201e" -> "A text is written in straight quotation marks: \"...\"";
      case "\u2212", "\u2013" -> "A minus sign is written as a hyphen: -";
      case "\u00d7" -> "A product is written with a star: a * b";
      case "," ->
          isNumber(before) && isNumber(after)
              ? "A decimal point is a point: " + before.getText() + "." + after.getText()
              : "";
      case "=" ->
          before != null && "=<>!".contains(before.getText())
              ? "Compare with <, <=, > or >=; in an expect block, a = b +/- c compares two values."
              : afterHeading(before, expected)
                  ? "Only one name stands before \"" + text + "\"; a name is one word."
                  : "";
      case "/" -> before != null && before.getText().equals("/") ? "A comment starts with #" : "";
      case "*" ->
          before != null && before.getText().equals("*") ? "A power is written with ^: a ^ b" : "";
      case "\r" ->
          "This line ends in a lone carriage return: save the file with ordinary line ends.";
      case ":" -> "A value is given with =: name = value";
      default -> "";
    };
  }

  /** Behind a word at which a heading could have ended. */
  private static boolean afterHeading(Token before, IntervalSet expected) {
    return before != null && before.getType() == ModelLexer.WORD && endsEntry(expected);
  }

  /** Whether an entry could have ended here. */
  static boolean endsEntry(IntervalSet expected) {
    return expected.contains(Token.EOF)
        || expected.contains(ModelLexer.NL)
        || expected.toList().stream()
            .anyMatch(type -> "'}'".equals(ModelLexer.VOCABULARY.getLiteralName(type)));
  }

  private static boolean isNumber(Token token) {
    return token != null
        && (token.getType() == ModelLexer.NUMBER || token.getType() == ModelLexer.QUANTITY);
  }
}
