package ziman.engine.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import ziman.engine.collision.CompiledChannels;
import ziman.engine.expansion.Contents;
import ziman.engine.expansion.KineticEquation;
import ziman.engine.integration.Extrapolation;
import ziman.engine.integration.TimeState;
import ziman.engine.model.Channel;
import ziman.engine.model.ElectronPhonon;
import ziman.engine.model.Evolution;
import ziman.engine.model.InvalidModel;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.model.ResultName;
import ziman.engine.model.TightBinding;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Pipeline;
import ziman.engine.pipeline.Progress;
import ziman.engine.pipeline.Stage;
import ziman.engine.pipeline.Table;
import ziman.engine.space.Distribution;
import ziman.engine.space.Harmonic;
import ziman.engine.space.StateSum;
import ziman.engine.units.Constants;

/** The nonlinear equation of a model in time, compiled into stages. */
public final class EvolutionPipeline implements Pipeline {
  private static final int FINEST_LEVEL = 3;

  /** Of a step, relative to the tolerance of the results. */
  private static final double STEP = 1e-2;

  private final Evolution experiment;
  private final Settings settings;
  private final Set<String> wanted;

  /** Compiles an experiment for all of its results. */
  public EvolutionPipeline(Evolution experiment) {
    this(experiment, Set.of());
  }

  /**
   * Compiles an experiment.
   *
   * @param wanted names of results; temperatures are taken only where they are among them; empty:
   *     all
   * @throws InvalidModel if no channel acts on its band, or one makes no sense there
   */
  public EvolutionPipeline(Evolution experiment, Set<String> wanted) {
    this.experiment = experiment;
    this.wanted = Set.copyOf(wanted);
    this.settings =
        experiment.band() instanceof TightBinding band
            ? new LineSettings(experiment, band)
            : new MetalSettings(experiment);
  }

  @Override
  public List<Stage> plan() {
    return List.of(
        new Stage("equilibrium", "at %.6g K".formatted(experiment.temperature())),
        new Stage(
            "evolution",
            "%d times up to %.4g s, by extrapolated steps"
                .formatted(experiment.points(), experiment.duration())),
        new Stage(
            "refinement",
            "half the distances and one more harmonic until nothing changes by more than %.1g"
                .formatted(experiment.tolerance())));
  }

  @Override
  public Outcome run(Progress progress) {
    List<Stage> plan = plan();
    progress.begin(plan.get(0));
    progress.begin(plan.get(1));
    History coarse = at(0);
    progress.begin(plan.get(2));
    for (int level = 1; ; level++) {
      History fine = at(level);
      Map<String, Double> differences = fine.differences(coarse);
      Map.Entry<String, Double> worst =
          differences.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
      if (worst.getValue() <= experiment.tolerance()) {
        return outcome(fine, differences);
      }
      if (level == FINEST_LEVEL) {
        throw new NoTrustworthyAnswer(
            ("%s does not settle: with half the distances of energies and one more harmonic it still"
                    + " changes by %.1g of its largest value, more than the %.1g asked for. A larger"
                    + " tolerance, a smaller field, or times that are smooth in energy need less")
                .formatted(worst.getKey(), worst.getValue(), experiment.tolerance()));
      }
      coarse = fine;
    }
  }

  private boolean isWanted(String thermometer) {
    return wanted.isEmpty()
        || wanted.contains(thermometer)
        || wanted.contains("final_" + thermometer)
        || wanted.contains("final_relaxation_rate");
  }

  private History at(int level) {
    return new Watch(settings.at(level)).history(level);
  }

  /** One run on one grid. */
  private final class Watch {
    private final Setting setting;
    private final KineticEquation equation;
    private final Contents contents;
    private final Map<String, double[]> observed = new LinkedHashMap<>();
    private final Map<String, Double> scales = new LinkedHashMap<>();

    Watch(Setting setting) {
      this.setting = setting;
      this.equation = setting.equation();
      this.contents = setting.contents();
    }

    History history(int level) {
      DoubleUnaryOperator field =
          experiment.field().<DoubleUnaryOperator>map(e -> e::at).orElse(t -> 0);
      int highest = setting.harmonics() + level;
      Motion motion = new Motion(equation, contents, field, highest);
      int points = experiment.points();
      double spacing = experiment.duration() / (points - 1);
      Extrapolation integrator =
          new Extrapolation(motion, STEP * experiment.tolerance(), spacing * 1e-3);
      TimeState state = new TimeState(List.of(beginning()), new double[2]);
      double[] times = new double[points];
      double charge = 0;
      double largest = 0;
      double energy = 0;
      double begin = contents.energy(state.parts().get(0)).value();
      for (int p = 0; p < points; p++) {
        times[p] = p * spacing;
        if (p > 0) {
          state = integrator.advance(state, times[p - 1], times[p]);
        }
        Distribution x = state.parts().get(0);
        StateSum number = contents.number(x);
        StateSum held = contents.energy(x);
        double gained = held.value() - begin;
        double size = held.size() + Math.abs(state.sums()[0]);
        largest = Math.max(largest, number.size());
        charge = Math.max(charge, largest == 0 ? 0 : Math.abs(number.value()) / largest);
        energy = Math.max(energy, size == 0 ? 0 : Math.abs(gained - state.sums()[0]) / size);
        observe(p, x, state, gained);
        checkWindow(x);
      }
      Map<String, Double> invariants = new LinkedHashMap<>();
      invariants.put("charge", charge);
      if (setting.energyIsKept()) {
        invariants.put("energy", energy);
      }
      return new History(times, observed, scales, invariants, state.sums()[1]);
    }

    /** Electrons that are hotter than the rest, if they are. */
    private Distribution beginning() {
      return experiment
          .electronTemperature()
          .map(
              t ->
                  Distribution.of(new Harmonic(0, setting.heated().apply(t * Constants.BOLTZMANN))))
          .orElse(Distribution.ZERO);
    }

    private void observe(int point, Distribution x, TimeState state, double gained) {
      StateSum current = contents.current(x);
      put("current", point, current.value(), current.size());
      double terms = contents.energy(x).size();
      put("energy", point, gained, terms);
      put("work", point, state.sums()[0], terms);
      for (Contents.Share share : contents.shares()) {
        put(share.name() + "_energy", point, share.energy(x).value(), terms);
      }
      setting
          .thermometers()
          .forEach(
              (name, thermometer) -> {
                if (isWanted(name)) {
                  put(name, point, thermometer.of(x), experiment.temperature());
                }
              });
    }

    private void put(String name, int point, double value, double terms) {
      scales.merge(name, terms, Math::max);
      observed.computeIfAbsent(name, any -> new double[experiment.points()])[point] = value;
    }

    /** Electrons at the ends of the window would not know where to go. */
    private void checkWindow(Distribution x) {
      double most = setting.atEnds().applyAsDouble(x);
      if (!(most < 1e-2 * experiment.tolerance())) {
        throw new NoTrustworthyAnswer(
            ("electrons reach the ends of the window of energies, where %.1g of a state is out of"
                    + " equilibrium: they are heated beyond what it holds. Give a larger window, a"
                    + " smaller field or a shorter duration")
                .formatted(most));
      }
    }
  }

  private Outcome outcome(History history, Map<String, Double> differences) {
    Map<String, ResultName> names = new LinkedHashMap<>();
    experiment.results().forEach(result -> names.put(result.name(), result));
    Map<String, Table> tables = new LinkedHashMap<>();
    Map<String, Measured> quantities = new LinkedHashMap<>();
    history
        .observed()
        .forEach(
            (name, values) -> {
              double error =
                  Math.max(differences.get(name) * history.change(name), history.rounding(name));
              double[] errors = new double[values.length];
              Arrays.fill(errors, error);
              String unit = names.get(name).unit();
              tables.put(
                  name,
                  new Table(
                      List.of(
                          new Column("t", "s", history.times()),
                          new Column(name, unit, values),
                          new Column(name + " uncertainty", unit, errors))));
              if (names.containsKey("final_" + name)) {
                quantities.put("final_" + name, new Measured(history.last(name), error));
              }
            });
    double error = differences.get("current");
    double current = history.charge() / experiment.duration();
    double uncertainty = Math.max(error * history.change("current"), history.rounding("current"));
    quantities.put("mean_current", new Measured(current, uncertainty));
    relaxation(history, differences)
        .ifPresent(rate -> quantities.put("final_relaxation_rate", rate));
    return new Outcome(quantities, tables, history.invariants(), remarks());
  }

  /** From the last two times. */
  private Optional<Measured> relaxation(History history, Map<String, Double> differences) {
    double[] electrons = history.observed().get("electron_temperature");
    double[] lattice = history.observed().get("lattice_temperature");
    if (electrons == null) {
      return Optional.empty();
    }
    int last = electrons.length - 1;
    double at = experiment.temperature();
    double before = electrons[last - 1] - (lattice == null ? at : lattice[last - 1]);
    double now = electrons[last] - (lattice == null ? at : lattice[last]);
    double rate = Math.log(before / now) / (history.times()[last] - history.times()[last - 1]);
    if (experiment.field().isPresent() || Double.isNaN(rate) || Double.isInfinite(rate)) {
      return Optional.empty();
    }
    double span = electrons[0] - at == 0 ? electrons[last] - at : electrons[0] - at;
    double error = Math.abs(span / now) * differences.get("electron_temperature");
    return Optional.of(
        new Measured(rate, 2 * error / (history.times()[last] - history.times()[last - 1])));
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    for (Channel channel : experiment.model().channels()) {
      boolean bath =
          channel instanceof ElectronPhonon phonons
              && phonons.phonons().map(p -> !CompiledChannels.evolves(p)).orElse(true);
      if (bath) {
        remarks.add(
            "the phonons of channel %s are held at equilibrium: a heat bath that takes what the field gives"
                .formatted(channel.name()));
      }
    }
    return remarks;
  }
}
