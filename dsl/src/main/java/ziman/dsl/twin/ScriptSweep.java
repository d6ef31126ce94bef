package ziman.dsl.twin;

import groovy.lang.GroovyObjectSupport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import ziman.dsl.run.AtOnce;
import ziman.engine.units.Dimension;

/**
 * A model at many values of its parameters: every combination, the last parameter runs fastest.
 * {@code sweep.transport.rho} is a column; a point that was refused is not a number there, and says
 * why when it is asked itself, {@code sweep.points[3].transport.rho}.
 */
public final class ScriptSweep extends GroovyObjectSupport {
  private final List<Map<String, Object>> settings;
  private final List<ScriptResults> points;

  private ScriptSweep(List<Map<String, Object>> settings, List<ScriptResults> points) {
    this.settings = settings;
    this.points = points;
  }

  static ScriptSweep of(ScriptModel model, Map<String, ?> values) {
    for (Map.Entry<String, ?> one : values.entrySet()) {
      if (!(one.getValue() instanceof List<?> list) || list.isEmpty()) {
        throw new IllegalArgumentException(
            "a sweep takes a list of at least one value: sweep(%s: [1, 2])"
                .formatted(one.getKey()));
      }
    }
    List<Map<String, Object>> settings = new ArrayList<>(List.of(Map.of()));
    for (Map.Entry<String, ?> parameter : values.entrySet()) {
      List<Map<String, Object>> longer = new ArrayList<>();
      for (Map<String, Object> before : settings) {
        for (Object value : (List<?>) parameter.getValue()) {
          Map<String, Object> point = new LinkedHashMap<>(before);
          point.put(parameter.getKey(), value);
          longer.add(point);
        }
      }
      settings = longer;
    }
    model.with(settings.get(0)).bound();
    List<Supplier<ScriptResults>> points = new ArrayList<>();
    for (Map<String, Object> point : settings) {
      ScriptModel there = model.with(point);
      points.add(() -> there.run(1));
    }
    return new ScriptSweep(
        settings, AtOnce.all(points, Runtime.getRuntime().availableProcessors()));
  }

  /** What became of each point. */
  public List<ScriptResults> getPoints() {
    return points;
  }

  @Override
  public String toString() {
    return "a sweep over "
        + String.join(", ", settings.get(0).keySet())
        + ", points: "
        + settings.size();
  }

  @Override
  public Object getProperty(String name) {
    return name.equals("points") ? points : table(name);
  }

  /** The parameters and every result of one experiment, a row for each point. */
  public ResultTable table(String experiment) {
    List<Map<String, Result>> rows = points.stream().map(p -> p.numbers(experiment)).toList();
    List<ResultColumn> columns = new ArrayList<>();
    for (String parameter : settings.get(0).keySet()) {
      columns.add(
          column(parameter, settings.stream().map(p -> Result.of(p.get(parameter))).toList()));
    }
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(row -> names.addAll(row.keySet()));
    for (String name : names) {
      Result some = rows.stream().filter(r -> r.containsKey(name)).findFirst().get().get(name);
      Result none =
          new Result(
              new ziman.engine.units.Quantity(Double.NaN, some.quantity().dimension()), Double.NaN);
      columns.add(column(name, rows.stream().map(r -> r.getOrDefault(name, none)).toList()));
    }
    return new ResultTable(columns);
  }

  private static ResultColumn column(String name, List<Result> results) {
    Dimension dimension = results.get(0).quantity().dimension();
    return new ResultColumn(
        name,
        dimension.isDimensionless() ? "1" : dimension.toString(),
        results.stream().mapToDouble(Result::getValue).toArray(),
        results.stream().mapToDouble(Result::uncertainty).toArray());
  }
}
