package ziman.grammar.read;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNConfig;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Stops at the first token that nothing can be made of, and notes what could have stood there. */
final class ErrorCatcher extends BailErrorStrategy {
  private SyntaxError caught;

  /** What stopped the parser. */
  SyntaxError caught() {
    return caught;
  }

  @Override
  public void recover(Parser recognizer, RecognitionException e) {
    note(recognizer, e);
    super.recover(recognizer, e);
  }

  @Override
  public Token recoverInline(Parser recognizer) {
    InputMismatchException e = new InputMismatchException(recognizer);
    note(recognizer, e);
    throw new ParseCancellationException(e);
  }

  private void note(Parser parser, RecognitionException e) {
    IntervalSet expected = new IntervalSet();
    if (e instanceof NoViableAltException furthest && furthest.getDeadEndConfigs() != null) {
      expected = expectedAt(furthest.getDeadEndConfigs());
    }
    if (expected.isNil()) {
      expected = parser.getExpectedTokens();
    }
    caught = new SyntaxError(e.getOffendingToken(), expected);
  }

  /** What the alternatives that were still open would have accepted at the furthest token. */
  private static IntervalSet expectedAt(ATNConfigSet open) {
    IntervalSet expected = new IntervalSet();
    for (ATNConfig config : open) {
      if (!(config.state instanceof RuleStopState)) {
        for (Transition transition : config.state.getTransitions()) {
          if (transition.label() != null) {
            expected.addAll(transition.label());
          }
        }
      }
    }
    return expected;
  }
}
