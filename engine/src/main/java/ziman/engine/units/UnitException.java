package ziman.engine.units;

/** A unit that cannot be read. */
public final class UnitException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int start;
  private final int end;

  /**
   * @param message for people
   * @param start where the wrong part of the unit begins, in characters
   * @param end where it ends
   */
  public UnitException(String message, int start, int end) {
    super(message);
    this.start = start;
    this.end = end;
  }

  /** Where the wrong part of the unit begins, in characters. */
  public int start() {
    return start;
  }

  /** Where the wrong part of the unit ends, in characters. */
  public int end() {
    return end;
  }
}
