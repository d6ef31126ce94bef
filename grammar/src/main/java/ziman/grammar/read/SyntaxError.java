package ziman.grammar.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import ziman.grammar.antlr.ModelLexer;
import ziman.grammar.source.Diagnostic;
import ziman.grammar.source.Place;
import ziman.grammar.source.Source;

/**
 * The first token that nothing can be made of.
 *
 * @param offending that token
 * @param expected the types of token that could have stood in its place
 */
record SyntaxError(Token offending, IntervalSet expected) {
  /** How much of a long token a message repeats. */
  private static final int SHOWN = 40;

  private static final Set<String> STARTS_A_VALUE = Set.of("(", "[", "-", "+");
  private static final Set<String> OPERATORS = Set.of("+", "-", "*", "/", "^", "+/-", "\\u00B1");
  private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=");

  /** Says it in words; slips that people make often have words of their own. */
  Diagnostic explain(Source source, List<Token> tokens) {
    Place place = new Tokens(source).place(offending);
    String slip =
        Slips.explain(offending, neighbour(tokens, -1), neighbour(tokens, 1), expects("{"));
    if (!slip.isEmpty()) {
      return new Diagnostic(place, slip);
    }
    Optional<Token> lineEnd = lineEnd(tokens);
    if (lineEnd.isPresent()) {
      return new Diagnostic(
          new Tokens(source).place(lineEnd.get()).part(0, 0),
          "The line ends here, expected " + expectation() + ".");
    }
    String found = found();
    return new Diagnostic(
        place,
        expected.isNil()
            ? found + ", which does not fit."
            : found + ", expected " + expectation() + ".");
  }

  /** The next token before or behind the offending one that is not blank, or null. */
  private Token neighbour(List<Token> tokens, int direction) {
    int index = tokens.indexOf(offending) + direction;
    while (index >= 0 && index < tokens.size()) {
      if (tokens.get(index).getType() != ModelLexer.BLANK) {
        return tokens.get(index);
      }
      index += direction;
    }
    return null;
  }

  /** The end of the line before, where a value is missing behind an operator. */
  private Optional<Token> lineEnd(List<Token> tokens) {
    Token end = null;
    for (int at = tokens.indexOf(offending) - 1; at >= 0; at--) {
      Token token = tokens.get(at);
      if (token.getType() == ModelLexer.NL) {
        end = token;
      } else if (token.getChannel() == Token.DEFAULT_CHANNEL) {
        boolean joins = Continuation.joins(token);
        return joins && expected.contains(ModelLexer.QUANTITY)
            ? Optional.ofNullable(end)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private String found() {
    return switch (offending.getType()) {
      case Token.EOF -> "The file ends here";
      case ModelLexer.NL -> "The line ends here";
      default -> "Found " + quoted(offending.getText());
    };
  }

  private String expectation() {
    List<String> fitting = new ArrayList<>();
    boolean value = expected.contains(ModelLexer.QUANTITY);
    boolean operator = expects("*");
    boolean comparison = expects("<");
    boolean end = expected.contains(ModelLexer.NL);
    if (value) {
      fitting.add(end ? "an entry, such as name = value" : "a value");
    } else {
      addIf(fitting, expected.contains(ModelLexer.WORD), "a name");
      addIf(fitting, expected.contains(ModelLexer.NUMBER), "a number");
      addIf(fitting, expected.contains(ModelLexer.STRING), "a text in quotation marks");
    }
    addIf(fitting, operator, "an operator");
    addIf(fitting, comparison, "a comparison");
    for (int type : expected.toList()) {
      String literal = literal(type);
      boolean told =
          value && STARTS_A_VALUE.contains(literal)
              || operator && OPERATORS.contains(literal)
              || comparison && COMPARISONS.contains(literal)
              || end && literal.equals(";");
      addIf(fitting, !literal.isEmpty() && !told, quoted(literal));
    }
    addIf(fitting, end && !value, "the end of the line");
    int last = fitting.size() - 1;
    return last < 1
        ? String.join("", fitting)
        : String.join(", ", fitting.subList(0, last)) + " or " + fitting.get(last);
  }

  private boolean expects(String literal) {
    return expected.toList().stream().anyMatch(type -> literal(type).equals(literal));
  }

  /** The fixed text of a token type, or nothing where its texts vary. */
  private static String literal(int type) {
    String literal = ModelLexer.VOCABULARY.getLiteralName(type);
    return literal == null ? "" : literal.substring(1, literal.length() - 1);
  }

  private static void addIf(List<String> fitting, boolean fits, String words) {
    if (fits) {
      fitting.add(words);
    }
  }

  private static String quoted(String text) {
    String clipped =
        text.codePointCount(0, text.length()) > SHOWN
            ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "..."
            : text;
    return clipped.startsWith("\"") ? clipped : '"' + clipped + '"';
  }
}
