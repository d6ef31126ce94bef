package ziman.dsl.repl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziman.dsl.bind.BoundModel.Show;
import ziman.dsl.formula.Suggestion;
import ziman.dsl.run.Report;
import ziman.dsl.script.ScriptFailure;
import ziman.dsl.show.Chart;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Table;
import ziman.engine.units.Unit;
import ziman.engine.units.Units;

/** Draws results of the last runs in characters. */
final class Plots {
  /**
   * A result in characters.
   *
   * @param experiment that it is of
   */
  record Drawing(String experiment, List<String> lines) {}

  private Plots() {}

  /** What can be drawn of a report: its tables, and of a sweep every result. */
  static List<String> names(Report report) {
    List<String> names = new ArrayList<>();
    if (report.outcome().isPresent()) {
      Map<String, Table> tables = report.outcome().get().tables();
      for (Map.Entry<String, Table> table : tables.entrySet()) {
        if (table.getKey().equals("sweep")) {
          List<Column> columns = table.getValue().columns();
          columns.subList(1, columns.size()).stream()
              .map(Column::name)
              .filter(name -> !name.endsWith(" uncertainty"))
              .forEach(names::add);
        } else if (!table.getKey().contains(" ")) {
          names.add(table.getKey());
        }
      }
    }
    return names;
  }

  /**
   * Draws {@code words}: perhaps an experiment, then a result, then perhaps a column of a table.
   */
  static Drawing draw(List<String> words, Map<String, Report> reports) {
    if (reports.isEmpty()) {
      throw new ScriptFailure("Nothing has been run yet.", null);
    }
    List<String> left = new ArrayList<>(words);
    boolean named = !left.isEmpty() && reports.containsKey(left.get(0));
    List<Report> among =
        named ? List.of(reports.get(left.remove(0))) : List.copyOf(reports.values());
    if (left.isEmpty()) {
      List<String> all = among.stream().flatMap(r -> names(r).stream()).distinct().toList();
      throw new ScriptFailure(
          all.isEmpty()
              ? "There is nothing to draw: a sweep or a table is."
              : "Name what is drawn: " + String.join(", ", all) + ".",
          null);
    }
    String wanted = left.get(0);
    Optional<Report> found =
        among.stream().filter(r -> names(r).contains(wanted)).reduce((first, last) -> last);
    if (found.isEmpty()) {
      List<String> all = among.stream().flatMap(r -> names(r).stream()).distinct().toList();
      boolean number =
          among.stream()
              .flatMap(r -> r.outcome().stream())
              .anyMatch(outcome -> outcome.quantities().containsKey(wanted));
      throw new ScriptFailure(
          number
              ? wanted + " is one number: a table, or a result of a sweep, can be drawn."
              : "There is no \"" + wanted + "\" to draw." + Suggestion.of(wanted, all),
          null);
    }
    return new Drawing(
        found.get().experiment().name(), drawn(found.get(), wanted, left.subList(1, left.size())));
  }

  private static List<String> drawn(Report report, String wanted, List<String> column) {
    Map<String, Table> tables = report.outcome().orElseThrow().tables();
    boolean swept = !tables.containsKey(wanted);
    List<Column> columns = tables.get(swept ? "sweep" : wanted).columns();
    String name = swept ? wanted : column.isEmpty() ? columns.get(1).name() : column.get(0);
    Column y =
        columns.stream()
            .filter(c -> c.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new ScriptFailure(
                        "The table has no \"%s\", but %s."
                            .formatted(
                                name,
                                String.join(", ", columns.stream().map(Column::name).toList())),
                        null));
    Unit across =
        swept
            ? report.experiment().sweep().orElseThrow().axes().get(0).unit()
            : Units.parse(columns.get(0).unit());
    Unit up =
        report.experiment().shows().stream()
            .filter(show -> show.key().equals(wanted))
            .map(Show::unit)
            .filter(unit -> unit.dimension().equals(Units.parse(y.unit()).dimension()))
            .findFirst()
            .orElse(Units.parse(y.unit()));
    return Chart.draw(
        in(across, columns.get(0)),
        in(up, y),
        columns.get(0).name(),
        across.symbol(),
        name,
        up.symbol());
  }

  private static double[] in(Unit unit, Column column) {
    return Arrays.stream(column.values()).map(unit::fromSi).toArray();
  }
}
