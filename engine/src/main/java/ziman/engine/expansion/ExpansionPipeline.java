package ziman.engine.expansion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import ziman.engine.collision.Collision;
import ziman.engine.collision.CollisionOperator;
import ziman.engine.collision.RelaxationTime;
import ziman.engine.model.Band;
import ziman.engine.model.Channel;
import ziman.engine.model.Expansion;
import ziman.engine.model.FreeElectron;
import ziman.engine.model.InvalidModel;
import ziman.engine.model.Relaxation;
import ziman.engine.observe.Currents;
import ziman.engine.observe.Invariants;
import ziman.engine.observe.Thermodynamics;
import ziman.engine.observe.TransportCoefficients;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Pipeline;
import ziman.engine.pipeline.Progress;
import ziman.engine.pipeline.Stage;
import ziman.engine.space.Dispersion;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.Harmonic;
import ziman.engine.space.KGradient;
import ziman.engine.space.Legendre;
import ziman.engine.space.Occupation;
import ziman.engine.space.Parabola;
import ziman.engine.space.WavevectorSpace;
import ziman.engine.units.Constants;

/** The expansion of a model in its drives, compiled into stages. */
public final class ExpansionPipeline implements Pipeline {
  private final Expansion experiment;
  private final Dispersion dispersion;
  private final double density;
  private final List<Channel> channels;

  /**
   * Compiles an experiment.
   *
   * @throws InvalidModel if no channel acts on its band
   */
  public ExpansionPipeline(Expansion experiment) {
    this.experiment = experiment;
    Band band = experiment.band();
    if (band instanceof FreeElectron free) {
      dispersion = new Parabola(free.mass(), free.dimension());
      density = free.density().map(n -> n.value()).orElseGet(() -> density(free));
    } else {
      throw new InvalidModel("", "band " + band.name() + " is not of free electrons");
    }
    channels = experiment.model().channels().stream().filter(c -> actsOn(c, band)).toList();
    if (channels.isEmpty()) {
      throw new InvalidModel(
          "", "no channel acts on band " + band.name() + ": its current grows without limit");
    }
  }

  /** All states up to the Fermi energy are full at T = 0, which is what defines it. */
  private double density(FreeElectron free) {
    double fermiWavevector = dispersion.wavevector(free.fermiEnergy().orElseThrow());
    return new WavevectorSpace(free.dimension()).statesInside(fermiWavevector);
  }

  private static boolean actsOn(Channel channel, Band band) {
    return channel instanceof Relaxation relaxation
        && (relaxation.bands().isEmpty() || relaxation.bands().contains(band));
  }

  @Override
  public List<Stage> plan() {
    String names = String.join(", ", channels.stream().map(Channel::name).toList());
    return List.of(
        new Stage(
            "equilibrium",
            "chemical potential of %.6g electrons per m^%d at %.6g K"
                .formatted(density, dispersion.dimension(), experiment.temperature())),
        new Stage("collision operator", "rates on every energy shell of " + names),
        new Stage("order 1", "responses to E and grad T, one harmonic each"),
        new Stage("observables", "transport coefficients and invariants from the occupations"),
        new Stage(
            "refinement",
            "panels halved until no result changes by more than %.1g"
                .formatted(experiment.tolerance())));
  }

  /** The stages up to the observables, announced the first time, then as often as needed. */
  @Override
  public Outcome run(Progress progress) {
    List<Stage> plan = plan();
    Refinement refinement =
        Refinement.of(
            experiment.tolerance(),
            level -> {
              if (level == 1) {
                progress.begin(plan.get(4));
              }
              return at(level, level == 0 ? stage -> progress.begin(plan.get(stage)) : stage -> {});
            });
    double degeneracy = kT() / fermiEnergy();
    return new Outcome(
        refinement.quantities(),
        Map.of(),
        refinement.finest().invariants(),
        Validity.remarks(degeneracy, refinement, experiment.tolerance()));
  }

  private Resolution at(int level, IntConsumer begin) {
    begin.accept(0);
    Equilibrium equilibrium = Equilibrium.of(dispersion, density, kT(), level);
    Occupation f = equilibrium.occupation();
    begin.accept(1);
    CollisionOperator collisions = collisions(f);
    begin.accept(2);
    Legendre directions = new Legendre(dispersion.dimension());
    KGradient gradient = new KGradient(f.shells(), directions);
    FirstOrder first = new FirstOrder(f, gradient, collisions);
    Harmonic field = first.perField();
    Harmonic gradT = first.perTemperatureGradient();
    begin.accept(3);
    Currents currents = new Currents(f, directions);
    Map<String, Measured> quantities = new LinkedHashMap<>();
    quantities.putAll(
        new TransportCoefficients(currents, field, gradT, experiment.temperature()).measure());
    quantities.putAll(new Thermodynamics(f, equilibrium.chemicalPotential()).measure());
    experiment
        .field()
        .ifPresent(e -> quantities.put("current(1)", currents.measure(field.times(e))));
    Map<String, Double> invariants =
        new Invariants(currents, collisions, gradient)
            .residuals(field, gradT, experiment.temperature());
    return new Resolution(
        f.shells().size(), quantities, invariants, collisions, waves(f, collisions));
  }

  private CollisionOperator collisions(Occupation f) {
    List<Collision> compiled = new ArrayList<>();
    for (Channel channel : channels) {
      if (channel instanceof Relaxation relaxation) {
        compiled.add(RelaxationTime.on(f, relaxation));
      }
    }
    return new CollisionOperator(compiled);
  }

  /** k times the mean free path v/C1 on the shell nearest to E_F, or to k_B T if that is higher. */
  private double waves(Occupation f, CollisionOperator collisions) {
    EnergyShells shells = f.shells();
    int shell = shells.nearest(Math.max(fermiEnergy(), kT()));
    return shells.wavevector(shell) * shells.velocity(shell) / collisions.rate(1, shell);
  }

  private double kT() {
    return Constants.BOLTZMANN * experiment.temperature();
  }

  private double fermiEnergy() {
    return dispersion.energy(new WavevectorSpace(dispersion.dimension()).radius(density));
  }
}
