package ziman.engine.model;

/**
 * A run was asked to stop and did, at one of the places in its long loops where nothing is half
 * done. Whoever wants to stop one interrupts its thread.
 */
public final class RunInterrupted extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A run that was stopped. */
  public RunInterrupted() {
    super("the run was stopped");
  }

  /**
   * Asks whether to go on: nothing happens, unless this thread was interrupted.
   *
   * @throws RunInterrupted if it was
   */
  public static void ifAsked() {
    if (Thread.currentThread().isInterrupted()) {
      throw new RunInterrupted();
    }
  }
}
