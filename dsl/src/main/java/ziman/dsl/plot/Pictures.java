package ziman.dsl.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ziman.dsl.run.Report;
import ziman.engine.model.Expansion;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Table;

/** The pictures that an experiment is best shown by. */
public final class Pictures {

  private Pictures() {}

  /** Of one experiment, in the order of interest. */
  public static List<Picture> of(Report report) {
    List<Picture> pictures = new ArrayList<>();
    if (report.outcome().isEmpty()) {
      return pictures;
    }
    Outcome outcome = report.outcome().get();
    report
        .experiment()
        .sweep()
        .ifPresent(sweep -> pictures.addAll(SweepPictures.of(report, sweep, outcome)));
    for (Map.Entry<String, Table> table : together(outcome.tables()).entrySet()) {
      // the sweep was drawn, comparisons with it, and the branch has what this has
      boolean other =
          table.getKey().equals("sweep")
              || table.getKey().contains(" with ")
              || table.getKey().equals("current_voltage") && outcome.tables().containsKey("branch");
      if (!other && rows(table.getValue()) > 1) {
        pictures.addAll(TablePictures.of(report, table.getKey(), table.getValue()));
      }
    }
    // of a wire its temperature comes first, of an expansion what it is for
    int place = report.experiment().experiment() instanceof Expansion ? 0 : pictures.size();
    EnergyFlow.of(report.experiment().experiment(), outcome)
        .ifPresent(flow -> pictures.add(place, flow));
    pictures.addAll(OrderPictures.of(report, outcome));
    return pictures;
  }

  /** What is measured in one unit at the same places stands in one picture. */
  private static Map<String, Table> together(Map<String, Table> tables) {
    Map<List<Object>, List<String>> alike = new LinkedHashMap<>();
    tables.forEach(
        (name, table) -> {
          Column first = table.columns().get(0);
          Column second = table.columns().get(1);
          boolean single = second.name().equals(name);
          List<Object> places = Arrays.stream(first.values()).<Object>mapToObj(x -> x).toList();
          List<Object> what =
              single ? List.of(first.name(), places, second.unit()) : List.<Object>of(name);
          alike.computeIfAbsent(what, any -> new ArrayList<>()).add(name);
        });
    // the band is what all began with, and comes last
    List<String> band = alike.remove(List.<Object>of("dispersion"));
    if (band != null) {
      alike.put(List.of("dispersion"), band);
    }
    Map<String, Table> all = new LinkedHashMap<>();
    for (List<String> names : alike.values()) {
      List<Column> columns = new ArrayList<>();
      columns.add(tables.get(names.get(0)).columns().get(0));
      names.forEach(
          n -> columns.addAll(tables.get(n).columns().subList(1, tables.get(n).columns().size())));
      all.put(String.join(", ", names), new Table(columns));
    }
    return all;
  }

  private static int rows(Table table) {
    return table.columns().get(0).values().length;
  }
}
