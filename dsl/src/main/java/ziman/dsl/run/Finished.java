package ziman.dsl.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import ziman.dsl.bind.BoundModel.Axis;
import ziman.dsl.bind.BoundModel.BoundExperiment;
import ziman.dsl.bind.BoundModel.Sweep;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Table;

/**
 * A sweep all of whose points are finished.
 *
 * @param points what was asked
 * @param attempts what became of each
 */
record Finished(BoundExperiment experiment, List<Point> points, List<Attempt> attempts) {

  /** One table of all points; refused where every point was. */
  Attempt whole() {
    if (attempts.stream().allMatch(p -> p.outcome().isEmpty())) {
      return attempts.get(0);
    }
    Map<String, Double> invariants = new LinkedHashMap<>();
    Set<String> remarks = new LinkedHashSet<>();
    for (int i = 0; i < points.size(); i++) {
      Attempt attempt = attempts.get(i);
      if (attempt.outcome().isEmpty()) {
        remarks.add(points.get(i).where() + ": " + attempt.refusal());
        continue;
      }
      attempt.outcome().get().invariants().forEach((law, r) -> invariants.merge(law, r, Math::max));
      remarks.addAll(attempt.outcome().get().remarks());
    }
    Outcome outcome =
        new Outcome(Map.of(), Map.of("sweep", table()), invariants, List.copyOf(remarks));
    long refused = attempts.stream().filter(p -> p.outcome().isEmpty()).count();
    return new Attempt(
        Optional.of(outcome),
        refused == 0 ? "" : refused + " of " + points.size() + " points were refused.");
  }

  /** Every result by its key, {@code rho(T = 300.0)}, in SI. */
  Map<String, Double> values() {
    Map<String, Double> values = new LinkedHashMap<>();
    for (int i = 0; i < points.size(); i++) {
      int at = i;
      attempts
          .get(i)
          .outcome()
          .ifPresent(
              o -> o.quantities().forEach((k, q) -> values.put(sweep().key(k, at), q.value())));
    }
    return values;
  }

  /** The swept parameters, then every result and its uncertainty; NaN where a point was refused. */
  private Table table() {
    List<Column> columns = new ArrayList<>();
    for (Axis axis : sweep().axes()) {
      columns.add(
          new Column(
              axis.parameter(),
              axis.unit().dimension().toString(),
              axis.values().stream().mapToDouble(v -> v).toArray()));
    }
    Set<String> keys = new LinkedHashSet<>();
    attempts.forEach(p -> p.outcome().ifPresent(o -> keys.addAll(o.quantities().keySet())));
    for (String key : keys) {
      String unit = points.get(0).unitOf(key);
      columns.add(new Column(key, unit, column(key, Measured::value)));
      columns.add(new Column(key + " uncertainty", unit, column(key, Measured::uncertainty)));
    }
    return new Table(columns);
  }

  private double[] column(String key, ToDoubleFunction<Measured> part) {
    return attempts.stream()
        .mapToDouble(
            p ->
                p.outcome()
                    .map(o -> o.quantities().get(key))
                    .map(part::applyAsDouble)
                    .orElse(Double.NaN))
        .toArray();
  }

  private Sweep sweep() {
    return experiment.sweep().orElseThrow();
  }
}
