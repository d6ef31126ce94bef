package ziman.engine;

import java.util.Set;
import ziman.engine.evolution.EvolutionPipeline;
import ziman.engine.expansion.ExpansionPipeline;
import ziman.engine.expansion.LinePipeline;
import ziman.engine.kinetic.KineticPipeline;
import ziman.engine.material.Sampling;
import ziman.engine.model.Evolution;
import ziman.engine.model.Expansion;
import ziman.engine.model.Experiment;
import ziman.engine.model.KineticWire;
import ziman.engine.model.TightBinding;
import ziman.engine.model.Wire;
import ziman.engine.pipeline.Pipeline;
import ziman.engine.wire.BranchPipeline;
import ziman.engine.wire.LockInPipeline;
import ziman.engine.wire.TransientPipeline;
import ziman.engine.wire.WirePipeline;

/** The way in: an experiment becomes a pipeline. */
public final class Engine {
  private Engine() {}

  private static Pipeline wire(Wire wire) {
    Sampling sampling = new Sampling(Engine::compile);
    if (wire.inTime().isPresent()) {
      return new TransientPipeline(wire, sampling);
    }
    if (wire.lockIn().isPresent()) {
      return new LockInPipeline(wire, sampling);
    }
    return wire.branch().isPresent()
        ? new BranchPipeline(wire, sampling)
        : new WirePipeline(wire, sampling);
  }

  /**
   * The stages that compute an experiment.
   *
   * @param wanted names of the results that are asked for; the cheap ones come in any case
   */
  public static Pipeline compile(Experiment experiment, Set<String> wanted) {
    if (experiment instanceof Wire wire) {
      return wire(wire);
    }
    if (experiment instanceof Evolution evolution) {
      return new EvolutionPipeline(evolution, wanted);
    }
    if (experiment instanceof KineticWire kinetic) {
      return new KineticPipeline(kinetic);
    }
    Expansion expansion = (Expansion) experiment;
    return expansion.band() instanceof TightBinding
        ? new LinePipeline(expansion, wanted)
        : new ExpansionPipeline(expansion, wanted);
  }
}
