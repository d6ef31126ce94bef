package ziman.grammar.read;

/** Quotation marks around a text: {@code \"} and {@code \\} stand for a mark and a backslash. */
public final class Quotation {
  private Quotation() {}

  /** The text inside the marks. */
  public static String open(String quoted) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < quoted.length() - 1; i++) {
      char c = quoted.charAt(i);
      if (c == '\\') {
        i++;
        c = quoted.charAt(i);
        text.append(c == 'n' ? '\n' : c);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** The text with marks around it, as it is written in a model. */
  public static String close(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
