package ziman.dsl.store;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Numbers of a column as a text with all their digits, separated by spaces. */
final class ColumnText {
  private ColumnText() {}

  static String write(double[] values) {
    return Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(" "));
  }

  static double[] read(String text) {
    return text.isEmpty()
        ? new double[0]
        : Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }
}
