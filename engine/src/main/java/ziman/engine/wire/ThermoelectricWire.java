package ziman.engine.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.model.Wire;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Table;

/**
 * The steady state of a wire whose thermopower is known: Peltier's heat is left at the contacts,
 * Thomson's along the wire, and the sign of the current matters. The branch is followed from no
 * current to the drive that is asked for, on finer and finer meshes.
 */
final class ThermoelectricWire {
  private static final int ELEMENTS = 8;
  private static final double FINEST = 1.0 / 64;
  private static final int MOST_ELEMENTS = 2000;
  private static final int MOST_POINTS = 2000;

  private final Wire wire;
  private final LocalHeat heat;

  ThermoelectricWire(Wire wire, LocalHeat heat) {
    this.wire = wire;
    this.heat = heat;
  }

  /** One mesh. */
  private record Level(HeatFlow flow, double[] origin, double[] u, double j) {}

  Outcome outcome() {
    double finest =
        Math.max(1e-7 * wire.length(), Math.min(FINEST * wire.length(), 2 * heat.thermalLength(0)));
    Mesh mesh = Mesh.graded(wire.length(), ELEMENTS, finest);
    Level coarse = at(mesh);
    // with how disturbances grow on the last mesh that was small enough for eigenvalues
    Map<String, Double> known = new LinkedHashMap<>();
    while (true) {
      mesh = mesh.halved();
      Level fine = at(mesh);
      Map<String, Double> values = values(fine);
      values(coarse).forEach(known::put);
      Map<String, Double> before = known;
      double rise = Math.max(Math.abs(values.get("peak_rise")), Math.abs(values.get("mean_rise")));
      double change = Math.abs(values.get("peak_rise") - before.get("peak_rise"));
      boolean settled = change <= wire.tolerance() * rise;
      if (settled || 2 * mesh.elements() > MOST_ELEMENTS) {
        return outcome(fine, values, before, settled);
      }
      coarse = fine;
    }
  }

  private Level at(Mesh mesh) {
    HeatFlow flow = new HeatFlow(heat, mesh);
    double[] origin = new Continuation(new HeatBalance(heat, mesh), Drive.of(wire)).undriven().u();
    Circuit circuit = new Circuit(wire, flow);
    double asked = circuit.drive(0);
    double cold = circuit.density(0, origin);
    if (asked == 0 && circuit.givesCurrent()) {
      return new Level(flow, origin, origin, 0);
    }
    SteadyStates states = SteadyStates.towards(flow, circuit.series(), origin, cold);
    double scale = asked == 0 ? 1 : Math.signum(asked);
    ToDoubleFunction<SteadyStates.Point> missing =
        point -> scale * ((circuit.givesCurrent() ? point.j() : states.voltage(point)) - asked);
    if (missing.applyAsDouble(states.first()) >= 0) {
      throw new NoTrustworthyAnswer(
          "the thermopower of contacts at different temperatures drives more current than the voltage"
              + " asked for: give the current");
    }
    SteadyStates.Followed followed =
        states.follow(
            Double.POSITIVE_INFINITY,
            MOST_POINTS,
            point -> missing.applyAsDouble(point) >= 0 ? "reached" : "");
    List<SteadyStates.Point> points = followed.points();
    SteadyStates.Point last = points.get(points.size() - 1);
    if (missing.applyAsDouble(last) < 0) {
      throw new NoTrustworthyAnswer(
          ("no steady state at this drive: the branch ends at a current of %s, at %.6g K (%s). Lower"
                  + " the drive, or cool the wire better")
              .formatted(
                  Refusal.figure(last.j() * wire.area(), "A"),
                  heat.reference() + Peak.of(last.u()),
                  followed.ended()));
    }
    SteadyStates.Point found = states.zero(points.get(points.size() - 2), last, missing);
    return new Level(flow, origin, found.u(), found.j());
  }

  private double[] rises(Level level) {
    double[] rises = level.u.clone();
    if (!heat.hasOneBath()) {
      for (int i = 0; i < rises.length; i++) {
        rises[i] -= level.origin[i];
      }
    }
    return rises;
  }

  private Map<String, Double> values(Level level) {
    double[] u = level.u;
    double j = level.j;
    double area = wire.area();
    double[] weights = level.flow.mesh().meanWeights();
    double[] rises = rises(level);
    double meanRise = 0;
    double mean = 0;
    for (int i = 0; i < u.length; i++) {
      meanRise += weights[i] * rises[i];
      mean += weights[i] * u[i];
    }
    double voltage = j * level.flow.resistance(u) + level.flow.thermopower(u);
    double[] flow = level.flow.flow(u, j);
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("mean_rise", meanRise);
    values.put("peak_rise", Peak.of(rises));
    values.put("mean_temperature", heat.reference() + mean);
    values.put("peak_temperature", heat.reference() + Peak.of(u));
    if (j != 0) {
      values.put("resistance", voltage / (j * area));
    }
    values.put("current", j * area);
    values.put("voltage", voltage);
    values.put("current_density", j);
    values.put("heating", j * voltage / wire.length());
    values.put("power", area * j * voltage);
    values.put("heat_to_source", area * level.flow.intoSource(u, flow));
    values.put("heat_to_drain", area * level.flow.intoDrain(u, flow));
    values.put("heat_radiated", area * level.flow.integral(u, heat::radiated));
    values.put("heat_to_substrate", area * level.flow.integral(u, heat::toSubstrate));
    if (heat.hasCapacity() && u.length <= WirePipeline.MOST_EIGENVALUES) {
      WirePipeline.stability(
          values, Stability.growthRate(level.flow, new Circuit(wire, level.flow), u, j));
    }
    return values;
  }

  private Outcome outcome(
      Level level, Map<String, Double> values, Map<String, Double> before, boolean settled) {
    Map<String, Measured> quantities = new LinkedHashMap<>();
    before.forEach(values::putIfAbsent);
    values.forEach(
        (name, value) -> {
          double change = Math.abs(value - before.getOrDefault(name, value));
          quantities.put(name, new Measured(value, change + 1e-12 * Math.abs(value)));
        });
    double[] x = level.flow.mesh().positions();
    double[] rises = rises(level);
    int[] rows = IntStream.range(0, x.length).toArray();
    Table profile =
        new Table(
            List.of(
                column("x", "m", rows, i -> x[i]),
                column("rise", "K", rows, i -> rises[i]),
                column("temperature", "K", rows, i -> heat.reference() + level.u[i])));
    return new Outcome(
        quantities,
        Map.of("profile", profile),
        Map.of("heat_balance", Observables.heatBalance(values)),
        settled
            ? List.of()
            : List.of(
                "the tolerance %.1g was not reached with %d elements"
                    .formatted(wire.tolerance(), level.flow.mesh().elements())));
  }

  private static Column column(String name, String unit, int[] rows, IntToDoubleFunction value) {
    return new Column(name, unit, IntStream.of(rows).mapToDouble(value).toArray());
  }
}
