package ziman.dsl.report;

import java.util.ArrayList;
import java.util.List;
import ziman.dsl.bind.BoundModel.SkippedExperiment;
import ziman.dsl.run.Report;
import ziman.dsl.run.Verdict;
import ziman.dsl.show.Numbers;

/**
 * A run in a few sentences.
 *
 * @param good whether everything gave an answer and was as expected
 */
record Summary(String words, boolean good) {

  static Summary of(List<Report> reports, List<SkippedExperiment> skipped) {
    List<String> sentences = new ArrayList<>();
    List<String> refused =
        reports.stream()
            .filter(report -> !report.refusal().isEmpty())
            .map(report -> report.experiment().name())
            .toList();
    sentences.add(
        counted(reports.size(), "experiment")
            + " ran"
            + (refused.isEmpty()
                ? "."
                : "; without a trustworthy answer, or not at every point: "
                    + String.join(", ", refused)
                    + "."));
    List<Verdict> verdicts = reports.stream().flatMap(r -> r.verdicts().stream()).toList();
    long failed = verdicts.stream().filter(verdict -> !verdict.passed()).count();
    if (failed > 0) {
      sentences.add(
          "%d of %s %s not met."
              .formatted(
                  failed, counted(verdicts.size(), "expectation"), failed == 1 ? "was" : "were"));
    } else if (!verdicts.isEmpty()) {
      sentences.add(
          verdicts.size() == 1
              ? "Its expectation was met."
              : "All " + counted(verdicts.size(), "expectation") + " were met.");
    }
    double worst =
        reports.stream()
            .flatMap(report -> report.outcome().stream())
            .flatMap(outcome -> outcome.invariants().values().stream())
            .mapToDouble(Math::abs)
            .max()
            .orElse(0);
    if (worst > 0) {
      sentences.add(
          "Conservation laws hold to "
              + Numbers.uncertainty(worst)
              + " of their terms, at the worst.");
    }
    if (!skipped.isEmpty()) {
      sentences.add(
          counted(skipped.size(), "experiment")
              + (skipped.size() == 1 ? " waits" : " wait")
              + " for a table.");
    }
    return new Summary(String.join(" ", sentences), failed == 0 && refused.isEmpty());
  }

  /** 1 row, 2 rows. */
  static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
