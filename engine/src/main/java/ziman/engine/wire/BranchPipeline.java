package ziman.engine.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import ziman.engine.material.Sampling;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.model.OutsideKnownRange;
import ziman.engine.model.SteadyBranch;
import ziman.engine.model.Wire;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Pipeline;
import ziman.engine.pipeline.Progress;
import ziman.engine.pipeline.Stage;
import ziman.engine.pipeline.Table;

/**
 * Current against voltage and temperature along all steady states, as a pipeline: through the folds
 * where a voltage or a current ends, with whether each state is stable in the circuit of the model.
 */
public final class BranchPipeline implements Pipeline {
  private static final int ELEMENTS = 8;
  private static final double FINEST = 1.0 / 64;
  private static final int MOST_EIGENVALUES = 150;
  private static final int NEVILLE = 7;

  /** How far two extrapolations of an unbounded branch may differ. */
  private static final double AGREEMENT = 1e-6;

  /** How far the voltages of two meshes may differ at the same mean rise, relative. */
  private static final double SAME_VOLTAGE = 1e-4;

  private static final int MOST_ELEMENTS = 200;

  private final Wire wire;
  private final SteadyBranch branch;
  private final Sampling sampling;

  /** Compiles a wire whose steady states are followed. */
  public BranchPipeline(Wire wire, Sampling sampling) {
    this.wire = wire;
    this.branch = wire.branch().orElseThrow();
    this.sampling = sampling;
  }

  @Override
  public List<Stage> plan() {
    return List.of(
        new Stage("undriven state", "heat balance without current"),
        new Stage(
            "continuation",
            "by the length of the branch, up to a mean rise of %.6g K".formatted(branch.until())),
        new Stage("refinement", "the same with half the elements' width"));
  }

  /** One mesh. */
  private record Level(
      SteadyStates states,
      HeatFlow flow,
      SteadyStates.Followed followed,
      Map<String, Measured> critical) {}

  @Override
  public Outcome run(Progress progress) {
    List<Stage> plan = plan();
    try {
      progress.begin(plan.get(0));
      LocalHeat heat = new LocalHeat(wire, sampling.known(wire.material()));
      if (!heat.losesHeat()) {
        throw new NoTrustworthyAnswer("no steady state: the heat has nowhere to go");
      }
      double finest =
          Math.max(
              1e-6 * wire.length(), Math.min(FINEST * wire.length(), 2 * heat.thermalLength(0)));
      Mesh mesh = Mesh.graded(wire.length(), ELEMENTS, finest);
      progress.begin(plan.get(1));
      Level coarse = at(heat, mesh);
      progress.begin(plan.get(2));
      while (true) {
        mesh = mesh.halved();
        Level fine = at(heat, mesh);
        int agreed = agreed(coarse, fine);
        boolean all = agreed == fine.followed.points().size() - 1;
        if (all || 2 * mesh.elements() > MOST_ELEMENTS) {
          return outcome(coarse, all ? fine : upTo(heat, fine, agreed));
        }
        coarse = fine;
      }
    } catch (NotConverged | OutsideKnownRange failure) {
      throw new NoTrustworthyAnswer(
          "the branch was not found: %s".formatted(failure.getMessage()), failure);
    }
  }

  private Level at(LocalHeat heat, Mesh mesh) {
    HeatFlow flow = new HeatFlow(heat, mesh);
    double[] undriven =
        new Continuation(new HeatBalance(heat, mesh), Drive.of(wire)).undriven().u();
    double series = wire.load().orElse(0.0) * wire.area();
    SteadyStates states = new SteadyStates(flow, series, undriven, branch.until());
    SteadyStates.Followed followed =
        states.follow(
            branch.until(),
            branch.points(),
            point ->
                beyondLimit(heat, point) < 0
                    ? ""
                    : "the hottest place reaches the limit of %.6g K"
                        .formatted(wire.limit().orElseThrow()));
    return level(heat, states, flow, followed);
  }

  /**
   * The last point of the finer mesh to which the coarser one has the same voltage at the same mean
   * rise, within {@link #SAME_VOLTAGE}. What is found farther on is the mesh's own: a filament of
   * current narrower than an element.
   */
  private static int agreed(Level coarse, Level fine) {
    List<SteadyStates.Point> points = fine.followed.points();
    List<SteadyStates.Point> others = coarse.followed.points();
    double common = coarse.states.meanRise(others.get(others.size() - 1));
    int bad = points.size() - 1;
    while (bad > 0 && fine.states.meanRise(points.get(bad)) > common) {
      bad--;
    }
    if (agrees(coarse, fine, bad)) {
      return points.size() - 1;
    }
    int good = 0;
    while (bad - good > 1) {
      int middle = (good + bad) / 2;
      if (agrees(coarse, fine, middle)) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    return good;
  }

  private static boolean agrees(Level coarse, Level fine, int at) {
    SteadyStates.Point wanted = fine.followed.points().get(at);
    double rise = fine.states.meanRise(wanted);
    double voltage = fine.states.voltage(wanted);
    List<SteadyStates.Point> points = coarse.followed.points();
    for (int k = 1; k < points.size(); k++) {
      double before = coarse.states.meanRise(points.get(k - 1)) - rise;
      double after = coarse.states.meanRise(points.get(k)) - rise;
      if (before <= 0 && after >= 0 && before < after) {
        SteadyStates.Point there =
            coarse.states.zero(
                points.get(k - 1), points.get(k), p -> coarse.states.meanRise(p) - rise);
        return Math.abs(coarse.states.voltage(there) - voltage) <= SAME_VOLTAGE * Math.abs(voltage);
      }
    }
    return at == 0;
  }

  private Level upTo(LocalHeat heat, Level level, int last) {
    List<SteadyStates.Point> points = level.followed.points().subList(0, last + 1);
    String ended =
        "beyond a mean rise of %.4g K two meshes disagree about the voltage by more than %.0e of it"
            .formatted(level.states.meanRise(points.get(last)), SAME_VOLTAGE);
    return level(heat, level.states, level.flow, new SteadyStates.Followed(points, ended));
  }

  private Level level(
      LocalHeat heat, SteadyStates states, HeatFlow flow, SteadyStates.Followed followed) {
    int current = flow.mesh().nodes();
    Map<String, Measured> critical = new LinkedHashMap<>();
    critical(followed, states, point -> point.tangent()[current], SteadyStates.Point::j)
        .ifPresent(j -> critical.put("critical_current", scaled(j, wire.area())));
    critical(followed, states, states::voltageSlope, states::voltage)
        .ifPresent(v -> critical.put("critical_voltage", v));
    limits(heat, followed, states, critical);
    return new Level(states, flow, followed, critical);
  }

  /** By how much the hottest place is above the limit, K; below zero where there is none. */
  private double beyondLimit(LocalHeat heat, SteadyStates.Point point) {
    return wire.limit().map(limit -> Peak.of(point.u()) + heat.reference() - limit).orElse(-1.0);
  }

  private void limits(
      LocalHeat heat,
      SteadyStates.Followed followed,
      SteadyStates states,
      Map<String, Measured> found) {
    List<SteadyStates.Point> points = followed.points();
    int last = points.size() - 1;
    if (last > 0 && beyondLimit(heat, points.get(last)) >= 0) {
      SteadyStates.Point there =
          states.zero(points.get(last - 1), points.get(last), p -> beyondLimit(heat, p));
      double voltage = states.voltage(there);
      double current = there.j() * wire.area();
      found.put("limit_voltage", new Measured(voltage, 1e-12 * voltage));
      found.put("limit_current", new Measured(current, 1e-12 * current));
    }
  }

  private static Measured scaled(Measured value, double factor) {
    return new Measured(value.value() * factor, value.uncertainty() * factor);
  }

  /** The first maximum of a drive along the branch, or what it tends to. */
  private static Optional<Measured> critical(
      SteadyStates.Followed followed,
      SteadyStates states,
      ToDoubleFunction<SteadyStates.Point> slope,
      ToDoubleFunction<SteadyStates.Point> drive) {
    List<SteadyStates.Point> points = followed.points();
    for (int k = 1; k < points.size(); k++) {
      boolean turns =
          slope.applyAsDouble(points.get(k - 1)) > 0 && slope.applyAsDouble(points.get(k)) <= 0;
      if (turns) {
        double top = drive.applyAsDouble(states.zero(points.get(k - 1), points.get(k), slope));
        return Optional.of(new Measured(top, 1e-12 * Math.abs(top)));
      }
    }
    return unbounded(points, states, drive);
  }

  /** What the drive tends to as the mean rise m grows without bound: Neville's scheme in 1/m. */
  private static Optional<Measured> unbounded(
      List<SteadyStates.Point> points,
      SteadyStates states,
      ToDoubleFunction<SteadyStates.Point> drive) {
    int count = Math.min(NEVILLE, points.size() - 1);
    if (count < 4) {
      return Optional.empty();
    }
    int last = points.size() - 1;
    double most = states.meanRise(points.get(last));
    List<SteadyStates.Point> chosen = new ArrayList<>();
    for (int k = last; k > 0 && chosen.size() < count; k--) {
      double wanted = most * Math.pow(0.8, chosen.size());
      if (states.meanRise(points.get(k)) <= wanted * (1 + 1e-12)) {
        chosen.add(points.get(k));
      }
    }
    double limit = extrapolated(chosen, states, drive, chosen.size());
    double before = extrapolated(chosen, states, drive, chosen.size() - 1);
    double reached = drive.applyAsDouble(points.get(last));
    double error = Math.abs(limit - before);
    boolean close = error < AGREEMENT * limit && reached > 0.9 * limit && reached < limit;
    return close ? Optional.of(new Measured(limit, error)) : Optional.empty();
  }

  private static double extrapolated(
      List<SteadyStates.Point> points,
      SteadyStates states,
      ToDoubleFunction<SteadyStates.Point> drive,
      int count) {
    double[] x = new double[count];
    double[] y = new double[count];
    for (int i = 0; i < count; i++) {
      x[i] = 1 / states.meanRise(points.get(i));
      y[i] = drive.applyAsDouble(points.get(i));
    }
    for (int level = 1; level < count; level++) {
      for (int i = 0; i < count - level; i++) {
        y[i] += (y[i + 1] - y[i]) * x[i] / (x[i] - x[i + level]);
      }
    }
    return y[0];
  }

  private Outcome outcome(Level coarse, Level fine) {
    Map<String, Measured> quantities = new LinkedHashMap<>();
    fine.critical.forEach(
        (name, value) -> {
          Measured other = coarse.critical.get(name);
          if (other != null) {
            double change = Math.abs(value.value() - other.value());
            quantities.put(
                name, new Measured(value.value(), Math.max(change, value.uncertainty())));
          }
        });
    List<String> remarks = new ArrayList<>();
    if (!fine.followed.ended().isEmpty()) {
      remarks.add("the branch ends before the mean rise asked for: " + fine.followed.ended());
    }
    int nodes = fine.flow.mesh().nodes();
    if (nodes > MOST_EIGENVALUES && fine.flow.heat().hasCapacity()) {
      remarks.add(
          "whether the states are stable is not said: the tolerance needs %d nodes, and eigenvalues are found for no more than %d; raise the tolerance to have growth_rate"
              .formatted(nodes, MOST_EIGENVALUES));
    }
    return new Outcome(quantities, tables(fine), balance(fine), remarks);
  }

  private Map<String, Double> balance(Level level) {
    double worst = 0;
    for (SteadyStates.Point point : level.followed.points()) {
      double[] f = level.flow.flow(point.u(), point.j());
      double work =
          point.j()
              * (point.j() * level.flow.resistance(point.u()) + level.flow.thermopower(point.u()));
      double source = level.flow.intoSource(point.u(), f);
      double drain = level.flow.intoDrain(point.u(), f);
      double side = level.flow.integral(point.u(), level.flow.heat()::lost);
      double size = Math.abs(work) + Math.abs(source) + Math.abs(drain) + Math.abs(side);
      worst = Math.max(worst, size == 0 ? 0 : Math.abs(work - source - drain - side) / size);
    }
    return Map.of("heat_balance", worst);
  }

  private Map<String, Table> tables(Level level) {
    List<SteadyStates.Point> points = level.followed.points();
    double[] origin = points.get(0).u();
    Map<String, double[]> values = new LinkedHashMap<>();
    for (String name : List.of("voltage", "mean_rise", "peak_rise", "current")) {
      values.put(name, new double[points.size()]);
    }
    if (level.flow.mesh().nodes() <= MOST_EIGENVALUES && level.flow.heat().hasCapacity()) {
      values.put("growth_rate", new double[points.size()]);
    }
    for (int k = 0; k < points.size(); k++) {
      SteadyStates.Point point = points.get(k);
      double[] rises = point.u().clone();
      for (int i = 0; i < rises.length; i++) {
        rises[i] -= level.flow.heat().hasOneBath() ? 0 : origin[i];
      }
      values.get("voltage")[k] = level.states.voltage(point);
      values.get("mean_rise")[k] = level.states.meanRise(point);
      values.get("peak_rise")[k] = Peak.of(rises);
      values.get("current")[k] = point.j() * wire.area();
      if (values.containsKey("growth_rate")) {
        values.get("growth_rate")[k] =
            Stability.growthRate(level.flow, new Circuit(wire, level.flow), point.u(), point.j());
      }
    }
    Map<String, Table> tables = new LinkedHashMap<>();
    tables.put("branch", table(values, List.copyOf(values.keySet())));
    tables.put("current_voltage", table(values, List.of("voltage", "current")));
    return tables;
  }

  private static Table table(Map<String, double[]> values, List<String> names) {
    Map<String, String> units =
        Map.of(
            "voltage",
            "V",
            "mean_rise",
            "K",
            "peak_rise",
            "K",
            "current",
            "A",
            "growth_rate",
            "1/s");
    return new Table(names.stream().map(n -> new Column(n, units.get(n), values.get(n))).toList());
  }
}
