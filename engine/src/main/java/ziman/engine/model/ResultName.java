package ziman.engine.model;

/**
 * A result that an experiment promises: what it is called and what it is measured in, known before
 * anything runs so that {@code show} and {@code expect} are checked with the model.
 *
 * @param name the name in a model
 * @param unit SI unit, in the model language
 * @param help one line for people
 * @param shape how many numbers it is
 */
public record ResultName(String name, String unit, String help, Shape shape) {
  /** How many numbers a result is. */
  public enum Shape {
    NUMBER,
    TABLE,
    /** One number for each order: {@code current(1)}. */
    BY_ORDER,
    /** One number for each channel that acts: {@code partial_rho(defects)}. */
    BY_CHANNEL
  }

  static ResultName number(String name, String unit, String help) {
    return new ResultName(name, unit, help, Shape.NUMBER);
  }

  static ResultName table(String name, String unit, String help) {
    return new ResultName(name, unit, help, Shape.TABLE);
  }

  static ResultName byChannel(String name, String unit, String help) {
    return new ResultName(name, unit, help, Shape.BY_CHANNEL);
  }

  static ResultName byOrder(String name, String unit, String help) {
    return new ResultName(name, unit, help, Shape.BY_ORDER);
  }
}
