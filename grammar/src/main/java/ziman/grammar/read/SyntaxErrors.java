package ziman.grammar.read;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import ziman.grammar.antlr.ModelLexer;
import ziman.grammar.antlr.ModelParser;
import ziman.grammar.source.Diagnostic;
import ziman.grammar.source.Source;

/**
 * Every syntax error of a text whose brackets match: the first one, then those behind the entry
 * that had it, inside the blocks that are open there.
 *
 * <p>What would have fitted is found by trying: each kind of token is put in the place of the one
 * that did not fit. The parser's own idea of what it expects forgets the alternatives it has
 * already left.
 */
final class SyntaxErrors {
  /** After so many errors a reader has seen enough. */
  private static final int MOST = 20;

  /** In an entry with more tokens before the error than this, nothing is tried. */
  private static final int LONGEST = 2000;

  private SyntaxErrors() {}

  static List<Diagnostic> of(Source source, List<Token> tokens) {
    List<Diagnostic> errors = new ArrayList<>();
    List<Token> rest = tokens;
    Token bad = first(rest);
    while (bad != null && errors.size() < MOST) {
      int at = rest.indexOf(bad);
      int start = 0;
      int end = -1;
      int depth = 0;
      for (int i = 0; end < 0; i++) {
        Token token = rest.get(i);
        depth += "([".contains(token.getText()) ? 1 : ")]".contains(token.getText()) ? -1 : 0;
        if (depth == 0 && endsEntry(token)) {
          start = i < at ? i + 1 : start;
          end = i < at ? -1 : i;
        }
      }
      errors.add(new SyntaxError(bad, fitting(rest, start, at)).explain(source, tokens));
      rest = inBlocks(rest, end, rest.subList(end, rest.size()));
      bad = first(rest);
    }
    return errors;
  }

  /** The first token that nothing can be made of, or null. */
  private static Token first(List<Token> tokens) {
    ModelParser parser = Reader.parser(tokens, PredictionMode.LL);
    ErrorCatcher catcher = new ErrorCatcher();
    parser.setErrorHandler(catcher);
    try {
      parser.model();
      return null;
    } catch (ParseCancellationException e) {
      return catcher.caught();
    }
  }

  /** The types of token that could have stood behind part of an entry; none when it is too long. */
  private static IntervalSet fitting(List<Token> tokens, int start, int at) {
    IntervalSet fitting = new IntervalSet();
    if (at - start > LONGEST) {
      return fitting;
    }
    for (int type = 1; type <= ModelLexer.VOCABULARY.getMaxTokenType(); type++) {
      Token tried = new CommonToken(type, "");
      List<Token> entry = new ArrayList<>(tokens.subList(start, at));
      entry.add(tried);
      entry.add(new CommonToken(Token.EOF));
      if (!tried.equals(first(inBlocks(tokens, start, entry)))) {
        fitting.add(type);
      }
    }
    return fitting;
  }

  /** Entries inside as many blocks as are open at an index. */
  private static List<Token> inBlocks(List<Token> tokens, int index, List<Token> entries) {
    List<Token> nested = new ArrayList<>();
    for (Token token : tokens.subList(0, index)) {
      if (token.getText().equals("{")) {
        nested.add(new CommonToken(ModelLexer.WORD, "block"));
        nested.add(token);
      } else if (token.getText().equals("}")) {
        nested.subList(nested.size() - 2, nested.size()).clear();
      }
    }
    nested.addAll(entries);
    return nested;
  }

  private static boolean endsEntry(Token token) {
    return token.getType() == Token.EOF
        || token.getChannel() == Token.DEFAULT_CHANNEL
            && (token.getType() == ModelLexer.NL || token.getText().equals(";"));
  }
}
