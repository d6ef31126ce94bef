package ziman.grammar.format;

import java.util.Set;
import org.antlr.v4.runtime.Token;
import ziman.grammar.antlr.ModelLexer;

/** Which neighbours on a line are written without a space between them. */
final class Spacing {
  /** What a value or its sign follows. */
  static final Set<String> BEFORE_A_SIGN =
      Set.of(
          "=", ":=", "+", "-", "*", "/", "^", "+/-", "±", "<", "<=", ">", ">=", ",", "(", "[", "{",
          ";");

  private Spacing() {}

  /**
   * Whether a space belongs between two neighbours.
   *
   * @param beforeLeft what stands before {@code left}, or null
   */
  static boolean between(Token beforeLeft, Token left, Token right) {
    String l = left.getText();
    String r = right.getText();
    if (l.equals("(") || l.equals("[") || r.equals(")") || r.equals("]") || r.equals(",")) {
      return false;
    }
    if (l.equals(".") || r.equals(".")) {
      return false;
    }
    if (r.equals("(") && !l.equals("^")) {
      return left.getType() != ModelLexer.WORD;
    }
    if (isSign(beforeLeft, left)) {
      return false;
    }
    // "10 m ^ 2" squares a length, "10 m^2" is an area: a quantity keeps its distance.
    if (r.equals("^")) {
      return left.getType() == ModelLexer.QUANTITY;
    }
    return !l.equals("^") || beforeLeft == null || beforeLeft.getType() == ModelLexer.QUANTITY;
  }

  private static boolean isSign(Token before, Token token) {
    return (token.getText().equals("-") || token.getText().equals("+"))
        && (before == null || BEFORE_A_SIGN.contains(before.getText()));
  }
}
