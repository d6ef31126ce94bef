package ziman.engine.linear;

/** A matrix has no inverse to working precision. */
public final class SingularMatrix extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int column;

  /**
   * @param column the column, counted from 0, that depends on those before it
   * @param message what was found, with figures
   */
  public SingularMatrix(int column, String message) {
    super(message);
    this.column = column;
  }

  /** The column, counted from 0, that depends on those before it. */
  public int column() {
    return column;
  }
}
