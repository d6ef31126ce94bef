package ziman.engine.model;

/**
 * The solver ran but cannot stand by a number: no steady state, not converged, outside what the
 * model knows. The message says what happened, where, and what to change. Exit code 3.
 */
public final class NoTrustworthyAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message for people: what happened, with figures and units
   */
  public NoTrustworthyAnswer(String message) {
    super(message);
  }

  /**
   * @param message for people: what happened, with figures and units
   * @param cause what was noticed first
   */
  public NoTrustworthyAnswer(String message, Throwable cause) {
    super(message, cause);
  }
}
