package ziman.dsl.twin;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ziman.dsl.show.TextReport;
import ziman.engine.units.Quantity;

/** Values of a script as people read them. */
final class ScriptValues {
  private ScriptValues() {}

  /** The value on a line; nothing of nothing. */
  static String written(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Quantity quantity) {
      return TextReport.quantity(quantity);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ScriptValues::written).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + written(entry.getValue()))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return value.toString();
  }
}
