package ziman.engine.units;

/** Two dimensions differ where they must agree. The message is a sentence for people. */
public final class DimensionMismatch extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Dimension left;
  private final transient Dimension right;

  /**
   * @param message what was asked, with both sides and their dimensions
   * @param left dimension of the first side
   * @param right dimension of the second side
   */
  public DimensionMismatch(String message, Dimension left, Dimension right) {
    super(message);
    this.left = left;
    this.right = right;
  }

  /** Dimension of the first side. */
  public Dimension left() {
    return left;
  }

  /** Dimension of the second side. */
  public Dimension right() {
    return right;
  }
}
