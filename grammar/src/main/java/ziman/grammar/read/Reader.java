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

  private Reader() {}

  /**
   * Reads a model.
   *
   * @throws Unreadable with every error found
   */
  public static Body read(Source source) {
    List<Token> tokens = tokens(source);
    List<Diagnostic> errors = new ArrayList<>(Brackets.check(source, tokens));
    if (errors.isEmpty()) {
      Continuation.hideNewlines(tokens);
    }
    errors.addAll(Bounds.check(source, tokens));
    if (!errors.isEmpty()) {
      throw inOrder(errors);
    }
    Body body;
    try {
      body = new TreeBuilder(source).model(parse(tokens));
    } catch (ParseCancellationException e) {
      throw inOrder(SyntaxErrors.of(source, tokens));
    }
    if (body.entries().isEmpty()) {
      throw new Unreadable(
          new Place(source, 0, 0), "The file says nothing. A model starts with: bte " + EDITION);
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
    try {
      return parser(tokens, PredictionMode.SLL).model();
    } catch (ParseCancellationException e) {
      return parser(tokens, PredictionMode.LL).model();
    }
  }

  /** A parser that says nothing and stops at the first error. */
  static ModelParser parser(List<Token> tokens, PredictionMode mode) {
    ModelParser parser = new ModelParser(new CommonTokenStream(new ListTokenSource(tokens)));
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    parser.getInterpreter().setPredictionMode(mode);
    return parser;
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
