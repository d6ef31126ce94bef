package ziman.grammar.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;
import ziman.grammar.source.Diagnostic;
import ziman.grammar.source.Place;
import ziman.grammar.source.Source;

/**
 * Brackets that are never closed, never opened, or closed by another kind, and how deep they go.
 */
final class Brackets {
  private Brackets() {}

  /** What is wrong with the brackets of a text: at most one error, the first. */
  static List<Diagnostic> check(Source source, List<Token> tokens) {
    Tokens places = new Tokens(source);
    Deque<Token> open = new ArrayDeque<>();
    List<Diagnostic> errors = new ArrayList<>();
    for (Token token : tokens) {
      String text = token.getChannel() == 0 ? token.getText() : "";
      switch (text) {
        case "(", "[", "{" -> {
          if (text.equals("{") && !open.isEmpty() && !open.peek().getText().equals("{")) {
            return List.of(unclosed(places.place(open.peek()), open.peek().getText()));
          }
          open.push(token);
          if (open.size() > Limits.DEPTH) {
            return List.of(
                new Diagnostic(
                    places.place(token),
                    "Brackets are open " + Limits.DEPTH + " deep here, which is the limit."));
          }
        }
        case ")", "]", "}" -> {
          boolean insideBlock = !open.isEmpty() && open.peek().getText().equals("{");
          if (open.isEmpty() || insideBlock && !text.equals("}")) {
            return List.of(
                new Diagnostic(
                    places.place(token), "This \"" + text + "\" closes nothing: remove it."));
          }
          Token opened = open.pop();
          if (!closing(opened.getText()).equals(text)) {
            return List.of(unclosed(places.place(opened), opened.getText()));
          }
        }
        default -> {
          // every other token leaves the brackets as they are
        }
      }
    }
    if (!open.isEmpty()) {
      errors.add(unclosed(places.place(open.peek()), open.peek().getText()));
    }
    return errors;
  }

  private static Diagnostic unclosed(Place place, String bracket) {
    return new Diagnostic(
        place,
        "This \"" + bracket + "\" is not closed: a \"" + closing(bracket) + "\" is missing.");
  }

  private static String closing(String bracket) {
    return switch (bracket) {
      case "(" -> ")";
      case "[" -> "]";
      default -> "}";
    };
  }
}
