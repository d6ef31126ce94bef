package ziman.engine.schema;

import java.lang.reflect.RecordComponent;
import java.util.List;
import ziman.engine.model.annotation.Property;

/**
 * A property as people meet it.
 *
 * @param name as written in a model: {@code thermal_conductivity}
 * @param type what fits
 * @param required whether a block without it is incomplete
 * @param byDefault what is meant when it is not written, in the model language; empty: nothing
 * @param details unit, range, argument and help, as annotated
 * @param component the record component it becomes
 */
public record PropertyDescription(
    String name,
    PropertyType type,
    boolean required,
    String byDefault,
    Property details,
    RecordComponent component) {

  /** The units its value may be measured in; the first is the usual one. */
  public List<String> units() {
    return List.of(details.unit());
  }

  /** The allowed range in words, such as "above 0 m"; empty when there is none. */
  public String range() {
    String unit = details.unit()[0].equals("1") ? "" : " " + details.unit()[0];
    if (details.atLeast() == details.atMost()) {
      return plain(details.atLeast()) + unit;
    }
    StringBuilder words = new StringBuilder();
    if (details.above() != Double.NEGATIVE_INFINITY) {
      words.append("above ").append(plain(details.above())).append(unit);
    }
    if (details.atLeast() != Double.NEGATIVE_INFINITY) {
      words.append("at least ").append(plain(details.atLeast())).append(unit);
    }
    if (details.atMost() != Double.POSITIVE_INFINITY) {
      words.append(words.isEmpty() ? "" : " and ");
      words.append("at most ").append(plain(details.atMost())).append(unit);
    }
    return words.toString();
  }

  /** Whether a value in the first unit is in the allowed range. */
  public boolean allows(double value) {
    return value > details.above() && value >= details.atLeast() && value <= details.atMost();
  }

  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e6
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
