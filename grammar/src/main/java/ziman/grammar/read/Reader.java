package ziman.grammar.read;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import ziman.grammar.antlr.ModelLexer;
import ziman.grammar.antlr.ModelParser;
import ziman.grammar.source.Diagnostic;
import ziman.grammar.source.Place;
import ziman.grammar.source.Source;
import ziman.grammar.source.Unreadable;
import ziman.grammar.tree.Body;
import ziman.grammar.tree.Entry;
import ziman.grammar.tree.Expression;

/**
 * Makes a syntax tree of a text.
 *
 * <p>The text is cut into tokens, checked against the {@link Limits} and for brackets that match,
 * and parsed with the fast prediction (SLL); what that refuses is parsed again with full context
 * (LL), which has the last word and finds the furthest token that anything could be made of. No
 * token is ever repaired or guessed.
 */
public final class Reader {
  /** The edition of the language this reader knows. */
  public static final int EDITION = 1;

  /** After so many errors a reader has seen enough. */
  private static final int MOST_ERRORS = 20;

  private Reader() {}

  /**
   * Reads a model.
   *
   * @throws Unreadable with every error found
   */
  public static Body read(Source source) {
    List<Token> tokens = tokens(source);
    if (tokens.stream()
        .allMatch(t -> t.getChannel() != 0 || t.getType() == Token.EOF || isNewline(t))) {
      throw new Unreadable(
          new Place(source, 0, 0), "The file says nothing. A model starts with: bte " + EDITION);
    }
    List<Diagnostic> errors = new ArrayList<>(Brackets.check(source, tokens));
    errors.addAll(Bounds.check(source, tokens));
    if (!errors.isEmpty()) {
      throw inOrder(errors);
    }
    Continuation.hideNewlines(tokens);
    Body body;
    try {
      body = new TreeBuilder(source).model(parse(tokens));
    } catch (ParseCancellationException e) {
      throw inOrder(syntaxErrors(source, tokens));
    }
    checkEdition(body);
    return body;
  }

  /** The tokens of a text, with comments and blanks on the hidden channel, end of file included. */
  private static List<Token> tokens(Source source) {
    ModelLexer lexer = new ModelLexer(CharStreams.fromString(source.text(), source.name()));
    lexer.removeErrorListeners();
    List<Token> tokens = new ArrayList<>(lexer.getAllTokens());
    tokens.add(lexer.emitEOF());
    return tokens;
  }

  /**
   * Reads a single expression.
   *
   * @throws Unreadable if it is not one
   */
  public static Expression readExpression(Source source) {
    Body body = read(new Source(source.name(), "bte " + EDITION + "\nvalue = " + source.text()));
    if (body.entries().size() == 2 && body.entries().get(1) instanceof Entry.Assignment only) {
      return only.value();
    }
    throw new Unreadable(new Place(source, 0, source.text().length()), "One value is expected.");
  }

  /** The tokens of a text, its newlines on the hidden channel where they continue an entry. */
  public static List<Token> tokensOfLines(Source source) {
    List<Token> tokens = tokens(source);
    Continuation.hideNewlines(tokens);
    return tokens;
  }

  private static ModelParser.ModelContext parse(List<Token> tokens) {
    ModelParser parser = parser(tokens);
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    try {
      return parser.model();
    } catch (ParseCancellationException e) {
      ModelParser again = parser(tokens);
      again.getInterpreter().setPredictionMode(PredictionMode.LL);
      return again.model();
    }
  }

  private static ModelParser parser(List<Token> tokens) {
    ModelParser parser = new ModelParser(new CommonTokenStream(new ListTokenSource(tokens)));
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    return parser;
  }

  /**
   * All syntax errors: the first one, and then those of the text without the entry that had it, as
   * long as that entry opens or closes no block.
   */
  private static List<Diagnostic> syntaxErrors(Source source, List<Token> tokens) {
    List<Diagnostic> errors = new ArrayList<>();
    List<Token> rest = new ArrayList<>(tokens);
    while (errors.size() < MOST_ERRORS) {
      SyntaxError error = firstError(rest);
      if (error == null) {
        break;
      }
      errors.add(error.explain(source, tokens));
      if (!dropEntry(rest, error.offending())) {
        break;
      }
    }
    return errors;
  }

  private static SyntaxError firstError(List<Token> tokens) {
    ModelParser parser = parser(tokens);
    ErrorCatcher catcher = new ErrorCatcher();
    parser.setErrorHandler(catcher);
    parser.getInterpreter().setPredictionMode(PredictionMode.LL);
    try {
      parser.model();
      return null;
    } catch (ParseCancellationException e) {
      return catcher.caught();
    }
  }

  /** Removes the entry around a token; false when that would unbalance the blocks. */
  private static boolean dropEntry(List<Token> tokens, Token at) {
    int index = tokens.indexOf(at);
    int from = index;
    while (from > 0 && !endsEntry(tokens.get(from - 1))) {
      from--;
    }
    int to = index;
    while (to < tokens.size() && !endsEntry(tokens.get(to))) {
      to++;
    }
    if (to == tokens.size() || to == from) {
      return false;
    }
    for (Token token : tokens.subList(from, to)) {
      if (token.getText().equals("{") || token.getText().equals("}")) {
        return false;
      }
    }
    tokens.subList(from, to).clear();
    return true;
  }

  private static boolean endsEntry(Token token) {
    return token.getChannel() == 0
        && (isNewline(token) || token.getText().equals(";") || token.getType() == Token.EOF);
  }

  private static boolean isNewline(Token token) {
    return token.getType() == ModelLexer.NL;
  }

  private static void checkEdition(Body body) {
    Entry first = body.entries().get(0);
    boolean named =
        first instanceof Entry.Command command
            && command.heading().head().equals("bte")
            && command.heading().operands().size() == 1
            && command.heading().operands().get(0) instanceof Expression.NumberLiteral;
    if (!named) {
      throw new Unreadable(
          first.place(),
          "A model starts with the edition of the language it is written in: bte " + EDITION);
    }
    Expression.NumberLiteral edition =
        (Expression.NumberLiteral) ((Entry.Command) first).heading().operands().get(0);
    if (edition.value().doubleValue() != EDITION) {
      throw new Unreadable(
          edition.place(),
          "This Ziman reads edition "
              + EDITION
              + " of the language, the file is written in edition "
              + edition.value().toPlainString()
              + ".");
    }
  }

  private static Unreadable inOrder(List<Diagnostic> errors) {
    return new Unreadable(errors.stream().sorted(Diagnostic.IN_ORDER).toList());
  }
}
