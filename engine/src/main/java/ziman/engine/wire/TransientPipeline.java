package ziman.engine.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import ziman.engine.integration.Rosenbrock;
import ziman.engine.material.Sampling;
import ziman.engine.model.InTime;
import ziman.engine.model.KnownMaterial;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.model.OutsideKnownRange;
import ziman.engine.model.Wire;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Pipeline;
import ziman.engine.pipeline.Progress;
import ziman.engine.pipeline.Stage;
import ziman.engine.space.GaussRules;

/**
 * A wire in time, as a pipeline: C(T) dT/dt = d/dx(kappa dT/dx) + rho j^2 - tau j dT/dx - losses,
 * from a profile of temperatures on, under a drive that may change.
 *
 * <p>Elements are those of the steady wire, of order 5 in the temperatures; steps are of order 4
 * ({@link Rosenbrock}) and as long as the tolerance allows. Every jump of the drive begins a step.
 * The mesh is halved until no temperature at any of the times changes by more than the tolerance.
 */
public final class TransientPipeline implements Pipeline {
  private static final int FIRST_ELEMENTS = 8;
  private static final double FINEST = 1.0 / 128;
  private static final int MOST_ELEMENTS = 1200;
  private static final double BALANCE_TOO_BAD = 1e-6;
  private static final int MOST_EIGENVALUES = 300;
  private static final GaussIntegrator UNIT = GaussRules.between(0, 1, 8);

  /** Errors of steps add up. */
  private static final double STEP = 0.1;

  /** Share of the warming in the shortest step that a strongest drive certainly brings. */
  private static final double CERTAIN = 1e-6;

  private static final String START =
      " A start that jumps between two nodes undershoots at first: let it change over a length.";

  private final Wire wire;
  private final InTime inTime;
  private final Sampling sampling;

  /** Compiles a wire that is followed in time. */
  public TransientPipeline(Wire wire, Sampling sampling) {
    this.wire = wire;
    this.inTime = wire.inTime().orElseThrow();
    this.sampling = sampling;
  }

  @Override
  public List<Stage> plan() {
    return List.of(
        new Stage("material", "rho, kappa, S and C over the temperature"),
        new Stage(
            "integration",
            "Rosenbrock's method of order 4 up to %s, %d times"
                .formatted(Refusal.figure(inTime.duration(), "s"), inTime.points())),
        new Stage(
            "refinement",
            "halve the elements until no temperature changes by more than %.1g of the largest rise"
                .formatted(wire.tolerance())));
  }

  @Override
  public Outcome run(Progress progress) {
    List<Stage> plan = plan();
    try {
      progress.begin(plan.get(0));
      KnownMaterial material = sampling.known(wire.material());
      LocalHeat heat = new LocalHeat(wire, material);
      if (!heat.hasCapacity()) {
        throw new NoTrustworthyAnswer("the material has no heat_capacity to be followed in time");
      }
      List<Double> features = features();
      progress.begin(plan.get(1));
      Mesh mesh = Mesh.graded(wire.length(), FIRST_ELEMENTS, FINEST * wire.length());
      WireHistory coarse = history(heat, mesh, features);
      progress.begin(plan.get(2));
      while (true) {
        mesh = mesh.halved();
        WireHistory fine = history(heat, mesh, features);
        double difference = fine.difference(coarse);
        if (difference <= wire.tolerance() || 2 * mesh.elements() > MOST_ELEMENTS) {
          return outcome(coarse, fine, difference);
        }
        coarse = fine;
      }
    } catch (OutsideKnownRange outside) {
      throw new NoTrustworthyAnswer(
          "the wire leaves the temperatures at which its material is known: %s.%s"
              .formatted(outside.getMessage(), inTime.start().isPresent() ? START : ""),
          outside);
    } catch (NotConverged failure) {
      throw new NoTrustworthyAnswer(
          "the state at t = 0 was not found: %s".formatted(failure.getMessage()), failure);
    }
  }

  private List<Double> features() {
    try {
      return wire.waveform().map(w -> Features.of(w, inTime.duration())).orElse(List.of());
    } catch (OutsideKnownRange outside) {
      throw new NoTrustworthyAnswer(
          "the waveform is not known at every time up to the duration of %s: %s."
              .formatted(Refusal.figure(inTime.duration(), "s"), outside.getMessage()),
          outside);
    }
  }

  /**
   * Rises count from the contacts where they agree, else from the state without a current; and from
   * the start, where nothing takes heat.
   */
  private double[] origin(LocalHeat heat, Mesh mesh) {
    if (heat.hasOneBath()) {
      return new double[mesh.nodes()];
    }
    if (!heat.losesHeat()) {
      return start(heat, mesh, new double[0]);
    }
    return new Continuation(new HeatBalance(heat, mesh), Drive.of(wire)).undriven().u();
  }

  private double[] start(LocalHeat heat, Mesh mesh, double[] origin) {
    double[] x = mesh.positions();
    double[] u = new double[x.length];
    if (inTime.start().isPresent()) {
      for (int i = 0; i < u.length; i++) {
        u[i] = inTime.start().get().at(Math.min(x[i], wire.length())) - heat.reference();
      }
      heat.source()
          .filter(c -> c.conductance().isEmpty())
          .ifPresent(c -> u[0] = c.bath() - heat.reference());
      heat.drain()
          .filter(c -> c.conductance().isEmpty())
          .ifPresent(c -> u[u.length - 1] = c.bath() - heat.reference());
      return u;
    }
    if (!heat.losesHeat()) {
      throw new NoTrustworthyAnswer(
          "nothing sets the temperature of the wire at t = 0: give in_time { start = 300 K }, a"
              + " contact, an emissivity or a substrate");
    }
    return heat.hasOneBath()
        ? new Continuation(new HeatBalance(heat, mesh), Drive.of(wire)).undriven().u()
        : origin.clone();
  }

  private void refuseBeyondLimit(LocalHeat heat, double[] start) {
    double hottest = Arrays.stream(start).max().orElseThrow() + heat.reference();
    wire.limit()
        .filter(limit -> hottest >= limit)
        .ifPresent(
            limit -> {
              throw new NoTrustworthyAnswer(
                  "at t = 0 the hottest place is at %.6g K already; the limit is %.6g K. Raise the limit, or start colder."
                      .formatted(hottest, limit));
            });
  }

  private WireHistory history(LocalHeat heat, Mesh mesh, List<Double> features) {
    HeatFlow flow = new HeatFlow(heat, mesh);
    Circuit circuit = new Circuit(wire, flow);
    double[] origin = origin(heat, mesh);
    double[] start = start(heat, mesh, origin);
    refuseBeyondLimit(heat, start);
    TreeSet<Double> breaks =
        new TreeSet<>(wire.waveform().map(w -> w.breaks(inTime.duration())).orElse(List.of()));
    TreeSet<Double> stops = new TreeSet<>(features);
    stops.addAll(breaks);
    List<Double> times = new ArrayList<>();
    for (int k = 1; k < inTime.points(); k++) {
      times.add(inTime.duration() * k / (inTime.points() - 1));
    }
    double shortest = inTime.duration() / (inTime.points() - 1) * 1e-4;
    double[] undisturbed = start;
    double strongest =
        features.stream()
            .mapToDouble(t -> Math.abs(circuit.density(t, undisturbed)))
            .max()
            .orElse(0);
    double warming = strongest * strongest * heat.resistivity(start[0]) / heat.capacity(start[0]);
    HeatInTime equation =
        new HeatInTime(flow, circuit, start, STEP * wire.tolerance(), CERTAIN * warming * shortest);
    Rosenbrock integrator = new Rosenbrock(equation, shortest);
    WireHistory.Rows rows = new WireHistory.Rows(inTime.points() + 1);
    circuit.enter(0);
    double[] y = equation.beginning();
    Watch watch = new Watch(flow, circuit, origin, start, rows);
    watch.add(0, y);
    double time = 0;
    double reached = Double.NaN;
    for (double next : times) {
      while (time < next && Double.isNaN(reached)) {
        Double stop = stops.higher(time * (1 + 1e-12));
        double to = stop == null || stop > next * (1 - 1e-12) ? next : stop;
        Rosenbrock.Arrived arrived = integrator.advance(y, time, to, watch::beyondLimit);
        y = arrived.y();
        time = arrived.time();
        if (arrived.stopped()) {
          reached = time;
        } else if (isAt(breaks, to)) {
          circuit.enter(to);
          integrator.restart(shortest);
        }
      }
      watch.add(time, y);
      if (!Double.isNaN(reached)) {
        break;
      }
    }
    double[] u = Arrays.copyOf(y, mesh.nodes());
    double growth =
        mesh.nodes() > MOST_EIGENVALUES
            ? Double.NaN
            : Stability.growthRate(flow, circuit, u, circuit.density(time, u));
    return new WireHistory(
        rows.columns(), watch.defect, reached, growth, watch.largest, integrator.accepted());
  }

  private static boolean isAt(TreeSet<Double> stops, double time) {
    Double nearest = stops.floor(time * (1 + 1e-12));
    return nearest != null && nearest >= time * (1 - 1e-12);
  }

  /** Looks at the wire at the times that are asked for. */
  private final class Watch {
    private final HeatFlow flow;
    private final Circuit circuit;
    private final double[] origin;
    private final double[] start;
    private final WireHistory.Rows rows;
    private final double[] weights;
    private double defect;
    private double largest;

    Watch(HeatFlow flow, Circuit circuit, double[] origin, double[] start, WireHistory.Rows rows) {
      this.flow = flow;
      this.circuit = circuit;
      this.origin = origin;
      this.start = start;
      this.rows = rows;
      this.weights = flow.mesh().meanWeights();
    }

    /** By how much the hottest place is above the limit, K. */
    double beyondLimit(double[] y) {
      return wire.limit().map(limit -> hottest(y) + flow.heat().reference() - limit).orElse(-1.0);
    }

    private double hottest(double[] y) {
      double hottest = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < start.length; i++) {
        hottest = Math.max(hottest, y[i]);
      }
      return hottest;
    }

    void add(double time, double[] y) {
      double[] u = Arrays.copyOf(y, start.length);
      double j = circuit.density(time, u);
      double mean = 0;
      double[] rises = new double[u.length];
      double stored = 0;
      for (int i = 0; i < u.length; i++) {
        double rise = u[i] - origin[i];
        mean += weights[i] * rise;
        rises[i] = rise;
        largest = Math.max(largest, Math.max(Math.abs(u[i] - start[i]), Math.abs(rise)));
        boolean held = flow.held(i).isPresent();
        stored += held ? 0 : flow.weights()[i] * enthalpy(start[i], u[i]);
      }
      int n = u.length;
      double lost = y[n + 1] + y[n + 2] + y[n + 3] + y[n + 4];
      double work = y[n];
      double size =
          Math.abs(work)
              + Math.abs(stored)
              + Math.abs(y[n + 1])
              + Math.abs(y[n + 2])
              + Math.abs(y[n + 3])
              + Math.abs(y[n + 4]);
      if (size > 0) {
        defect = Math.max(defect, Math.abs(work - lost - stored) / size);
      }
      double area = wire.area();
      double voltage = j * flow.resistance(u) + flow.thermopower(u);
      rows.add(
          time, mean, Peak.of(rises), voltage, j * area, work * area, lost * area, stored * area);
    }

    /** Integral of C dT, J/m^3. */
    private double enthalpy(double from, double to) {
      LocalHeat heat = flow.heat();
      if (heat.capacityIsConstant()) {
        return heat.capacity(from) * (to - from);
      }
      int pieces = 1 + (int) (Math.abs(to - from) / 25);
      double sum = 0;
      for (int p = 0; p < pieces; p++) {
        double piece = (to - from) / pieces;
        double low = from + piece * p;
        sum += piece * UNIT.integrate(s -> heat.capacity(low + piece * s));
      }
      return sum;
    }
  }

  private Outcome outcome(WireHistory coarse, WireHistory fine, double difference) {
    if (fine.defect() > BALANCE_TOO_BAD) {
      throw new NoTrustworthyAnswer(
          ("the heat balance does not close: %.2g of the heat is missing at some time. A heat capacity"
                  + " that jumps with temperature does this; smooth it, or lower the tolerance")
              .formatted(fine.defect()));
    }
    Map<String, Measured> quantities = new LinkedHashMap<>();
    double tolerance = Math.max(difference, wire.tolerance());
    put(quantities, "final_mean_rise", coarse, fine, "mean_rise", tolerance * fine.scale());
    put(quantities, "final_peak_rise", coarse, fine, "peak_rise", tolerance * fine.scale());
    for (String sum : List.of("work", "heat_lost", "heat_stored")) {
      put(quantities, sum, coarse, fine, sum, tolerance * Math.abs(fine.last(sum)));
    }
    double growth = Double.isNaN(fine.growthRate()) ? coarse.growthRate() : fine.growthRate();
    if (!Double.isNaN(growth)) {
      double error = Math.abs(growth - coarse.growthRate()) + 1e-9 * Math.abs(growth);
      quantities.put("growth_rate", new Measured(growth, error));
      if (growth < 0) {
        quantities.put("time_constant", new Measured(-1 / growth, error / (growth * growth)));
      }
    }
    if (!Double.isNaN(fine.limitTime())) {
      quantities.put(
          "limit_time",
          new Measured(
              fine.limitTime(),
              Math.abs(fine.limitTime() - coarse.limitTime()) + tolerance * fine.limitTime()));
    }
    List<String> remarks = new ArrayList<>();
    if (difference > wire.tolerance()) {
      remarks.add(
          ("the tolerance %.1g was not reached: halving the elements still changes a temperature by"
                  + " %.1g of the largest rise")
              .formatted(wire.tolerance(), difference));
    }
    if (!Double.isNaN(fine.limitTime())) {
      remarks.add(
          "at %s the hottest place reaches the limit of %.6g K: nothing is followed beyond"
              .formatted(Refusal.figure(fine.limitTime(), "s"), wire.limit().orElseThrow()));
    }
    return new Outcome(
        quantities,
        Map.of("history", fine.table()),
        Map.of("heat_balance", fine.defect()),
        remarks);
  }

  private static void put(
      Map<String, Measured> quantities,
      String name,
      WireHistory coarse,
      WireHistory fine,
      String column,
      double error) {
    double value = fine.last(column);
    quantities.put(
        name, new Measured(value, Math.max(error, Math.abs(value - coarse.last(column)))));
  }
}
