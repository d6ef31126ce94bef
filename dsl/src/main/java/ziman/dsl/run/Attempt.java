package ziman.dsl.run;

import java.util.Optional;
import java.util.Set;
import ziman.engine.Engine;
import ziman.engine.model.Experiment;
import ziman.engine.model.InvalidModel;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.model.NotEnoughMemory;
import ziman.engine.model.OutsideKnownRange;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Progress;

/**
 * What became of one run.
 *
 * @param outcome its results; empty when the engine refused
 * @param refusal what it refused and why; empty when it refused nothing
 */
public record Attempt(Optional<Outcome> outcome, String refusal) {
  /** A run that gave results. */
  public Attempt(Outcome outcome) {
    this(Optional.of(outcome), "");
  }

  static Attempt at(Experiment experiment, Set<String> wanted, Progress progress) {
    try {
      return new Attempt(Engine.compile(experiment, wanted).run(progress));
    } catch (NoTrustworthyAnswer | OutsideKnownRange | InvalidModel e) {
      return new Attempt(Optional.empty(), e.getMessage());
    } catch (OutOfMemoryError e) {
      throw new NotEnoughMemory(
          "There was not enough memory, although it was forecast to suffice: give Java more with"
              + " JAVA_TOOL_OPTIONS=-Xmx16g, or raise the tolerance.");
    }
  }
}
