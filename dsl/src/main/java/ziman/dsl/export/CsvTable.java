package ziman.dsl.export;

import java.util.List;
import java.util.stream.Collectors;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Table;

/** A table as comma-separated values, with the unit of each column in its heading. */
public final class CsvTable {
  private CsvTable() {}

  /** The whole table; values in SI units, in full precision. */
  public static String write(Table table) {
    List<Column> columns = table.columns();
    StringBuilder text = new StringBuilder();
    text.append(
            columns.stream()
                .map(c -> c.name() + " (" + c.unit() + ")")
                .collect(Collectors.joining(",")))
        .append('\n');
    List<double[]> values = columns.stream().map(Column::values).toList();
    for (int row = 0; row < values.get(0).length; row++) {
      int at = row;
      text.append(values.stream().map(v -> Double.toString(v[at])).collect(Collectors.joining(",")))
          .append('\n');
    }
    return text.toString();
  }
}
