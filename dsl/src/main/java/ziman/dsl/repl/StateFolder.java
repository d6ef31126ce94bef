package ziman.dsl.repl;

import java.nio.file.Path;
import java.util.Map;

/** Where a user's programs keep what they remember: the XDG base directory for state. */
final class StateFolder {
  private StateFolder() {}

  /** The file of the history. */
  static Path history(Map<String, String> environment, String home) {
    String given = environment.getOrDefault("XDG_STATE_HOME", "");
    Path state =
        !given.isEmpty() && Path.of(given).isAbsolute()
            ? Path.of(given)
            : Path.of(home, ".local", "state");
    return state.resolve("ziman").resolve("history");
  }
}
