package ziman.dsl.repl;

/** Whether a text goes on: a bracket, or a text in quotes of three, is still open. */
final class OpenText {
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  private OpenText() {}

  /** Whether something is open at the end of a text. */
  static boolean isOpen(String text) {
    int depth = 0;
    String quote = "";
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!quote.isEmpty()) {
        if (c == '\\') {
          i++;
        } else if (text.startsWith(quote, i)) {
          i += quote.length() - 1;
          quote = "";
        } else if (c == '\n' && quote.length() == 1) {
          quote = "";
        }
      } else if (c == '\'' || c == '"') {
        quote =
            text.startsWith(String.valueOf(c).repeat(3), i) ? String.valueOf(c).repeat(3) : "" + c;
        i += quote.length() - 1;
      } else if (text.startsWith("//", i)) {
        int end = text.indexOf('\n', i);
        i = end < 0 ? text.length() : end;
      } else if (OPENING.indexOf(c) >= 0) {
        depth++;
      } else if (CLOSING.indexOf(c) >= 0) {
        depth--;
      }
    }
    return depth > 0 || quote.length() == 3;
  }
}
