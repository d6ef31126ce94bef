package ziman.dsl.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import ziman.dsl.repl.Repl;

/** A conversation. */
@Command(
    name = "repl",
    description = "Loads, runs and explores models line by line; also from a pipe.",
    mixinStandardHelpOptions = true)
final class ReplCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "A model file (.bte) to begin with.")
  private Path file;

  ReplCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    String first = file == null ? "" : "load " + file;
    return new Repl(terminal.out(), terminal.err())
        .run(first, System.in, Boolean.getBoolean("ziman.typed"));
  }
}
