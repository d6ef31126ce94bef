package ziman.grammar.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One thing that is wrong with a text: where, and in words what is wrong, what is expected, and
 * what to write instead. Errors are data; {@link #render()} gives them their one shape.
 */
public record Diagnostic(Place place, String message) {
  /** How much of a long line an excerpt shows. */
  private static final int WIDTH = 100;

  /** The order in which they stand in the text. */
  public static final Comparator<Diagnostic> IN_ORDER =
      Comparator.comparing((Diagnostic d) -> d.place().source().name())
          .thenComparingInt(d -> d.place().start());

  /** The place in words, an excerpt that underlines it, and the message. */
  public String render() {
    Source source = place.source();
    if (source.text().isEmpty()) {
      return source.name() + ":\n" + message;
    }
    int line = source.line(place.start());
    String text = source.lineText(line);
    int from = source.column(place.start());
    int characters = text.codePointCount(0, text.length());
    int to =
        source.line(place.end()) == line
            ? Math.max(from, source.column(place.end()) - 1)
            : Math.max(from, characters);
    List<String> parts = new ArrayList<>();
    parts.add(
        source.name()
            + ", line "
            + line
            + (from == to ? ", column " + from : ", columns " + from + " to " + to)
            + ":");
    int digits = Integer.toString(line).length();
    int shift = Math.max(0, Math.min(from - 20, characters - WIDTH));
    if (line > 1) {
      parts.add(excerpt(line - 1, digits, source.lineText(line - 1), shift));
    }
    parts.add(excerpt(line, digits, text, shift));
    int marks = Math.min(to, shift + WIDTH) - from + 1;
    parts.add(
        "  "
            + " ".repeat(digits)
            + " | "
            + " ".repeat(from - 1 - shift + (shift > 0 ? 3 : 0))
            + "^".repeat(Math.max(1, marks)));
    parts.add(message);
    return String.join("\n", parts);
  }

  private static String excerpt(int line, int digits, String text, int shift) {
    StringBuilder shown = new StringBuilder(shift > 0 ? "..." : "");
    text.codePoints()
        .skip(shift)
        .limit(WIDTH)
        .map(c -> c == '\t' ? ' ' : Character.isISOControl(c) ? '\uFFFD' : c)
        .forEach(shown::appendCodePoint);
    if (text.codePointCount(0, text.length()) > shift + WIDTH) {
      shown.append("...");
    }
    return ("  " + " ".repeat(digits - Integer.toString(line).length()) + line + " | " + shown)
        .stripTrailing();
  }
}
