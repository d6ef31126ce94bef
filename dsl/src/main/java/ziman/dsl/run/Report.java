package ziman.dsl.run;

import java.util.List;
import java.util.Optional;
import ziman.dsl.bind.BoundModel.BoundExperiment;
import ziman.engine.pipeline.Outcome;

/**
 * What became of one experiment.
 *
 * @param outcome its results; empty when the engine refused
 * @param refusal why the engine could not give a trustworthy answer, or for how many points of a
 *     sweep; empty when it gave all
 * @param verdicts on its expectations
 * @param reused how many of its points were known from an earlier run
 */
public record Report(
    BoundExperiment experiment,
    Optional<Outcome> outcome,
    String refusal,
    List<Verdict> verdicts,
    int reused) {

  /** Whether every expectation was met. */
  public boolean asExpected() {
    return verdicts.stream().allMatch(Verdict::passed);
  }
}
