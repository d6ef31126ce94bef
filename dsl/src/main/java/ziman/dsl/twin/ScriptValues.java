package ziman.dsl.twin;

import groovy.lang.Closure;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ziman.dsl.show.TextReport;
import ziman.engine.units.Quantity;
import ziman.grammar.format.Printer;

/** Values of a script as people read them. */
final class ScriptValues {
  /** How much of a long list is shown. */
  private static final int MOST = 100;

  private ScriptValues() {}

  /** The value on a line; nothing of nothing. */
  static String written(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Quantity quantity) {
      return TextReport.quantity(quantity);
    }
    if (value instanceof Term term) {
      return Printer.print(term.expression());
    }
    if (value instanceof double[] numbers) {
      return written(Arrays.stream(numbers).boxed().toList());
    }
    if (value instanceof Closure<?>) {
      return "a function";
    }
    if (value instanceof List<?> list) {
      return "[" + some(list, ScriptValues::written) + "]";
    }
    if (value instanceof Map<?, ?> map) {
      return map.isEmpty()
          ? "[:]"
          : "[" + some(map.entrySet(), e -> e.getKey() + ": " + written(e.getValue())) + "]";
    }
    return value.toString();
  }

  private static <T> String some(Collection<T> all, Function<T, String> written) {
    Stream<String> shown = all.stream().limit(MOST).map(written);
    Stream<String> rest =
        all.size() > MOST ? Stream.of("and " + (all.size() - MOST) + " more") : Stream.empty();
    return Stream.concat(shown, rest).collect(Collectors.joining(", "));
  }
}
