package ziman.dsl.show;

import java.util.List;
import ziman.dsl.run.Report;

/** How a run ended, for scripts that call it. */
public final class ExitCode {
  /** Everything ran and was as expected. */
  public static final int FINE = 0;

  /** An expectation failed. */
  public static final int UNEXPECTED = 1;

  /** The model, or the command line, is wrong. */
  public static final int WRONG_MODEL = 2;

  /** The solver could not give a trustworthy answer. */
  public static final int NOT_TRUSTWORTHY = 3;

  /** The surroundings failed: a missing file, a full disk, no memory. */
  public static final int SURROUNDINGS = 4;

  private ExitCode() {}

  /** How a run with these reports ends. */
  public static int of(List<Report> reports) {
    if (reports.stream().anyMatch(report -> !report.refusal().isEmpty())) {
      return NOT_TRUSTWORTHY;
    }
    return reports.stream().allMatch(Report::asExpected) ? FINE : UNEXPECTED;
  }
}
