package ziman.grammar.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import ziman.grammar.antlr.ModelLexer;
import ziman.grammar.source.Diagnostic;
import ziman.grammar.source.Source;

/** Numbers that no double can hold, and expressions longer than anybody writes. */
final class Bounds {
  private static final Set<String> OPERATORS = Set.of("+", "-", "*", "/", "^", "+/-", "±");
  private static final Set<String> ENDS_ENTRY = Set.of(";", "{", "}");

  private Bounds() {}

  /**
   * Every number and entry of a text that goes beyond the {@link Limits}; newlines that continue an
   * entry are hidden already.
   */
  static List<Diagnostic> check(Source source, List<Token> tokens) {
    Tokens places = new Tokens(source);
    List<Diagnostic> errors = new ArrayList<>();
    int operators = 0;
    for (Token token : tokens) {
      if (token.getType() == ModelLexer.NUMBER || token.getType() == ModelLexer.QUANTITY) {
        String number = token.getText().split("[ \t]", 2)[0];
        String wrong = wrongWith(number);
        if (!wrong.isEmpty()) {
          errors.add(new Diagnostic(places.place(token).part(0, number.length()), wrong));
        }
      }
      if (token.getChannel() != Token.DEFAULT_CHANNEL) {
        continue;
      }
      if (OPERATORS.contains(token.getText())) {
        operators++;
        if (operators == Limits.OPERATORS + 1) {
          errors.add(
              new Diagnostic(
                  places.place(token),
                  "This entry has more than "
                      + Limits.OPERATORS
                      + " operators, which is the limit: give parts of it a name."));
        }
      } else if (token.getType() == ModelLexer.NL || ENDS_ENTRY.contains(token.getText())) {
        operators = 0;
      }
    }
    return errors;
  }

  private static String wrongWith(String number) {
    String mantissa = number.split("[eE]", 2)[0];
    String exponent =
        number.length() > mantissa.length() ? number.substring(mantissa.length() + 1) : "";
    if (mantissa.replace(".", "").length() > Limits.DIGITS) {
      return "This number has more than " + Limits.DIGITS + " digits, which is the limit.";
    }
    boolean far =
        exponent.replaceFirst("[+-]?0*", "").length() > 3
            || Math.abs(orderOfMagnitude(number)) > Limits.EXPONENT;
    return far
        ? "This number is out of range: numbers go from 1e-"
            + Limits.EXPONENT
            + " to 1e"
            + Limits.EXPONENT
            + "."
        : "";
  }

  private static int orderOfMagnitude(String number) {
    BigDecimal value = new BigDecimal(number);
    return value.signum() == 0 ? 0 : value.precision() - value.scale() - 1;
  }
}
