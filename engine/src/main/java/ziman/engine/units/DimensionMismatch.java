package ziman.engine.units;

/** Two quantities that do not measure the same were put together as if they did. */
public final class DimensionMismatch extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message for people, with both units
   */
  public DimensionMismatch(String message) {
    super(message);
  }
}
