package ziman.dsl.repl;

import java.util.regex.Pattern;

/**
 * Whether a text goes on: a bracket, a comment, or a text in quotes of three is still open, or its
 * last line ends with an operator.
 */
final class OpenText {
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  /** What a slash follows that begins a text, rather than dividing. */
  private static final String BEFORE_TEXT = "([{,=:;!&|?~<>+-*\n";

  /** Not a step by one, an arrow, or an import of everything. */
  private static final Pattern UNFINISHED =
      Pattern.compile("(?s).*([^+]\\+|[^-]-|[^.*]\\*|[=,]|&&|\\|\\|)\\s*");

  private final String text;
  private final StringBuilder code = new StringBuilder();
  private int depth;
  private int at;

  private OpenText(String text) {
    this.text = text;
  }

  /** Whether something is open at the end of a text. */
  static boolean isOpen(String text) {
    return new OpenText(text).isOpen();
  }

  private boolean isOpen() {
    while (at < text.length()) {
      if (text.startsWith("//", at)) {
        at = end("\n", text.length());
      } else if (text.startsWith("/*", at)) {
        if (text.indexOf("*/", at + 2) < 0) {
          return true;
        }
        at = end("*/", text.length()) + 2;
      } else if (startsText()) {
        if (!closesText()) {
          return true;
        }
      } else {
        bracket(text.charAt(at++));
      }
    }
    return depth > 0 || UNFINISHED.matcher(code).matches();
  }

  private int end(String mark, int otherwise) {
    int found = text.indexOf(mark, at + 1);
    return found < 0 ? otherwise : found;
  }

  private void bracket(char c) {
    code.append(c);
    depth += OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0;
  }

  private boolean startsText() {
    char c = text.charAt(at);
    if (c != '/') {
      return c == '\'' || c == '"';
    }
    String before = code.toString().stripTrailing();
    return before.isEmpty() || BEFORE_TEXT.indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  /** Skips a text in quotes; false where one in quotes of three has no end. */
  private boolean closesText() {
    String quote = text.substring(at, at + 1);
    if (!quote.equals("/") && text.startsWith(quote.repeat(3), at)) {
      quote = quote.repeat(3);
    }
    code.append('t');
    for (at += quote.length(); at < text.length(); at++) {
      if (text.charAt(at) == '\\') {
        at++;
      } else if (text.startsWith(quote, at)) {
        at += quote.length();
        return true;
      } else if (text.charAt(at) == '\n' && quote.length() == 1) {
        return true;
      }
    }
    return quote.length() == 1;
  }
}
