package ziman.dsl.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziman.dsl.bind.BoundModel.BoundExperiment;
import ziman.engine.Engine;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.model.OutsideKnownRange;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Progress;

/** Runs experiments and holds their results against what they expect. */
public final class Runner {
  private Runner() {}

  /** Runs one experiment. A refusal of the engine is part of the report, not an exception. */
  public static Report run(BoundExperiment experiment, Progress progress) {
    try {
      Outcome outcome = Engine.compile(experiment.experiment()).run(progress);
      Map<String, Measured> quantities = outcome.quantities();
      List<Verdict> verdicts =
          experiment.expectations().stream()
              .map(e -> Verdict.of(e, key -> value(quantities, key)))
              .toList();
      return new Report(experiment, Optional.of(outcome), "", verdicts);
    } catch (NoTrustworthyAnswer | OutsideKnownRange e) {
      return new Report(experiment, Optional.empty(), e.getMessage(), List.of());
    }
  }

  /** A result that an experiment could not give is not a number, and passes no expectation. */
  private static double value(Map<String, Measured> quantities, String key) {
    Measured measured = quantities.get(key);
    return measured == null ? Double.NaN : measured.value();
  }
}
