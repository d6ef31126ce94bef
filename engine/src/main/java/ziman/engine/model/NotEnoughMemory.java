package ziman.engine.model;

/** A computation would not fit, which was found out before it began. Exit code 4. */
public final class NotEnoughMemory extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message for people: what is needed, what there is, what to change
   */
  public NotEnoughMemory(String message) {
    super(message);
  }
}
