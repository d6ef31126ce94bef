package ziman.dsl.twin;

import java.util.Map;
import java.util.Optional;
import ziman.grammar.source.Place;
import ziman.grammar.source.Source;

/**
 * Where in a script the engine is being called from, so that errors point to the user's own line.
 */
final class ScriptLines {
  private static final ThreadLocal<Source> RUNNING = new ThreadLocal<>();

  /** Classes of scripts are called so, which no word of a model can be. */
  private static final String UNIT = "script ";

  private ScriptLines() {}

  /** What a script is called as Groovy compiles it, and with it its class. */
  static String unit(Source script) {
    return UNIT + script.name();
  }

  /** Says which script runs on this thread from now on. */
  static void running(Source script) {
    RUNNING.set(script);
  }

  /** The line of the script that is being executed. */
  static Place here() {
    Source script = RUNNING.get();
    if (script == null) {
      return Place.NOWHERE;
    }
    Optional<Integer> line =
        StackWalker.getInstance()
            .walk(
                frames ->
                    frames
                        .filter(f -> unit(script).equals(f.getFileName()))
                        .map(StackWalker.StackFrame::getLineNumber)
                        .filter(number -> number > 0)
                        .findFirst());
    return line.map(number -> whole(script, number)).orElse(new Place(script, 0, 0));
  }

  /** The line of one of these scripts in which an exception came up. */
  static Optional<Place> of(Throwable thrown, Map<String, Source> scripts) {
    for (StackTraceElement frame : thrown.getStackTrace()) {
      String name = String.valueOf(frame.getFileName());
      if (name.startsWith(UNIT)
          && scripts.containsKey(name.substring(UNIT.length()))
          && frame.getLineNumber() > 0) {
        return Optional.of(
            whole(scripts.get(name.substring(UNIT.length())), frame.getLineNumber()));
      }
    }
    return Optional.empty();
  }

  /** A line without the blanks around it. */
  static Place whole(Source script, int line) {
    int safe = Math.max(1, Math.min(line, script.lines()));
    String text = script.lineText(safe);
    int start = script.startOfLine(safe) + text.length() - text.stripLeading().length();
    return new Place(
        script, start, Math.max(start, script.startOfLine(safe) + text.stripTrailing().length()));
  }
}
