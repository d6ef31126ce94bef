package ziman.grammar.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.antlr.v4.runtime.Token;
import ziman.grammar.antlr.ModelLexer;
import ziman.grammar.read.Reader;
import ziman.grammar.source.Source;

/**
 * The one way a model is laid out: two spaces for each open block, one space around operators, the
 * equals signs of neighbouring assignments in one column, at most one blank line. Lines stay where
 * the author broke them, and every comment stays where it is. Formatting twice changes nothing, and
 * formatting never changes the syntax tree.
 */
public final class Formatter {
  private static final int BLOCK = 2;
  private static final int CONTINUED = 4;

  private Formatter() {}

  /**
   * The text laid out.
   *
   * @throws ziman.grammar.source.Unreadable if it is not a model
   */
  public static String format(Source source) {
    Reader.read(source);
    return render(lines(Reader.tokensOfLines(source)));
  }

  private static List<Line> lines(List<Token> tokens) {
    List<Line> lines = new ArrayList<>();
    List<Token> line = new ArrayList<>();
    Token before = null;
    int depth = 0;
    boolean continued = false;
    for (Token token : tokens) {
      boolean newline = token.getType() == ModelLexer.NL;
      if (!newline && token.getType() != Token.EOF) {
        if (token.getType() != ModelLexer.BLANK) {
          line.add(token);
        }
        continue;
      }
      int closing = (int) line.stream().takeWhile(t -> t.getText().equals("}")).count();
      int indent = BLOCK * (depth - closing) + (continued ? CONTINUED : 0);
      lines.add(Line.of(indent, Optional.ofNullable(continued ? before : null), line));
      for (Token t : line) {
        depth += t.getText().equals("{") ? 1 : 0;
        depth -= t.getText().equals("}") ? 1 : 0;
        before = t.getType() == ModelLexer.COMMENT ? before : t;
      }
      continued = newline && token.getChannel() == Token.HIDDEN_CHANNEL;
      line.clear();
    }
    return lines;
  }

  private static String render(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    List<Line> kept = withoutNeedlessBlanks(lines);
    for (int from = 0; from < kept.size(); ) {
      int to = from + 1;
      while (to < kept.size() && kept.get(from).alignsWith(kept.get(to))) {
        to++;
      }
      List<Line> run = kept.subList(from, to);
      int target = widest(run, l -> width(l.target()));
      int doc = widest(run, l -> width(l.doc()));
      boolean comments = run.stream().anyMatch(l -> !l.comment().isEmpty());
      int value = doc > 0 || comments ? widest(run, l -> width(l.value())) : 0;
      for (Line line : run) {
        text.append(line.render(target, value, doc)).append('\n');
      }
      from = to;
    }
    return text.toString();
  }

  private static List<Line> withoutNeedlessBlanks(List<Line> lines) {
    List<Line> kept = new ArrayList<>();
    for (Line line : lines) {
      boolean opens = kept.isEmpty() || kept.get(kept.size() - 1).target().endsWith("{");
      boolean afterBlank = !kept.isEmpty() && kept.get(kept.size() - 1).isBlank();
      if (line.isBlank()) {
        if (!opens && !afterBlank) {
          kept.add(Line.BLANK);
        }
        continue;
      }
      if (afterBlank && line.target().startsWith("}")) {
        kept.remove(kept.size() - 1);
      }
      kept.add(line);
    }
    if (!kept.isEmpty() && kept.get(kept.size() - 1).isBlank()) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  private static int widest(List<Line> lines, ToIntFunction<Line> width) {
    return lines.stream().mapToInt(width).max().orElse(0);
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
