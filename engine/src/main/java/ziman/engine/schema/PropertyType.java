package ziman.engine.schema;

import java.util.List;
import ziman.engine.model.annotation.Family;

/** What fits a property. */
public sealed interface PropertyType {
  /** A number with a unit; {@code whole} for counts. */
  record Number(boolean whole) implements PropertyType {}

  /** Numbers with a unit, in a list; one alone needs no brackets. */
  record Numbers() implements PropertyType {}

  /**
   * A number, a function of the argument, or a table; {@code constant} where only a number fits,
   * {@code table} where only a table does.
   */
  record CurveOf(boolean constant, boolean table) implements PropertyType {}

  /** One of a few words. */
  record Choice(Class<? extends Enum<?>> options) implements PropertyType {
    /** The words, as written in a model. */
    public List<String> words() {
      return java.util.Arrays.stream(options.getEnumConstants())
          .map(option -> option.name().toLowerCase(java.util.Locale.ROOT))
          .toList();
    }
  }

  /** What only code can state: an object of a type of the engine. */
  record Code(Class<?> type) implements PropertyType {}

  /** The name of another block; {@code many} where a list of names fits too. */
  record ReferenceTo(Class<?> family, boolean many) implements PropertyType {
    /** The first word of the blocks that fit. */
    public String head() {
      return family.getAnnotation(Family.class).head();
    }
  }
}
