package ziman.dsl.repl;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.Parser;

/**
 * What has been typed, cut at blanks.
 *
 * @param line the whole
 * @param cursor where in it the cursor is
 * @param words between blanks
 * @param wordIndex which of them the cursor is in
 * @param wordCursor where in that
 */
record TypedLine(String line, int cursor, List<String> words, int wordIndex, int wordCursor)
    implements CompletingParsedLine {

  /** Cuts lines, and asks for more where brackets are open. */
  static final Parser PARSER =
      (line, cursor, context) -> {
        if (context == Parser.ParseContext.ACCEPT_LINE && !Talk.isComplete(line)) {
          throw new EOFError(-1, -1, "a bracket is open");
        }
        return of(line, cursor);
      };

  static TypedLine of(String line, int cursor) {
    List<String> words = new ArrayList<>();
    int index = -1;
    int inWord = 0;
    int start = 0;
    boolean path = line.stripLeading().startsWith("load ");
    while (start <= line.length()) {
      int end = start;
      // a name of a file may have blanks in it
      boolean file = path && words.size() == 1 && !line.substring(start).isBlank();
      while (end < line.length() && (file || !Character.isWhitespace(line.charAt(end)))) {
        end++;
      }
      boolean holdsCursor = cursor >= start && cursor <= end;
      if (end > start || holdsCursor) {
        words.add(line.substring(start, end));
        if (holdsCursor) {
          index = words.size() - 1;
          inWord = cursor - start;
        }
      }
      start = end + 1;
    }
    return new TypedLine(line, cursor, words, Math.max(0, index), inWord);
  }

  @Override
  public String word() {
    return words.isEmpty() ? "" : words.get(wordIndex);
  }

  /** Nothing is an escape: what completes a word is typed as it is. */
  @Override
  public CharSequence escape(CharSequence candidate, boolean complete) {
    return candidate;
  }

  @Override
  public int rawWordCursor() {
    return wordCursor;
  }

  @Override
  public int rawWordLength() {
    return word().length();
  }
}
