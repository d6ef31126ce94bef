package ziman.engine.pipeline;

import java.util.List;

/** Columns of equal length; the first is what the others depend on. */
public record Table(List<Column> columns) {
  public Table {
    columns = List.copyOf(columns);
    if (columns.stream().mapToInt(c -> c.values().length).distinct().count() > 1) {
      throw new IllegalArgumentException("the columns of a table must be equally long");
    }
  }
}
