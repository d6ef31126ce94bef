package ziman.dsl.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ziman.dsl.export.WholeFile;
import ziman.dsl.show.ExitCode;
import ziman.grammar.format.Formatter;
import ziman.grammar.read.SourceFile;
import ziman.grammar.source.Source;

/** Lays out model files. */
@Command(
    name = "format",
    description = "Lays out model files in the one style, comments included.",
    mixinStandardHelpOptions = true)
final class FormatCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Model files (.bte).")
  private List<Path> files;

  @Option(
      names = "--check",
      description = "Changes nothing; exit code 1 when a file is laid out otherwise.")
  private boolean check;

  FormatCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    boolean allFine = true;
    for (Path file : files) {
      Source source = SourceFile.read(ModelPath.of(file), file.getFileName().toString());
      String formatted = Formatter.format(source);
      if (formatted.equals(source.text())) {
        continue;
      }
      allFine = false;
      if (check) {
        terminal.out().println(source.name() + " is laid out otherwise.");
        continue;
      }
      WholeFile.write(file.toRealPath(), formatted);
      terminal.out().println(source.name() + ": laid out.");
    }
    return check && !allFine ? ExitCode.UNEXPECTED : ExitCode.FINE;
  }
}
