package ziman.dsl.script;

/** A script did not compile or threw something; the message says where in the script. */
public final class ScriptFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what happened, and in which line of the script
   * @param cause what the script threw
   */
  public ScriptFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
