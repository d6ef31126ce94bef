package ziman.grammar.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import ziman.grammar.antlr.ModelLexer;

/**
 * One line of a model, cut where columns are aligned.
 *
 * @param indent spaces before it
 * @param target what an assignment assigns to; the whole line for everything else
 * @param value the operator and the value of an assignment, else empty
 * @param doc the text behind a value, else empty
 * @param comment the comment at the end, else empty
 */
record Line(int indent, String target, String value, String doc, String comment) {
  /** A line with nothing on it. */
  static final Line BLANK = new Line(0, "", "", "", "");

  /** Lays out the tokens of one line. */
  static Line of(int indent, Optional<Token> before, List<Token> tokens) {
    List<Token> code = new ArrayList<>(tokens);
    String comment = "";
    if (!code.isEmpty() && last(code).getType() == ModelLexer.COMMENT) {
      comment = code.remove(code.size() - 1).getText().stripTrailing();
    }
    while (!code.isEmpty() && last(code).getText().equals(";")) {
      code.remove(code.size() - 1);
    }
    int operator = assignment(code);
    if (operator < 0) {
      return new Line(indent, join(before, code), "", "", comment);
    }
    boolean documented =
        last(code).getType() == ModelLexer.STRING
            && !Spacing.BEFORE_A_SIGN.contains(code.get(code.size() - 2).getText());
    int end = documented ? code.size() - 1 : code.size();
    return new Line(
        indent,
        join(Optional.empty(), code.subList(0, operator)),
        join(Optional.of(code.get(operator - 1)), code.subList(operator, end)),
        documented ? last(code).getText() : "",
        comment);
  }

  boolean isBlank() {
    return target.isEmpty() && comment.isEmpty();
  }

  boolean isAssignment() {
    return !value.isEmpty();
  }

  /** Whether two neighbouring lines are aligned with each other. */
  boolean alignsWith(Line other) {
    return isAssignment()
        && other.isAssignment()
        && indent == other.indent
        && value.startsWith(":") == other.value.startsWith(":");
  }

  /** The line in full, its parts padded to the widths given. */
  String render(int targetWidth, int valueWidth, int docWidth) {
    StringBuilder line = new StringBuilder(" ".repeat(indent)).append(pad(target, targetWidth));
    if (!value.isEmpty()) {
      line.append(' ').append(pad(value, valueWidth));
    }
    if (docWidth > 0) {
      line.append(' ').append(pad(doc, docWidth));
    }
    if (!comment.isEmpty()) {
      line.append(target.isEmpty() ? "" : "  ").append(comment);
    }
    return line.toString().stripTrailing();
  }

  /** Where the = of an assignment stands that fills its line, or -1. */
  private static int assignment(List<Token> code) {
    int found = -1;
    int depth = 0;
    for (int i = 0; i < code.size(); i++) {
      String text = code.get(i).getText();
      if (text.equals("{") || text.equals("}") || text.equals(";")) {
        return -1;
      }
      depth += text.equals("(") || text.equals("[") ? 1 : 0;
      depth -= text.equals(")") || text.equals("]") ? 1 : 0;
      if (depth < 0) {
        return -1;
      }
      if (depth == 0 && found < 0 && (text.equals("=") || text.equals(":="))) {
        found = i;
      }
    }
    return depth == 0 && found > 0 && found < code.size() - 1 ? found : -1;
  }

  private static String join(Optional<Token> before, List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      Token beforeLeft = i > 1 ? tokens.get(i - 2) : before.orElse(null);
      if (i > 0 && Spacing.between(beforeLeft, tokens.get(i - 1), tokens.get(i))) {
        text.append(' ');
      }
      Token token = tokens.get(i);
      boolean quantity = token.getType() == ModelLexer.QUANTITY;
      text.append(quantity ? token.getText().replaceAll("[ \t]+", " ") : token.getText());
    }
    return text.toString();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
  }

  private static Token last(List<Token> tokens) {
    return tokens.get(tokens.size() - 1);
  }
}
