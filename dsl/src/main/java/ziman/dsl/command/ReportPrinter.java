package ziman.dsl.command;

import java.util.List;
import ziman.dsl.bind.BoundModel;
import ziman.dsl.bind.BoundModel.SkippedExperiment;
import ziman.dsl.run.Report;
import ziman.dsl.show.Style;
import ziman.dsl.show.TextReport;

/** Prints what experiments found as soon as they have ended, for people. */
final class ReportPrinter {
  private final Terminal terminal;
  private final boolean quiet;
  private final TextReport text = new TextReport(Style.ofTerminal());

  /**
   * A printer.
   *
   * @param quiet whether only refusals are told: what was found is printed otherwise
   */
  ReportPrinter(Terminal terminal, boolean quiet) {
    this.terminal = terminal;
    this.quiet = quiet;
  }

  void opening(BoundModel model) {
    if (!quiet) {
      terminal.out().print(text.opening(model));
    }
  }

  void experiment(Report report) {
    if (!quiet) {
      terminal.out().print(text.experiment(report));
      terminal.out().flush();
    }
    if (!report.refusal().isEmpty()) {
      terminal.err().println(report.experiment().name() + ": " + report.refusal());
    }
  }

  void skipped(List<SkippedExperiment> skipped) {
    if (!quiet) {
      skipped.forEach(experiment -> terminal.out().print(text.skipped(experiment)));
    }
  }
}
