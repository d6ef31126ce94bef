package ziman.dsl.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import ziman.dsl.bind.BoundModel;
import ziman.dsl.bind.BoundModel.SkippedExperiment;
import ziman.dsl.run.ModelFile;
import ziman.dsl.show.ExitCode;

/** Checks a model without running it. */
@Command(
    name = "check",
    description = "Checks a model: syntax, names, units, references, expectations. Runs nothing.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "A model file (.bte).")
  private Path file;

  @Mixin private Settings settings;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    BoundModel model = ModelFile.read(ModelPath.of(file)).bind(settings.given());
    int experiments = model.experiments().size() + model.skipped().size();
    terminal
        .out()
        .println(
            model.name()
                + ": fine, with "
                + experiments
                + (experiments == 1 ? " experiment." : " experiments."));
    for (SkippedExperiment skipped : model.skipped()) {
      terminal.out().println(skipped.name() + " would be skipped: " + skipped.reason());
    }
    return ExitCode.FINE;
  }
}
