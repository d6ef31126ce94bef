package ziman.engine.model;

/** A curve was asked where nothing is known about it. */
public final class OutsideKnownRange extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final double argument;

  /**
   * @param argument the argument asked for, SI
   * @param message what is known and what was asked, with units
   */
  public OutsideKnownRange(double argument, String message) {
    super(message);
    this.argument = argument;
  }

  /** The argument asked for, SI. */
  public double argument() {
    return argument;
  }
}
