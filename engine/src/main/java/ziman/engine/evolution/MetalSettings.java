package ziman.engine.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziman.engine.collision.CollisionOperator;
import ziman.engine.collision.CompiledChannels;
import ziman.engine.collision.Conserved;
import ziman.engine.collision.EffectiveTemperature;
import ziman.engine.expansion.ChannelChecks;
import ziman.engine.expansion.Equilibrium;
import ziman.engine.expansion.Forecast;
import ziman.engine.expansion.Grid;
import ziman.engine.expansion.Metal;
import ziman.engine.expansion.MetalContents;
import ziman.engine.expansion.MetalEquation;
import ziman.engine.model.Channel;
import ziman.engine.model.Evolution;
import ziman.engine.model.InvalidModel;
import ziman.engine.model.PhononRelaxation;
import ziman.engine.observe.Currents;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.Distribution;
import ziman.engine.space.FieldOperator;
import ziman.engine.space.Harmonic;
import ziman.engine.space.Legendre;
import ziman.engine.units.Constants;

/** An isotropic metal on energy shells about mu. */
final class MetalSettings implements Settings {
  /** Half-width of the window in k_B T of the hottest, beyond where the tolerance is reached. */
  private static final double BEYOND = 12;

  private static final double WIDENING = 3;

  private static final int HARMONICS = 3;

  /** At k = 0 a harmonic l falls as k^l, and rounding of what does not grows with every step. */
  private static final int AT_THE_BOTTOM = 1;

  private final Evolution experiment;
  private final Metal metal;
  private final List<Channel> channels;
  private final List<Channel> withPhonons;

  /**
   * @throws InvalidModel if no channel acts on its band, or one makes no sense there
   */
  MetalSettings(Evolution experiment) {
    this.experiment = experiment;
    metal = Metal.of(experiment.band());
    channels =
        experiment.model().channels().stream().filter(c -> c.actsOn(experiment.band())).toList();
    if (channels.isEmpty()) {
      throw new InvalidModel(
          "", "no channel acts on band " + experiment.band().name() + ": nothing collides");
    }
    withPhonons = new ArrayList<>(channels);
    experiment.model().channels().stream()
        .filter(PhononRelaxation.class::isInstance)
        .forEach(withPhonons::add);
    ChannelChecks.check(channels, metal);
  }

  @Override
  public Setting at(int level) {
    double hottest =
        Math.max(experiment.temperature(), experiment.electronTemperature().orElse(0.0))
            * Constants.BOLTZMANN;
    double reach = (BEYOND - Math.log(experiment.tolerance()) + WIDENING * level) * hottest;
    Grid grid =
        new Grid(
            metal,
            experiment.temperature() * Constants.BOLTZMANN,
            channels,
            Optional.of(experiment.window().orElse(reach)),
            experiment.phononBins(),
            2);
    grid.forecast(level).check(Forecast.available());
    Equilibrium equilibrium = grid.equilibrium(level);
    Legendre directions = new Legendre(metal.surface().dimension());
    CollisionOperator collisions =
        new CompiledChannels(
                equilibrium.occupation(), grid.spacing(level), metal.surface(), directions)
            .of(withPhonons);
    MetalEquation equation =
        new MetalEquation(
            equilibrium.occupation(),
            new FieldOperator(equilibrium.occupation().shells(), directions),
            collisions);
    CoupledStates states = equation.states();
    double t = experiment.temperature();
    Map<String, EffectiveTemperature> thermometers = new LinkedHashMap<>();
    thermometers.put(
        "electron_temperature", EffectiveTemperature.ofElectrons(states, t, directions));
    if (!states.lattices().isEmpty()) {
      thermometers.put(
          "lattice_temperature", EffectiveTemperature.ofLattice(states, 0, t, directions));
    }
    return new Setting(
        equation,
        new MetalContents(new Currents(states, directions)),
        thermometers,
        collisions.conserved().contains(Conserved.ENERGY),
        kT -> Arrays.copyOf(states.electrons().heated(kT), states.size()),
        states.electrons().shells().statesBelow() > 0 ? HARMONICS : AT_THE_BOTTOM,
        x -> atEnds(x, states));
  }

  /** The bottom of the band is no end. */
  private static double atEnds(Distribution x, CoupledStates states) {
    int last = states.shells() - 1;
    double most = 0;
    for (Harmonic harmonic : x.harmonics().values()) {
      most = Math.max(most, Math.abs(harmonic.at(last)));
      if (states.electrons().shells().statesBelow() > 0) {
        most = Math.max(most, Math.abs(harmonic.at(0)));
      }
    }
    return most;
  }
}
