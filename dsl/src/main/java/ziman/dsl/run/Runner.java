package ziman.dsl.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import ziman.dsl.bind.BoundModel.BoundExperiment;
import ziman.dsl.bind.BoundModel.Contrast;
import ziman.engine.model.ResultName;
import ziman.engine.pipeline.Progress;
import ziman.engine.pipeline.Stage;

/**
 * Runs experiments and holds their results against what they expect.
 *
 * @param kept where finished points are found and kept
 * @param watch is told how it gets on
 * @param threads points that are computed at once
 */
public record Runner(Kept kept, Watch watch, int threads) {

  /** A runner that keeps nothing and uses all cores. */
  public Runner() {
    this(Kept.NOTHING, Watch.NOBODY, Runtime.getRuntime().availableProcessors());
  }

  /** Runs one experiment. A refusal of the engine is part of the report, not an exception. */
  public static Report run(BoundExperiment experiment, Progress progress) {
    Watch watch =
        new Watch() {
          @Override
          public void stage(Stage stage) {
            progress.begin(stage);
          }
        };
    return new Runner(Kept.NOTHING, watch, Runtime.getRuntime().availableProcessors())
        .run(experiment);
  }

  /** Runs one experiment. A refusal of the engine is part of the report, not an exception. */
  public Report run(BoundExperiment experiment) {
    Points computing = new Points(kept, watch, threads);
    List<Point> points = Point.of(experiment);
    List<Attempt> attempts = computing.all(experiment.name(), points);
    if (experiment.sweep().isPresent()) {
      Finished sweep = new Finished(experiment, points, attempts);
      return report(experiment, sweep.whole(), sweep.values(), computing.reused());
    }
    Attempt attempt = attempts.get(0);
    Map<String, Double> values = new LinkedHashMap<>();
    attempt.outcome().ifPresent(o -> o.quantities().forEach((k, q) -> values.put(k, q.value())));
    return report(experiment, attempt, values, computing.reused());
  }

  /**
   * Runs experiments of a model, and those they are compared with.
   *
   * @param chosen what is asked for, in order
   * @param all every experiment of the model
   * @param each is told of every report of what is asked for, as soon as there is one
   */
  public List<Report> run(
      List<BoundExperiment> chosen, List<BoundExperiment> all, Consumer<Report> each) {
    Map<String, Report> done = new LinkedHashMap<>();
    List<Report> reports = new ArrayList<>();
    for (BoundExperiment experiment : chosen) {
      Report plain = done.computeIfAbsent(experiment.name(), any -> run(experiment));
      for (Contrast comparison : experiment.contrasts()) {
        all.stream()
            .filter(other -> other.name().equals(comparison.with().name()))
            .forEach(other -> done.computeIfAbsent(other.name(), any -> run(other)));
      }
      Report report = Compared.added(plain, done);
      reports.add(report);
      each.accept(report);
    }
    return reports;
  }

  /** A power of time or distance beyond those that an order has comes with a zero. */
  private static double value(Map<String, Double> values, String key) {
    boolean beyond =
        (ResultName.power(key) > 0 || ResultName.place(key) > 0)
            && values.containsKey(key.replaceFirst(", (x|power) = .*", ")"));
    return values.getOrDefault(key, beyond ? 0 : Double.NaN);
  }

  /** A result that an experiment could not give is not a number, and passes no expectation. */
  private static Report report(
      BoundExperiment experiment, Attempt attempt, Map<String, Double> values, int reused) {
    List<Verdict> verdicts =
        attempt.outcome().isEmpty()
            ? List.of()
            : experiment.expectations().stream()
                .map(e -> Verdict.of(e, key -> value(values, key)))
                .toList();
    return new Report(experiment, attempt.outcome(), attempt.refusal(), verdicts, reused);
  }
}
