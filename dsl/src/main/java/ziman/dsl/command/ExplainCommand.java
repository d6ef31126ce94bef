package ziman.dsl.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ziman.dsl.show.ExitCode;
import ziman.dsl.show.Reference;

/** Says what can be written in a model. */
@Command(
    name = "explain",
    description = "Says what can be written in a model: all kinds, or one of them.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "KIND",
      arity = "0..1",
      description = "A kind (wire), a family (band), a statement (sweep), or constants.")
  private String word;

  @Option(names = "--markdown", description = "The whole reference as a Markdown page.")
  private boolean markdown;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (markdown) {
      terminal.out().print(Reference.markdown());
      return ExitCode.FINE;
    }
    String text = word == null ? Reference.overview() : Reference.about(word);
    if (text.isEmpty()) {
      terminal.err().println(Reference.unknown(word));
      return ExitCode.WRONG_MODEL;
    }
    terminal.out().print(text);
    return ExitCode.FINE;
  }
}
