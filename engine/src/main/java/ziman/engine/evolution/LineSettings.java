package ziman.engine.evolution;

import java.util.List;
import java.util.Map;
import ziman.engine.collision.Conserved;
import ziman.engine.collision.EffectiveTemperature;
import ziman.engine.collision.RelaxationSum;
import ziman.engine.expansion.LineContents;
import ziman.engine.expansion.LineEquation;
import ziman.engine.expansion.LineMeshes;
import ziman.engine.expansion.LinePipeline;
import ziman.engine.model.Evolution;
import ziman.engine.model.InvalidModel;
import ziman.engine.model.Relaxation;
import ziman.engine.model.TightBinding;
import ziman.engine.space.Legendre;
import ziman.engine.space.LineOccupation;
import ziman.engine.units.Constants;

/** A chain on meshes of its Brillouin zone, which has no ends. */
final class LineSettings implements Settings {
  private final Evolution experiment;
  private final List<Relaxation> channels;
  private final LineMeshes meshes;

  /**
   * @throws InvalidModel if a channel is none that a mesh can have
   */
  LineSettings(Evolution experiment, TightBinding band) {
    this.experiment = experiment;
    this.channels = LinePipeline.channels(experiment.model(), band);
    this.meshes = LineMeshes.of(band, Constants.BOLTZMANN * experiment.temperature());
    if (experiment.window().isPresent()) {
      throw new InvalidModel(
          "window", "a tight_binding band is looked at in its whole zone: leave window out");
    }
    if (experiment.phononBins().isPresent()) {
      throw new InvalidModel("phonon_bins", "no channel here has phonons");
    }
  }

  @Override
  public Setting at(int level) {
    meshes.check();
    LineOccupation f = meshes.equilibrium(Math.min(level, meshes.finestLevel()));
    RelaxationSum collisions = RelaxationSum.of(channels, f, f.line()::energy);
    return new Setting(
        new LineEquation(f, collisions),
        new LineContents(f),
        Map.of(
            "electron_temperature",
            EffectiveTemperature.ofElectrons(f, experiment.temperature(), new Legendre(1))),
        collisions.conserved().contains(Conserved.ENERGY),
        f::heated,
        0,
        x -> 0);
  }
}
