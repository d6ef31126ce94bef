package ziman.dsl.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import ziman.dsl.bind.BoundModel;
import ziman.dsl.pack.AgreementReport;
import ziman.dsl.pack.Pack;
import ziman.dsl.pack.Packing;
import ziman.dsl.run.Kept;
import ziman.dsl.run.Report;
import ziman.dsl.run.Runner;
import ziman.dsl.show.ExitCode;
import ziman.dsl.show.ProgressLine;
import ziman.dsl.show.Style;
import ziman.dsl.show.TextReport;

/**
 * Runs every experiment of a model that is packed, or that was.
 *
 * @param quiet whether results are not printed as they come
 */
record PackedRun(Terminal terminal, boolean quiet) implements Packing.Run {

  /** Runs a pack again and says what agrees. */
  int again(Path file) throws IOException {
    Pack pack = Pack.open(file);
    if (!pack.besides().isEmpty()) {
      terminal.err().println(pack.name() + ": " + pack.besides() + ".");
    }
    Pack.Rerun rerun = pack.again(this);
    if (quiet) {
      terminal.out().println(AgreementReport.json(pack, rerun));
    } else {
      terminal.out().print(AgreementReport.text(pack, rerun));
    }
    return rerun.agreement().agrees() ? ExitCode.of(rerun.reports()) : ExitCode.UNEXPECTED;
  }

  @Override
  public List<Report> of(BoundModel model) {
    TextReport text = new TextReport(Style.ofTerminal());
    if (!quiet) {
      terminal.out().print(text.opening(model));
    }
    Runner runner =
        new Runner(
            Kept.NOTHING,
            ProgressLine.on(terminal.err()),
            Runtime.getRuntime().availableProcessors());
    List<Report> reports =
        runner.run(
            model.experiments(),
            model.experiments(),
            report -> {
              if (!quiet) {
                terminal.out().print(text.experiment(report));
                terminal.out().flush();
              }
              if (!report.refusal().isEmpty()) {
                terminal.err().println(report.experiment().name() + ": " + report.refusal());
              }
            });
    if (!quiet) {
      model.skipped().forEach(skipped -> terminal.out().print(text.skipped(skipped)));
    }
    return reports;
  }
}
