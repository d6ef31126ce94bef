package ziman.engine.wire;

/** Newton's method did not reach a solution from where it was started. */
final class NotConverged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotConverged(String message) {
    super(message);
  }

  NotConverged(String message, Throwable cause) {
    super(message, cause);
  }
}
