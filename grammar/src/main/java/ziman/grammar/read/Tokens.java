package ziman.grammar.read;

import org.antlr.v4.runtime.Token;
import ziman.grammar.source.Place;
import ziman.grammar.source.Source;

/** Where tokens stand. ANTLR counts code points, a {@link Place} counts characters. */
final class Tokens {
  private final Source source;
  private final boolean oneToOne;

  Tokens(Source source) {
    this.source = source;
    String text = source.text();
    this.oneToOne = text.codePointCount(0, text.length()) == text.length();
  }

  Place place(Token token) {
    return place(token, token);
  }

  Place place(Token first, Token last) {
    int start = offset(first.getStartIndex());
    return new Place(source, start, Math.max(start, offset(last.getStopIndex() + 1)));
  }

  private int offset(int codePoints) {
    String text = source.text();
    if (oneToOne) {
      return Math.min(codePoints, text.length());
    }
    int limit = Math.min(codePoints, text.codePointCount(0, text.length()));
    return text.offsetByCodePoints(0, limit);
  }
}
