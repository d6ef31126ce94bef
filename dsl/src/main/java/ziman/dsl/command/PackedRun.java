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
    ReportPrinter printer = new ReportPrinter(terminal, quiet);
    printer.opening(model);
    Runner runner =
        new Runner(
            Kept.NOTHING,
            ProgressLine.on(terminal.err()),
            Runtime.getRuntime().availableProcessors());
    List<Report> reports =
        runner.run(model.experiments(), model.experiments(), printer::experiment);
    printer.skipped(model.skipped());
    return reports;
  }
}
