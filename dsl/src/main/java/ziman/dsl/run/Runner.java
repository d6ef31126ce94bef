package ziman.dsl.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ziman.dsl.bind.BoundModel.BoundExperiment;
import ziman.engine.model.ResultName;
import ziman.engine.pipeline.Progress;

/** Runs experiments and holds their results against what they expect. */
public final class Runner {
  private Runner() {}

  /** Runs one experiment. A refusal of the engine is part of the report, not an exception. */
  public static Report run(BoundExperiment experiment, Progress progress) {
    if (experiment.sweep().isPresent()) {
      SweepRun run = SweepRun.of(experiment, progress);
      return report(experiment, run.whole(), run.values());
    }
    Attempt attempt = Attempt.at(experiment.experiment(), experiment.wanted(), progress);
    Map<String, Double> values = new LinkedHashMap<>();
    attempt.outcome().ifPresent(o -> o.quantities().forEach((k, q) -> values.put(k, q.value())));
    return report(experiment, attempt, values);
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
      BoundExperiment experiment, Attempt attempt, Map<String, Double> values) {
    List<Verdict> verdicts =
        attempt.outcome().isEmpty()
            ? List.of()
            : experiment.expectations().stream()
                .map(e -> Verdict.of(e, key -> value(values, key)))
                .toList();
    return new Report(experiment, attempt.outcome(), attempt.refusal(), verdicts);
  }
}
