package ziman.engine.expansion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import ziman.engine.collision.CompiledChannels;
import ziman.engine.collision.Conserved;
import ziman.engine.collision.PhononBins;
import ziman.engine.collision.PhononSpectrum;
import ziman.engine.model.Band;
import ziman.engine.model.Channel;
import ziman.engine.model.Debye;
import ziman.engine.model.ElectronPhonon;
import ziman.engine.model.Expansion;
import ziman.engine.model.InvalidModel;
import ziman.engine.model.PhononRelaxation;
import ziman.engine.model.Phonons;
import ziman.engine.observe.BandTable;
import ziman.engine.observe.DebyeSolid;
import ziman.engine.observe.EnergySpectra;
import ziman.engine.observe.Invariants;
import ziman.engine.observe.PhononSpectra;
import ziman.engine.observe.Resolvedness;
import ziman.engine.observe.Thermodynamics;
import ziman.engine.observe.TransportCoefficients;
import ziman.engine.observe.TwoTemperatures;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Pipeline;
import ziman.engine.pipeline.Progress;
import ziman.engine.pipeline.Stage;
import ziman.engine.pipeline.Table;
import ziman.engine.space.Legendre;
import ziman.engine.space.Seams;
import ziman.engine.units.Constants;

/** The expansion of a model in its drives, compiled into stages. */
public final class ExpansionPipeline implements Pipeline {
  /** Of numbers that are sums of smooth terms, relative. */
  private static final double ROUNDING = 1e-14;

  /** Half-width in k_B T of what is occupied in part. */
  private static final double EQUILIBRIUM = 12;

  /** Results that say whether the others can be trusted, and which others are made from. */
  private static final Set<String> NEEDED = Set.of("sigma", "chemical_potential");

  /** What there is only where something takes the momentum of a current. */
  private static final Set<String> RESISTIVE =
      Set.of(
          "sigma",
          "rho",
          "seebeck",
          "peltier",
          "kappa",
          "lorenz",
          "partial_rho",
          "matthiessen_deviation",
          "relaxation_time",
          "mean_free_path",
          "conductivity_by_energy",
          "kappa_by_energy",
          "resistivity_by_phonon",
          "pade_current",
          "series_current",
          "radius_of_convergence");

  private final Expansion experiment;
  private final Set<String> wanted;
  private final Metal metal;
  private final List<Channel> channels;
  private final List<Channel> withPhonons;
  private final Grid grid;

  /**
   * Compiles an experiment.
   *
   * @throws InvalidModel if no channel acts on its band
   */
  public ExpansionPipeline(Expansion experiment) {
    this(experiment, Set.of());
  }

  /**
   * Compiles an experiment for some of its results.
   *
   * @param wanted names of results; those that are cheap are given in any case
   * @throws InvalidModel if no channel acts on its band
   */
  public ExpansionPipeline(Expansion experiment, Set<String> wanted) {
    this.experiment = experiment;
    this.wanted = Set.copyOf(wanted);
    Band band = experiment.band();
    metal = Metal.of(band);
    channels = experiment.model().channels().stream().filter(c -> c.actsOn(band)).toList();
    if (channels.isEmpty()) {
      throw new InvalidModel(
          "", "no channel acts on band " + band.name() + ": its current grows without limit");
    }
    withPhonons = new ArrayList<>(channels);
    experiment.model().channels().stream()
        .filter(PhononRelaxation.class::isInstance)
        .forEach(withPhonons::add);
    grid =
        new Grid(
            metal,
            kT(),
            channels,
            experiment.window(),
            experiment.phononBins(),
            experiment.order());
    checkBins();
    ChannelChecks.check(channels, metal);
  }

  private void checkBins() {
    int twoCells = 2 * PhononBins.CELL;
    experiment
        .phononBins()
        .ifPresent(
            bins -> {
              if (grid.phonons().isEmpty()) {
                throw new InvalidModel("phonon_bins", "no channel here has phonons");
              }
              if (bins % twoCells != 0) {
                throw new InvalidModel(
                    "phonon_bins",
                    "phonon bins come in cells of %d, and half of them give the error: use a multiple of %d"
                        .formatted(PhononBins.CELL, twoCells));
              }
            });
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
            (grid.phonons().isEmpty()
                    ? "rates on panels of energy shells, of "
                    : "events between shells at equal distances, of ")
                + names
                + "; at first "
                + grid.forecast(0)),
        new Stage(
            "order 1" + (experiment.order() > 1 ? " to " + experiment.order() : ""),
            "responses to E and grad T, one factorisation of C1 for each l up to "
                + experiment.order()),
        new Stage("observables", "transport coefficients and invariants from the occupations"),
        new Stage("refinement", refinement()));
  }

  private String refinement() {
    return experiment
        .phononBins()
        .map(n -> "%d phonon bins as asked for, compared with half as many".formatted(n))
        .orElseGet(
            () ->
                (grid.phonons().isEmpty() ? "panels" : "distances")
                    + " halved until no result changes by more than %.1g"
                        .formatted(experiment.tolerance()));
  }

  /** The stages up to the observables, announced the first time, then as often as needed. */
  @Override
  public Outcome run(Progress progress) {
    List<Stage> plan = plan();
    Refinement<Responses> refinement =
        Refinement.of(
            experiment.tolerance(),
            grid.lastLevel(),
            name -> NEEDED.contains(name) || CurrentSeries.counts(name, wanted),
            level -> {
              if (level == 1) {
                progress.begin(plan.get(4));
              }
              return at(level, level == 0 ? stage -> progress.begin(plan.get(stage)) : stage -> {});
            });
    Trust.positive(refinement);
    Trust.converges(wanted, refinement.quantities());
    if (metal.hasBottom() && refinement.quantities().containsKey("sigma")) {
      Trust.probe(
          grid,
          refinement.quantities().get("sigma").value(),
          refinement.quantities().get("chemical_potential").value(),
          experiment.tolerance());
    }
    Outcome outcome =
        new Outcome(
            refinement.quantities(),
            tables(refinement.finest().responses(), refinement.quantities()),
            refinement.finest().invariants(),
            Validity.remarks(grid, refinement, experiment.tolerance(), wanted));
    return Resummed.with(outcome, experiment, wanted, ExpansionPipeline::new);
  }

  private Resolution<Responses> at(int level, IntConsumer begin) {
    grid.forecast(Math.max(level, grid.lastLevel().orElse(level))).check(Forecast.available());
    begin.accept(0);
    Equilibrium equilibrium = grid.equilibrium(level);
    begin.accept(1);
    CompiledChannels phaseSpace =
        new CompiledChannels(
            equilibrium.occupation(),
            grid.spacing(level),
            metal.surface(),
            new Legendre(metal.surface().dimension()));
    begin.accept(2);
    Responses responses = Responses.of(phaseSpace, withPhonons);
    begin.accept(3);
    Map<String, Measured> quantities = new LinkedHashMap<>();
    boolean flows = responses.conserveMomentum();
    if (!flows) {
      quantities.putAll(coefficients(responses).measure());
    } else if (experiment.field().isEmpty()
        || experiment.hasProfile()
        || wanted.isEmpty()
        || wanted.stream().anyMatch(RESISTIVE::contains)) {
      throw responses.withoutResistance();
    }
    if (!flows && !responses.collisions().lattices().isEmpty()) {
      quantities.putAll(coefficients(responses).merit());
    }
    // Full states far below mu have no smooth end on uniform shells: panels count them.
    Equilibrium counted =
        metal.hasBottom() && !grid.onPanels() ? metal.counted(kT(), level) : equilibrium;
    quantities.putAll(
        new Thermodynamics(counted.occupation(), counted.chemicalPotential())
            .measure(metal.hasBottom()));
    lattice(quantities);
    if (!grid.phonons().isEmpty() && wanted.stream().anyMatch(TwoTemperatures.RESULTS::contains)) {
      quantities.putAll(
          new TwoTemperatures(
                  responses.collisions(), responses.collisions().states(responses.equilibrium()))
              .measure());
    }
    Map<String, Double> scales = new HashMap<>(flows ? Map.of() : scales(quantities));
    Optional<EnergyBalance> balance =
        experiment.isDriven()
            ? Optional.of(
                EnergyBalance.of(
                    experiment,
                    responses.equation(),
                    new MetalContents(responses.currents()),
                    known(responses, quantities)))
            : Optional.empty();
    balance.ifPresent(
        b -> {
          quantities.putAll(b.measure());
          scales.putAll(b.scales());
          rate(responses, quantities);
        });
    if (wanted.stream().anyMatch(Matthiessen.RESULTS::contains)) {
      quantities.putAll(
          Matthiessen.of(phaseSpace, channels, responses.collisions())
              .measure(quantities.get("rho")));
    }
    Map<String, Double> invariants = new LinkedHashMap<>();
    if (!flows) {
      invariants.putAll(
          new Invariants(responses.currents(), responses.collisions(), responses.gradient())
              .residuals(responses.perField(), responses.perGradient(), experiment.temperature()));
    }
    balance.ifPresent(
        b ->
            b.residuals(keepsEnergy(responses))
                .forEach((law, residual) -> invariants.merge(law, residual, Math::max)));
    Map<String, Double> resolvedness =
        flows
            ? Map.of()
            : new Resolvedness(
                    responses.currents(),
                    new Seams(responses.equilibrium().shells(), responses.directions()))
                .residuals(responses.perField());
    return new Resolution<>(
        responses, quantities, invariants, resolvedness, scales, grid.truncation(level));
  }

  private static EnergyBalance.Known known(Responses responses, Map<String, Measured> quantities) {
    Measured none = new Measured(0, 0);
    return new EnergyBalance.Known(
        responses.equilibrium(),
        responses.perField(),
        quantities.getOrDefault("chemical_potential", none).value(),
        quantities.getOrDefault("seebeck", none).value());
  }

  private static boolean keepsEnergy(Responses responses) {
    return responses.collisions().conserved().contains(Conserved.ENERGY);
  }

  /** (du_2/dt)/C, where energy stays in what evolves and that has a temperature of its own. */
  private void rate(Responses responses, Map<String, Measured> quantities) {
    boolean hasTemperature =
        keepsEnergy(responses)
            && !responses.collisions().conserved().contains(Conserved.EVERY_ENERGY);
    if (experiment.order() >= 2 && hasTemperature) {
      Measured heating = quantities.get("heating(2)");
      Measured capacity =
          quantities.get(
              responses.collisions().lattices().isEmpty()
                  ? "heat_capacity"
                  : "total_heat_capacity");
      double rate = heating.value() / capacity.value();
      double error =
          heating.uncertainty() / capacity.value()
              + Math.abs(rate) * capacity.uncertainty() / capacity.value();
      quantities.put("temperature_rate", new Measured(rate, error));
    }
  }

  private TransportCoefficients coefficients(Responses responses) {
    return new TransportCoefficients(
        responses.currents(),
        responses.perField(),
        responses.perGradient(),
        experiment.temperature());
  }

  /** Phonons of the model, whether or not they are the ones that scatter, and what they couple. */
  private void lattice(Map<String, Measured> quantities) {
    double lambda = 0;
    for (ElectronPhonon channel : grid.phonons()) {
      lambda += PhononSpectrum.of(channel, metal.surface()).lambda();
    }
    if (!grid.phonons().isEmpty()) {
      quantities.put("lambda", new Measured(lambda, ROUNDING * lambda));
    }
    List<Phonons> lattices =
        grid.phonons().stream().flatMap(c -> c.phonons().stream()).distinct().toList();
    if (!lattices.isEmpty()) {
      double capacity = 0;
      for (Phonons phonons : lattices) {
        capacity += DebyeSolid.heatCapacity((Debye) phonons, experiment.temperature());
      }
      Measured electrons = quantities.get("heat_capacity");
      quantities.put("lattice_heat_capacity", new Measured(capacity, ROUNDING * capacity));
      quantities.put(
          "total_heat_capacity",
          new Measured(
              capacity + electrons.value(), electrons.uncertainty() + ROUNDING * capacity));
    }
  }

  /**
   * What is as good as nothing. Collisions that nearly cancel amplify rounding, so that where
   * phonons scatter, thermopower is resolved on the scale of k_B/e; and what partial resistivities
   * leave over is resolved on the scale of the whole.
   */
  private Map<String, Double> scales(Map<String, Measured> quantities) {
    Map<String, Double> scales = new HashMap<>();
    scales.put("matthiessen_deviation", quantities.get("rho").value());
    if (!grid.phonons().isEmpty()) {
      double scale = Constants.BOLTZMANN / Constants.ELEMENTARY_CHARGE;
      scales.put("seebeck", scale);
      scales.put("peltier", scale * experiment.temperature());
      // an error dS of S, a tolerance of its scale, is 2 S dS + dS^2 of its square
      double sigma = quantities.get("sigma").value();
      double kappa = quantities.get("kappa").value();
      double seebeck = Math.abs(quantities.get("seebeck").value());
      double power = scale * (2 * seebeck + experiment.tolerance() * scale) * sigma;
      scales.put("power_factor", power);
      scales.put("figure_of_merit", power * experiment.temperature() / kappa);
      scales.put("compatibility_factor", scale * sigma / (2 * kappa));
    }
    return scales;
  }

  private Map<String, Table> tables(Responses responses, Map<String, Measured> quantities) {
    Map<String, Table> tables = new LinkedHashMap<>();
    if (wanted.contains(OccupationTable.RESULT) && experiment.isInSteadyField()) {
      tables.put(
          OccupationTable.RESULT,
          OccupationTable.of(
              responses.equilibrium(),
              responses.directions(),
              OccupationTable.orders(responses.equation(), experiment, quantities.keySet())));
    }
    if (wanted.contains(CollisionSpectrum.RESULT)) {
      Grid few = CollisionSpectrum.grid(grid);
      Responses fine = responses(few, 1);
      if (CollisionSpectrum.isFeasible(fine)) {
        tables.put(CollisionSpectrum.RESULT, CollisionSpectrum.of(responses(few, 0), fine));
      }
    }
    if (wanted.contains(BandTable.RESULT) && metal.hasBottom()) {
      double mu = quantities.get("chemical_potential").value();
      tables.put(
          BandTable.RESULT,
          BandTable.of(metal.dispersion(), mu, Math.max(0, mu) + EQUILIBRIUM * kT()));
    }
    if (wanted.stream().anyMatch(EnergySpectra.RESULTS::contains)) {
      tables.putAll(
          new EnergySpectra(
                  responses.currents(),
                  responses.perField(),
                  responses.perGradient(),
                  coefficients(responses).measure())
              .tables());
    }
    boolean held = responses.collisions().lattices().isEmpty();
    if (held && wanted.stream().anyMatch(PhononSpectra.RESULTS::contains)) {
      tables.putAll(
          new PhononSpectra(responses.collisions(), responses.currents(), responses.perField())
              .tables());
    }
    tables.keySet().retainAll(wanted);
    return tables;
  }

  /** Order one on other shells. */
  private Responses responses(Grid other, int level) {
    return Responses.of(
        new CompiledChannels(
            other.equilibrium(level).occupation(),
            other.spacing(level),
            metal.surface(),
            new Legendre(metal.surface().dimension())),
        withPhonons);
  }

  private double kT() {
    return Constants.BOLTZMANN * experiment.temperature();
  }
}
