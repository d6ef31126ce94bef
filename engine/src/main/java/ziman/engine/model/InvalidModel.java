package ziman.engine.model;

/** Properties that are each fine but do not go together. */
public final class InvalidModel extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String property;

  /**
   * @param property the property to look at, as written in a model; empty for the whole block
   * @param message what is wrong and what to write instead
   */
  public InvalidModel(String property, String message) {
    super(message);
    this.property = property;
  }

  /** The property to look at, as written in a model; empty for the whole block. */
  public String property() {
    return property;
  }
}
