package ziman.grammar.read;

import org.antlr.v4.runtime.Token;
import ziman.grammar.source.Place;
import ziman.grammar.source.Source;

/** Where tokens stand. ANTLR counts code points, a {@link Place} counts characters. */
final class Tokens {
  private final Source source;

  /** The offset of every code point; empty where each is one character. */
  private final int[] offsets;

  Tokens(Source source) {
    this.source = source;
    String text = source.text();
    int codePoints = text.codePointCount(0, text.length());
    this.offsets = codePoints == text.length() ? new int[0] : offsets(text, codePoints);
  }

  Place place(Token token) {
    return place(token, token);
  }

  Place place(Token first, Token last) {
    int start = offset(first.getStartIndex());
    return new Place(source, start, Math.max(start, offset(last.getStopIndex() + 1)));
  }

  private int offset(int codePoints) {
    return offsets.length == 0 ? codePoints : offsets[codePoints];
  }

  private static int[] offsets(String text, int codePoints) {
    int[] offsets = new int[codePoints + 1];
    for (int i = 0; i < codePoints; i++) {
      offsets[i + 1] = text.offsetByCodePoints(offsets[i], 1);
    }
    return offsets;
  }
}
