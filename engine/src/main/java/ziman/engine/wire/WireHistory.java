package ziman.engine.wire;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Table;

/**
 * A wire in time on one mesh, at the times that are asked for.
 *
 * @param columns values by name, first the time; the others per time
 * @param defect largest share of the heat that is missing, at any of the times
 * @param limitTime when the limit was reached, s; NaN if it was not
 * @param growthRate of disturbances at the end, 1/s
 * @param scale largest change of a temperature, K
 * @param steps that were good
 */
record WireHistory(
    Map<String, double[]> columns,
    double defect,
    double limitTime,
    double growthRate,
    double scale,
    int steps) {
  private static final Map<String, String> UNITS =
      Map.of(
          "t",
          "s",
          "voltage",
          "V",
          "current",
          "A",
          "mean_rise",
          "K",
          "peak_rise",
          "K",
          "work",
          "J",
          "heat_lost",
          "J",
          "heat_stored",
          "J");

  Table table() {
    return new Table(
        columns.entrySet().stream()
            .map(e -> new Column(e.getKey(), UNITS.get(e.getKey()), e.getValue()))
            .toList());
  }

  double last(String name) {
    double[] values = columns.get(name);
    return values[values.length - 1];
  }

  /** The largest difference of the temperatures at any time, relative to the largest change. */
  double difference(WireHistory other) {
    double worst = 0;
    for (String name : List.of("mean_rise", "peak_rise")) {
      double[] mine = columns.get(name);
      double[] theirs = other.columns.get(name);
      for (int k = 0; k < Math.min(mine.length, theirs.length); k++) {
        worst = Math.max(worst, Math.abs(mine[k] - theirs[k]));
      }
    }
    return scale == 0 ? 0 : worst / scale;
  }

  /** Columns that grow row by row. */
  static final class Rows {
    private final Map<String, double[]> columns = new LinkedHashMap<>();
    private int count;

    Rows(int most) {
      for (String name :
          List.of(
              "t",
              "mean_rise",
              "peak_rise",
              "voltage",
              "current",
              "work",
              "heat_lost",
              "heat_stored")) {
        columns.put(name, new double[most]);
      }
    }

    void add(double... row) {
      int column = 0;
      for (double[] values : columns.values()) {
        values[count] = row[column++];
      }
      count++;
    }

    Map<String, double[]> columns() {
      Map<String, double[]> full = new LinkedHashMap<>();
      columns.forEach((name, values) -> full.put(name, Arrays.copyOf(values, count)));
      return full;
    }
  }
}
