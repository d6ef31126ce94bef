package ziman.grammar.read;

import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;
import ziman.grammar.antlr.ModelLexer;

/** Newlines that do not end an entry: inside () and [], and after an operator or a comma. */
final class Continuation {
  private static final Set<String> JOINING =
      Set.of("=", ":=", "+", "-", "*", "/", "^", "+/-", "±", "<", "<=", ">", ">=", ",");

  private Continuation() {}

  /** Whether an entry goes on behind a token, on the same line or the next. */
  static boolean joins(Token token) {
    return token.getType() != ModelLexer.STRING && JOINING.contains(token.getText());
  }

  /** Moves those newlines to the hidden channel. */
  static void hideNewlines(List<Token> tokens) {
    int depth = 0;
    String before = "";
    for (Token token : tokens) {
      if (token.getChannel() != Token.DEFAULT_CHANNEL) {
        continue;
      }
      switch (token.getText()) {
        case "(", "[" -> depth++;
        case ")", "]" -> depth--;
        default -> {
          // no other token opens or closes a group
        }
      }
      if (token.getType() == ModelLexer.NL && (depth > 0 || JOINING.contains(before))) {
        ((WritableToken) token).setChannel(Token.HIDDEN_CHANNEL);
      } else {
        before = token.getType() == ModelLexer.STRING ? "" : token.getText();
      }
    }
  }
}
