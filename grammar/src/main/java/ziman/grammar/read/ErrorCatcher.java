package ziman.grammar.read;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/** Stops at the first token that nothing can be made of, and keeps it. */
final class ErrorCatcher extends BailErrorStrategy {
  private Token caught;

  /** What stopped the parser. */
  Token caught() {
    return caught;
  }

  @Override
  public void recover(Parser parser, RecognitionException e) {
    caught = e.getOffendingToken();
    super.recover(parser, e);
  }

  @Override
  public Token recoverInline(Parser parser) {
    caught = parser.getCurrentToken();
    return super.recoverInline(parser);
  }
}
