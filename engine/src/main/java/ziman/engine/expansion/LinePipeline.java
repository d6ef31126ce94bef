package ziman.engine.expansion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntConsumer;
import ziman.engine.collision.Conserved;
import ziman.engine.collision.RelaxationSum;
import ziman.engine.model.Channel;
import ziman.engine.model.Expansion;
import ziman.engine.model.InvalidModel;
import ziman.engine.model.Model;
import ziman.engine.model.Relaxation;
import ziman.engine.model.TightBinding;
import ziman.engine.observe.BandTable;
import ziman.engine.observe.LineCurrents;
import ziman.engine.observe.Thermodynamics;
import ziman.engine.observe.TransportCoefficients;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Pipeline;
import ziman.engine.pipeline.Progress;
import ziman.engine.pipeline.Stage;
import ziman.engine.pipeline.Table;
import ziman.engine.space.LineOccupation;
import ziman.engine.units.Constants;

/** The expansion of a chain in its drives, on meshes of its Brillouin zone. */
public final class LinePipeline implements Pipeline {
  private static final Set<String> NEEDED = Set.of("sigma", "chemical_potential");

  private final Expansion experiment;
  private final Set<String> wanted;
  private final TightBinding band;
  private final List<Relaxation> channels;
  private final LineMeshes meshes;

  /**
   * Compiles an experiment on a tight_binding band.
   *
   * @param wanted names of results; those that are cheap are given in any case
   * @throws InvalidModel if no channel acts on the band, or one that a mesh cannot have yet
   */
  public LinePipeline(Expansion experiment, Set<String> wanted) {
    this.experiment = experiment;
    this.wanted = Set.copyOf(wanted);
    this.band = (TightBinding) experiment.band();
    this.meshes = LineMeshes.of(band, Constants.BOLTZMANN * experiment.temperature());
    this.channels = channels(experiment.model(), band);
    if (experiment.window().isPresent()) {
      throw new InvalidModel(
          "window", "a tight_binding band is looked at in its whole zone: leave window out");
    }
    if (experiment.phononBins().isPresent()) {
      throw new InvalidModel("phonon_bins", "no channel here has phonons");
    }
  }

  /**
   * The channels of a model that act on a chain.
   *
   * @throws InvalidModel if there is none, or one that a mesh cannot have yet
   */
  public static List<Relaxation> channels(Model model, TightBinding band) {
    List<Relaxation> channels = new ArrayList<>();
    for (Channel channel : model.channels()) {
      if (!channel.actsOn(band)) {
        continue;
      }
      if (!(channel instanceof Relaxation relaxation)) {
        throw new InvalidModel(
            "",
            ("channel %s: electrons of the tight_binding band %s can scatter by relaxation only, to"
                    + " a fixed or a local equilibrium: write channel %s of relaxation { tau = 20 fs },"
                    + " or leave it out with without %s")
                .formatted(channel.name(), band.name(), channel.name(), channel.name()));
      }
      channels.add(relaxation);
    }
    if (channels.isEmpty()) {
      throw new InvalidModel(
          "", "no channel acts on band " + band.name() + ": its current grows without limit");
    }
    return channels;
  }

  @Override
  public List<Stage> plan() {
    String names = String.join(", ", channels.stream().map(Relaxation::name).toList());
    return List.of(
        new Stage(
            "equilibrium",
            "chemical potential of %.6g electrons per site at %.6g K, on a mesh of at first %d points"
                .formatted(band.filling(), experiment.temperature(), meshes.points(0))),
        new Stage("collision operator", "rates at the points of the mesh, of " + names),
        new Stage(
            "order 1" + (experiment.order() > 1 ? " to " + experiment.order() : ""),
            "responses to E and grad T, by the Fourier derivative"),
        new Stage("observables", "transport coefficients and invariants from the occupations"),
        new Stage(
            "refinement",
            "points doubled until no result changes by more than %.1g"
                .formatted(experiment.tolerance())));
  }

  /** The stages up to the observables, announced the first time, then as often as needed. */
  @Override
  public Outcome run(Progress progress) {
    meshes.check();
    List<Stage> plan = plan();
    Refinement<LineResponses> refinement =
        Refinement.of(
            experiment.tolerance(),
            OptionalInt.empty(),
            name -> NEEDED.contains(name) || CurrentSeries.counts(name, wanted),
            level -> {
              if (level == 1) {
                progress.begin(plan.get(4));
              }
              return at(level, level == 0 ? stage -> progress.begin(plan.get(stage)) : stage -> {});
            });
    Trust.positive(refinement);
    Trust.converges(wanted, refinement.quantities());
    for (int n = 2; n <= experiment.order(); n++) {
      Trust.moreThanRounding(n, refinement.quantities());
    }
    Outcome outcome =
        new Outcome(
            refinement.quantities(),
            tables(refinement.finest().responses().equation(), refinement.quantities().keySet()),
            refinement.finest().invariants(),
            remarks(refinement));
    return Resummed.with(outcome, experiment, wanted, LinePipeline::new);
  }

  private Map<String, Table> tables(LineEquation equation, Set<String> settled) {
    Map<String, Table> tables = new LinkedHashMap<>();
    if (wanted.contains(OccupationTable.RESULT) && experiment.isInSteadyField()) {
      tables.put(
          OccupationTable.RESULT,
          OccupationTable.of(
              equation.equilibrium(), OccupationTable.orders(equation, experiment, settled)));
    }
    if (wanted.contains(BandTable.RESULT)) {
      tables.put(BandTable.RESULT, BandTable.of(equation.equilibrium()));
    }
    return tables;
  }

  private Resolution<LineResponses> at(int level, IntConsumer begin) {
    begin.accept(0);
    LineOccupation f = meshes.equilibrium(level);
    begin.accept(1);
    LineEquation equation = new LineEquation(f, RelaxationSum.of(channels, f, f.line()::energy));
    begin.accept(2);
    LineResponses responses = LineResponses.of(equation, meshes.finestLevel());
    begin.accept(3);
    Map<String, Measured> quantities = new LinkedHashMap<>();
    quantities.putAll(
        new TransportCoefficients(
                new LineCurrents(f),
                responses.perField(),
                responses.perGradient(),
                experiment.temperature())
            .measure());
    quantities.putAll(new Thermodynamics(f, f.chemicalPotential()).measure(true));
    Optional<EnergyBalance> balance =
        experiment.isDriven()
            ? Optional.of(
                EnergyBalance.of(
                    experiment,
                    equation,
                    new LineContents(f),
                    new EnergyBalance.Known(
                        f,
                        responses.perField(),
                        f.chemicalPotential(),
                        quantities.get("seebeck").value())))
            : Optional.empty();
    Map<String, Double> scales = new HashMap<>(scales(f));
    Map<String, Double> invariants =
        new LineLaws(equation, responses.perField(), responses.perGradient())
            .residuals(experiment.temperature());
    Set<Conserved> conserved = equation.collisions().conserved();
    balance.ifPresent(
        b -> {
          quantities.putAll(b.measure());
          scales.putAll(b.scales());
          rate(equation, quantities);
          Map<String, Double> residuals = b.residuals(conserved.contains(Conserved.ENERGY));
          // A bath with a tau that depends on energy takes and gives electrons.
          if (!conserved.contains(Conserved.CHARGE)) {
            residuals.remove("charge");
          }
          residuals.forEach((law, residual) -> invariants.merge(law, residual, Math::max));
        });
    return new Resolution<>(responses, quantities, invariants, Map.of(), scales, 0);
  }

  /** (du_2/dt)/C, where energy stays with the electrons. */
  private void rate(LineEquation equation, Map<String, Measured> quantities) {
    if (experiment.order() < 2 || !equation.collisions().hasNullSpace()) {
      return;
    }
    Measured heating = quantities.get("heating(2)");
    Measured capacity = quantities.get("heat_capacity");
    double rate = heating.value() / capacity.value();
    double error =
        heating.uncertainty() / capacity.value()
            + Math.abs(rate) * capacity.uncertainty() / capacity.value();
    quantities.put("temperature_rate", new Measured(rate, error));
  }

  /** In a band that is half full electrons and holes cancel: zero is zero on these scales. */
  private Map<String, Double> scales(LineOccupation f) {
    double thermopower = Constants.BOLTZMANN / Constants.ELEMENTARY_CHARGE;
    return Map.of(
        "seebeck",
        thermopower,
        "peltier",
        thermopower * experiment.temperature(),
        "chemical_potential",
        f.kT());
  }

  private List<String> remarks(Refinement<LineResponses> refinement) {
    List<String> remarks = new ArrayList<>();
    double path = meanFreePath(refinement.finest().responses().equation());
    if (path < 1) {
      remarks.add(
          ("the mean free path is %.3g lattice constants where electrons are the fastest: below 1"
                  + " Boltzmann theory is not valid")
              .formatted(path));
    }
    Validity.growing(refinement.quantities()).ifPresent(remarks::add);
    for (Relaxation channel : channels) {
      Set<Conserved> conserved = RelaxationSum.conservedBy(channel);
      if (!conserved.contains(Conserved.ENERGY)) {
        remarks.add(Validity.fixed(channel.name(), conserved.contains(Conserved.CHARGE)));
      }
    }
    Map<String, Double> scales = refinement.finest().scales();
    refinement
        .quantities()
        .forEach(
            (name, q) -> {
              boolean nothing =
                  Math.max(Math.abs(q.value()), q.uncertainty())
                      <= experiment.tolerance() * scales.getOrDefault(name, 0.0);
              if (Validity.isWanted(name, wanted) && !nothing) {
                Validity.rounding(name, q, experiment.tolerance()).ifPresent(remarks::add);
              }
            });
    return remarks;
  }

  /** The longest v/rate of all points, in lattice constants. */
  private double meanFreePath(LineEquation equation) {
    double longest = 0;
    for (int i = 0; i < equation.size(); i++) {
      double velocity = Math.abs(equation.equilibrium().line().velocity(i));
      longest = Math.max(longest, velocity / equation.collisions().rate(i));
    }
    return longest / band.latticeConstant();
  }
}
