package ziman.dsl.run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ziman.dsl.bind.BoundModel.BoundExperiment;
import ziman.dsl.bind.BoundModel.Sweep;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Progress;
import ziman.engine.pipeline.Table;

/**
 * An experiment at every point of its sweep.
 *
 * @param experiment what was swept
 * @param points what became of each point
 */
record SweepRun(BoundExperiment experiment, List<Attempt> points) {

  /** Every point on its own, on all cores; the results do not depend on how many there are. */
  static SweepRun of(BoundExperiment experiment, Progress progress) {
    Sweep sweep = experiment.sweep().orElseThrow();
    Set<String> wanted = experiment.wanted();
    List<Attempt> points =
        IntStream.range(0, sweep.points().size())
            .parallel()
            .mapToObj(i -> Attempt.at(sweep.points().get(i), wanted, progress))
            .collect(Collectors.toList());
    return new SweepRun(experiment, points);
  }

  /** One table of all points; refused where every point was. */
  Attempt whole() {
    if (points.stream().allMatch(p -> p.outcome().isEmpty())) {
      return points.get(0);
    }
    Map<String, Double> invariants = new LinkedHashMap<>();
    Set<String> remarks = new LinkedHashSet<>();
    for (int i = 0; i < points.size(); i++) {
      Attempt point = points.get(i);
      if (point.outcome().isEmpty()) {
        remarks.add(
            "%s = %s %s: %s"
                .formatted(
                    sweep().parameter(),
                    written(sweep().unit().fromSi(sweep().values().get(i))),
                    sweep().unit(),
                    point.refusal()));
        continue;
      }
      point.outcome().get().invariants().forEach((law, r) -> invariants.merge(law, r, Math::max));
      remarks.addAll(point.outcome().get().remarks());
    }
    Outcome outcome =
        new Outcome(Map.of(), Map.of("sweep", table()), invariants, List.copyOf(remarks));
    long refused = points.stream().filter(p -> p.outcome().isEmpty()).count();
    return new Attempt(
        Optional.of(outcome),
        refused == 0 ? "" : refused + " of " + points.size() + " points were refused.");
  }

  private static String written(double value) {
    return new BigDecimal(value, new MathContext(8)).stripTrailingZeros().toPlainString();
  }

  /** Every result by its key, {@code rho(T = 300.0)}, in SI. */
  Map<String, Double> values() {
    Map<String, Double> values = new LinkedHashMap<>();
    for (int i = 0; i < points.size(); i++) {
      double at = sweep().values().get(i);
      points
          .get(i)
          .outcome()
          .ifPresent(
              o -> o.quantities().forEach((k, q) -> values.put(sweep().key(k, at), q.value())));
    }
    return values;
  }

  /** The swept parameter, then every result and its uncertainty; NaN where a point was refused. */
  private Table table() {
    List<Column> columns = new ArrayList<>();
    columns.add(
        new Column(
            sweep().parameter(),
            sweep().unit().dimension().toString(),
            sweep().values().stream().mapToDouble(v -> v).toArray()));
    Set<String> keys = new LinkedHashSet<>();
    points.forEach(p -> p.outcome().ifPresent(o -> keys.addAll(o.quantities().keySet())));
    for (String key : keys) {
      String unit = unit(key);
      columns.add(new Column(key, unit, column(key, Measured::value)));
      columns.add(new Column(key + " uncertainty", unit, column(key, Measured::uncertainty)));
    }
    return new Table(columns);
  }

  private String unit(String key) {
    String result = key.replaceFirst("\\(.*", "");
    return experiment.experiment().results().stream()
        .filter(r -> r.name().equals(result))
        .map(r -> r.unitOf(key))
        .findFirst()
        .orElseThrow();
  }

  private double[] column(String key, ToDoubleFunction<Measured> part) {
    return points.stream()
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
