package ziman.grammar.source;

import java.util.Arrays;

/**
 * A text and the name under which people know it.
 *
 * @param name what messages call it: the file name
 * @param text the whole text
 */
public record Source(String name, String text) {

  /** The number of lines; a text that ends in a newline has no further, empty line. */
  public int lines() {
    return starts().length;
  }

  /** The line, counted from 1, in which the character at {@code offset} stands. */
  public int line(int offset) {
    int found = Arrays.binarySearch(starts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /**
   * The column, counted from 1 in characters as people see them; a line end and what follows it
   * stand one column behind the line.
   */
  public int column(int offset) {
    int line = line(offset);
    int start = startOfLine(line);
    return text.codePointCount(start, Math.min(offset, start + lineText(line).length())) + 1;
  }

  /** One line without its line end, counted from 1. */
  public String lineText(int line) {
    int[] starts = starts();
    int end = line < starts.length ? starts[line] : text.length();
    return text.substring(starts[line - 1], end).replaceFirst("\r?\n$", "");
  }

  /** The offset of the first character of a line, counted from 1. */
  public int startOfLine(int line) {
    return starts()[line - 1];
  }

  private int[] starts() {
    int[] starts = new int[16];
    int count = 1;
    for (int at = text.indexOf('\n'); at >= 0 && at + 1 < text.length(); ) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
      }
      starts[count++] = at + 1;
      at = text.indexOf('\n', at + 1);
    }
    return Arrays.copyOf(starts, count);
  }

  /** Names only: a whole text in a message helps nobody. */
  @Override
  public String toString() {
    return name;
  }
}
