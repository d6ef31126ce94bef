package ziman.engine.expansion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import ziman.engine.collision.CollisionOperator;
import ziman.engine.collision.CompiledChannels;
import ziman.engine.collision.PhononBins;
import ziman.engine.collision.PhononSpectrum;
import ziman.engine.model.Band;
import ziman.engine.model.Channel;
import ziman.engine.model.ElectronPhonon;
import ziman.engine.model.Expansion;
import ziman.engine.model.InvalidModel;
import ziman.engine.model.Relaxation;
import ziman.engine.model.TableCurve;
import ziman.engine.observe.Currents;
import ziman.engine.observe.Invariants;
import ziman.engine.observe.Thermodynamics;
import ziman.engine.observe.TransportCoefficients;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Pipeline;
import ziman.engine.pipeline.Progress;
import ziman.engine.pipeline.Stage;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.Harmonic;
import ziman.engine.space.KGradient;
import ziman.engine.space.Legendre;
import ziman.engine.space.Occupation;
import ziman.engine.units.Constants;

/** The expansion of a model in its drives, compiled into stages. */
public final class ExpansionPipeline implements Pipeline {
  private final Expansion experiment;
  private final Metal metal;
  private final List<Channel> channels;

  /**
   * Compiles an experiment.
   *
   * @throws InvalidModel if no channel acts on its band
   */
  public ExpansionPipeline(Expansion experiment) {
    this.experiment = experiment;
    Band band = experiment.band();
    metal = Metal.of(band);
    channels = experiment.model().channels().stream().filter(c -> actsOn(c, band)).toList();
    if (channels.isEmpty()) {
      throw new InvalidModel(
          "", "no channel acts on band " + band.name() + ": its current grows without limit");
    }
  }

  private static boolean actsOn(Channel channel, Band band) {
    return channel.bands().isEmpty() || channel.bands().contains(band);
  }

  @Override
  public List<Stage> plan() {
    String names = String.join(", ", channels.stream().map(Channel::name).toList());
    return List.of(
        new Stage(
            "equilibrium",
            metal.hasBottom()
                ? "chemical potential of %.6g electrons per m^%d at %.6g K"
                    .formatted(
                        metal.density(), metal.surface().dimension(), experiment.temperature())
                : "Fermi function at %.6g K".formatted(experiment.temperature())),
        new Stage(
            "collision operator",
            (phonons().isEmpty()
                    ? "rates on panels of energy shells, of "
                    : "events between shells at equal distances, of ")
                + names),
        new Stage("order 1", "responses to E and grad T, one harmonic each"),
        new Stage("observables", "transport coefficients and invariants from the occupations"),
        new Stage(
            "refinement",
            (phonons().isEmpty() ? "panels" : "distances")
                + " halved until no result changes by more than %.1g"
                    .formatted(experiment.tolerance())));
  }

  /** The stages up to the observables, announced the first time, then as often as needed. */
  @Override
  public Outcome run(Progress progress) {
    List<Stage> plan = plan();
    Refinement refinement =
        Refinement.of(
            experiment.tolerance(),
            smallest(),
            level -> {
              if (level == 1) {
                progress.begin(plan.get(4));
              }
              return at(level, level == 0 ? stage -> progress.begin(plan.get(stage)) : stage -> {});
            });
    if (phonons().isEmpty() && metal.hasBottom()) {
      Trust.probe(
          metal,
          kT(),
          channels,
          refinement.quantities().get("sigma").value(),
          mu(refinement),
          experiment.tolerance());
    }
    double degeneracy = kT() / metal.fermiEnergy();
    return new Outcome(
        refinement.quantities(),
        Map.of(),
        refinement.finest().invariants(),
        Validity.remarks(degeneracy, refinement, experiment.tolerance()));
  }

  private Resolution at(int level, IntConsumer begin) {
    begin.accept(0);
    double spacing = spacing(level);
    boolean panels = phonons().isEmpty() && metal.hasBottom();
    Equilibrium equilibrium =
        panels ? metal.onPanels(kT(), level, kinks()) : metal.onUniformShells(kT(), spacing, level);
    Occupation f = equilibrium.occupation();
    begin.accept(1);
    CollisionOperator collisions = CompiledChannels.on(f, spacing, metal.surface(), channels);
    begin.accept(2);
    Legendre directions = new Legendre(metal.surface().dimension());
    KGradient gradient = new KGradient(f.shells(), directions);
    FirstOrder first = new FirstOrder(f, gradient, collisions);
    Harmonic field = first.perField();
    Harmonic gradT = first.perTemperatureGradient();
    begin.accept(3);
    Currents currents = new Currents(f, directions);
    Map<String, Measured> quantities = new LinkedHashMap<>();
    quantities.putAll(
        new TransportCoefficients(currents, field, gradT, experiment.temperature()).measure());
    // Full states far below mu have no smooth end on uniform shells: panels count them.
    Equilibrium counted =
        metal.hasBottom() && !panels ? metal.onPanels(kT(), level, List.of()) : equilibrium;
    quantities.putAll(
        new Thermodynamics(counted.occupation(), counted.chemicalPotential())
            .measure(metal.hasBottom()));
    experiment
        .field()
        .ifPresent(e -> quantities.put("current(1)", currents.measure(field.times(e))));
    Map<String, Double> invariants =
        new Invariants(currents, collisions, gradient)
            .residuals(field, gradT, experiment.temperature());
    return new Resolution(
        f.shells().size(), quantities, invariants, collisions, waves(f, collisions));
  }

  /**
   * What is as good as nothing. Collisions that nearly cancel amplify rounding, so that where
   * phonons scatter, thermopower is resolved on the scale of k_B/e.
   */
  private Map<String, Double> smallest() {
    double scale = experiment.tolerance() * Constants.BOLTZMANN / Constants.ELEMENTARY_CHARGE;
    return phonons().isEmpty()
        ? Map.of()
        : Map.of("seebeck", scale, "peltier", scale * experiment.temperature());
  }

  /** Where a table of tau has its points: straight lines meet there. */
  private List<Double> kinks() {
    List<Double> kinks = new ArrayList<>();
    for (Channel channel : channels) {
      if (channel instanceof Relaxation relaxation && relaxation.tau() instanceof TableCurve t) {
        for (double knot : t.knots()) {
          kinks.add(knot);
        }
      }
    }
    return kinks;
  }

  private static double mu(Refinement refinement) {
    return refinement.quantities().get("chemical_potential").value();
  }

  private List<ElectronPhonon> phonons() {
    return channels.stream()
        .filter(ElectronPhonon.class::isInstance)
        .map(ElectronPhonon.class::cast)
        .toList();
  }

  /**
   * Distance of the shells: at most half of k_B T and a twelfth of the phonon spectrum, and a whole
   * number of cells of phonon bins in the spectrum of the first channel that has one.
   */
  private double spacing(int level) {
    double widest = kT() / 2;
    if (phonons().isEmpty()) {
      return Math.scalb(widest, -level);
    }
    double cutoff = PhononSpectrum.of(phonons().get(0), metal.surface()).cutoff();
    double cells = Math.max(2, Math.ceil(cutoff / (PhononBins.CELL * widest)));
    return Math.scalb(cutoff / (PhononBins.CELL * cells), -level);
  }

  /** k times the mean free path v/C1 on the shell nearest to E_F, or to k_B T if that is higher. */
  private double waves(Occupation f, CollisionOperator collisions) {
    EnergyShells shells = f.shells();
    int shell = shells.nearest(metal.hasBottom() ? Math.max(metal.fermiEnergy(), kT()) : 0);
    return shells.wavevector(shell) * shells.velocity(shell) / collisions.rate(1, shell);
  }

  private double kT() {
    return Constants.BOLTZMANN * experiment.temperature();
  }
}
