package ziman.engine.units;

/** A text is not a unit. The message is for people, in full sentences. */
public final class UnitException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int start;
  private final int end;

  /**
   * @param message what is wrong and what to write instead
   * @param start offset within the unit of the first character to look at
   * @param end offset after the last character to look at
   */
  public UnitException(String message, int start, int end) {
    super(message);
    this.start = start;
    this.end = end;
  }

  /** Offset within the unit of the first character to look at. */
  public int start() {
    return start;
  }

  /** Offset after the last character to look at; equal to {@link #start} where one is missing. */
  public int end() {
    return end;
  }
}
