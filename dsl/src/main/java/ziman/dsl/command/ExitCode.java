package ziman.dsl.command;

/** How a run ended, for scripts that call it. */
final class ExitCode {
  /** Everything ran and was as expected. */
  static final int FINE = 0;

  /** An expectation failed. */
  static final int UNEXPECTED = 1;

  /** The model, or the command line, is wrong. */
  static final int WRONG_MODEL = 2;

  /** The solver could not give a trustworthy answer. */
  static final int NOT_TRUSTWORTHY = 3;

  /** The surroundings failed: a missing file, a full disk, no memory. */
  static final int SURROUNDINGS = 4;

  private ExitCode() {}
}
