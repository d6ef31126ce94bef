package ziman.dsl.show;

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
}
