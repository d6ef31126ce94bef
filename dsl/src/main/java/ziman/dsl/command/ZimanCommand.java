package ziman.dsl.command;

import java.io.PrintWriter;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import ziman.dsl.show.ExitCode;
import ziman.dsl.show.Fault;
import ziman.dsl.show.JsonReport;

/** The command line. */
@Command(
    name = "ziman",
    description = "Boltzmann transport in metals, order by order, from model files.",
    version = "ziman " + JsonReport.VERSION,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      ExplainCommand.class,
      FormatCommand.class,
      PackCommand.class,
      GalleryCommand.class,
      ReplCommand.class
    })
public final class ZimanCommand implements Runnable {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  ZimanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(execute(Terminal.standard(), arguments));
  }

  /** Runs a command. */
  static int execute(Terminal terminal, String... arguments) {
    CommandLine line = commandLine(terminal, arguments.length == 0 ? "" : arguments[0]);
    line.setOut(new PrintWriter(terminal.out(), true));
    line.setErr(new PrintWriter(terminal.err(), true));
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> Fault.of(e).told(terminal.err()).exitCode());
    boolean direct = line.getCommandName().contains(" ");
    line.setParameterExceptionHandler(
        (e, given) -> {
          e.getCommandLine().getErr().println(e.getMessage());
          e.getCommandLine()
              .getErr()
              .println("See " + e.getCommandLine().getCommandName() + " --help.");
          return ExitCode.WRONG_MODEL;
        });
    int code =
        execute(
            line,
            terminal,
            direct ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments);
    if (terminal.out().checkError()) {
      terminal.err().println("Not everything could be written to standard output.");
      return ExitCode.SURROUNDINGS;
    }
    return code;
  }

  /** What no handler of picocli sees: where Java itself comes to an end. */
  private static int execute(CommandLine line, Terminal terminal, String... arguments) {
    try {
      return line.execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return Fault.of(e).told(terminal.err()).exitCode();
    }
  }

  /**
   * The command that is asked for, alone: setting up all of them would double the start-up time.
   */
  private static CommandLine commandLine(Terminal terminal, String name) {
    Object command =
        switch (name) {
          case "run" -> new RunCommand(terminal);
          case "check" -> new CheckCommand(terminal);
          case "explain" -> new ExplainCommand(terminal);
          case "format" -> new FormatCommand(terminal);
          case "pack" -> new PackCommand(terminal);
          case "gallery" -> new GalleryCommand(terminal);
          case "repl" -> new ReplCommand(terminal);
          default -> null;
        };
    return command == null
        ? new CommandLine(new ZimanCommand(terminal), new Commands(terminal))
        : new CommandLine(command).setCommandName("ziman " + name);
  }

  @Override
  public void run() {
    spec.commandLine().usage(terminal.out());
  }
}
