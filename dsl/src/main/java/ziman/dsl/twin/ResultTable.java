package ziman.dsl.twin;

import groovy.lang.GroovyObjectSupport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ziman.dsl.export.CsvTable;
import ziman.dsl.formula.Suggestion;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Table;

/**
 * A table by the names of its columns: {@code results.wire.profile.rise['mK']}, {@code
 * sweep.transport.rho['uohm.cm']}.
 */
public final class ResultTable extends GroovyObjectSupport {
  private static final String UNCERTAINTY = " uncertainty";

  private final Map<String, ResultColumn> columns = new LinkedHashMap<>();

  ResultTable(List<ResultColumn> columns) {
    columns.forEach(column -> this.columns.put(column.getName(), column));
  }

  /** A table of the engine; a column of uncertainties goes with the column it belongs to. */
  static ResultTable of(Table table) {
    Map<String, Column> given = new LinkedHashMap<>();
    table.columns().forEach(column -> given.put(column.name(), column));
    List<ResultColumn> columns = new ArrayList<>();
    for (Column column : given.values()) {
      String name = column.name();
      boolean belongs =
          name.endsWith(UNCERTAINTY)
              && given.containsKey(name.substring(0, name.length() - UNCERTAINTY.length()));
      if (!belongs) {
        Column error = given.get(name + UNCERTAINTY);
        double[] unknown = new double[column.values().length];
        Arrays.fill(unknown, Double.NaN);
        columns.add(
            new ResultColumn(
                name, column.unit(), column.values(), error == null ? unknown : error.values()));
      }
    }
    return new ResultTable(columns);
  }

  /** The names of its columns. */
  public List<String> names() {
    return List.copyOf(columns.keySet());
  }

  /** A column, for names that are no words of Groovy: {@code table['current(1)']}. */
  public ResultColumn getAt(String name) {
    ResultColumn column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException(
          "The table has no column \"" + name + "\"." + Suggestion.of(name, columns.keySet()));
    }
    return column;
  }

  @Override
  public Object getProperty(String name) {
    return getAt(name);
  }

  @Override
  public String toString() {
    int rows = columns.values().stream().mapToInt(List::size).findFirst().orElse(0);
    return "a table of " + rows + " rows: " + String.join(", ", columns.keySet());
  }

  /** Comma-separated values in SI units, uncertainties behind the columns that have them. */
  public String toCsv() {
    List<Column> written = new ArrayList<>();
    for (ResultColumn column : columns.values()) {
      written.add(new Column(column.getName(), column.getUnit(), column.values()));
      if (!column.isCertain()) {
        written.add(
            new Column(column.getName() + UNCERTAINTY, column.getUnit(), column.uncertainties()));
      }
    }
    return CsvTable.write(new Table(written));
  }

  /**
   * Writes the table as comma-separated values.
   *
   * @param file ends in .csv
   * @throws IOException if it cannot be written
   */
  public void export(String file) throws IOException {
    if (!file.endsWith(".csv")) {
      throw new IllegalArgumentException("a table is exported to a file that ends in .csv");
    }
    Files.writeString(Path.of(file), toCsv());
  }
}
