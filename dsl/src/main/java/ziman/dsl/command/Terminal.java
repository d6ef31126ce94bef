package ziman.dsl.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where commands print: results on one stream, everything else on the other. */
record Terminal(PrintStream out, PrintStream err) {
  /** Standard output and error, in UTF-8 wherever this runs. */
  static Terminal standard() {
    return new Terminal(
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8));
  }
}
