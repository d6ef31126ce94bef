package ziman.engine.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ziman.engine.material.Sampling;
import ziman.engine.model.KnownMaterial;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.model.OutsideKnownRange;
import ziman.engine.model.Wire;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Pipeline;
import ziman.engine.pipeline.Progress;
import ziman.engine.pipeline.Stage;
import ziman.engine.pipeline.Table;

/**
 * The steady state of a wire, as a pipeline.
 *
 * <p>A rise is T - T0, where T0 is the temperature of the contacts that conduct heat if there is
 * just one. Where source and drain differ, or no contact conducts, T0 is the temperature that the
 * same place of the wire has at zero drive; the two agree when all the surroundings do. Every
 * number comes with the difference between the two finest meshes, and with what rounding leaves
 * open.
 */
public final class WirePipeline implements Pipeline {
  /** Estimated error, relative to the spread of temperatures, above which nothing is reported. */
  private static final double TOO_BAD = 1e-3;

  /** Eigenvalues are for meshes with no more nodes. */
  static final int MOST_EIGENVALUES = 140;

  private static final double BALANCE_TOO_BAD = 1e-6;
  private static final List<String> TEMPERATURES =
      List.of("mean_rise", "peak_rise", "mean_temperature", "peak_temperature");

  private static final List<String> OF_EIGENVALUES = List.of("growth_rate", "time_constant");

  /** Rounding of the fastest disturbance, which is some 1e5 times as fast as the slowest. */
  private static final double ROUNDING_OF_EIGENVALUES = 1e-10;

  private final Wire wire;
  private final Sampling sampling;

  /**
   * Compiles a wire.
   *
   * @param sampling makes curves of a material that is computed
   */
  public WirePipeline(Wire wire, Sampling sampling) {
    this.wire = wire;
    this.sampling = sampling;
  }

  @Override
  public List<Stage> plan() {
    String drive =
        wire.voltage()
            .map(v -> "voltage from 0 to " + Refusal.figure(v, "V") + ", j bordering the band")
            .orElseGet(
                () -> "current from 0 to " + Refusal.figure(wire.current().orElseThrow(), "A"));
    return List.of(
        new Stage(
            "discretisation",
            "polynomials of degree 4 on at least %d elements: order 5 in T, 8 in heat"
                .formatted(SteadyWire.FIRST_ELEMENTS)),
        new Stage("undriven state", "heat balance without current"),
        new Stage("continuation", "Newton's method, " + drive),
        new Stage(
            "refinement",
            "halve the mesh until T agrees to %.0e of the largest rise, at most %d elements"
                .formatted(wire.tolerance(), Refinement.MOST_ELEMENTS)),
        new Stage("observables", "temperatures, resistance, heat to each surrounding, profile"));
  }

  @Override
  public Outcome run(Progress progress) {
    List<Stage> plan = plan();
    try {
      progress.begin(plan.get(0));
      KnownMaterial material = sampling.known(wire.material());
      SteadyWire steady = new SteadyWire(wire, material);
      steady.checkHeatHasSomewhereToGo();
      if (material.seebeck().isPresent()) {
        plan.subList(1, 4).forEach(progress::begin);
        return withinLimit(new ThermoelectricWire(wire, new LocalHeat(wire, material)).outcome());
      }
      progress.begin(plan.get(1));
      Solution undriven = steady.undriven();
      progress.begin(plan.get(2));
      Solution first = steady.follow(undriven);
      progress.begin(plan.get(3));
      Refinement.Pair pair = steady.refine(first);
      progress.begin(plan.get(4));
      return withinLimit(outcome(pair));
    } catch (NotConverged failure) {
      throw new NoTrustworthyAnswer(
          "the heat balance was not solved: "
              + failure.getMessage()
              + ". Look for coefficients that jump with temperature, or for extreme numbers.",
          failure);
    } catch (OutsideKnownRange outside) {
      throw new NoTrustworthyAnswer(
          "the wire leaves the temperatures at which its material is known: "
              + outside.getMessage()
              + ".",
          outside);
    }
  }

  /**
   * @throws NoTrustworthyAnswer if a place is at the limit or beyond: what is there is another wire
   */
  private Outcome withinLimit(Outcome outcome) {
    double peak = outcome.quantities().get("peak_temperature").value();
    if (wire.limit().isPresent() && peak >= wire.limit().get()) {
      throw new NoTrustworthyAnswer(
          ("the hottest place of the wire would be at %.6g K, beyond its limit of %.6g K. Lower the"
                  + " drive, or cool the wire better; branch { until = ... } says at which drive the limit"
                  + " is reached")
              .formatted(peak, wire.limit().get()));
    }
    return outcome;
  }

  /** How the slowest disturbance of a steady state goes on. */
  static void stability(Map<String, Double> values, double growthRate) {
    values.put("growth_rate", growthRate);
    if (growthRate < 0) {
      values.put("time_constant", -1 / growthRate);
    }
  }

  /** All numbers of one mesh. */
  private Map<String, Double> values(Solution solution) {
    Map<String, Double> values = new Observables(wire, solution).quantities();
    double[] u = solution.state().u();
    if (solution.balance().heat().hasCapacity() && u.length <= MOST_EIGENVALUES) {
      HeatFlow flow = new HeatFlow(solution.balance().heat(), solution.balance().mesh());
      double j = Math.sqrt(solution.state().jSquared());
      stability(values, Stability.growthRate(flow, new Circuit(wire, flow), u, j));
    }
    return values;
  }

  private Outcome outcome(Refinement.Pair pair) {
    Solution fine = pair.fine();
    Observables observables = new Observables(wire, fine);
    Map<String, Double> values = values(fine);
    Map<String, Double> coarse = values(pair.coarse());
    coarse.forEach(values::putIfAbsent);
    Map<String, Measured> quantities = new LinkedHashMap<>();
    values.forEach(
        (name, value) ->
            quantities.put(name, measured(name, value, coarse.getOrDefault(name, value), fine)));
    Map<String, Double> invariants = new LinkedHashMap<>();
    invariants.put("heat_balance", Observables.heatBalance(values));
    if (wire.voltage().isPresent()) {
      invariants.put("voltage", observables.voltageDefect());
    }
    if (invariants.get("heat_balance") > BALANCE_TOO_BAD) {
      throw new NoTrustworthyAnswer(
          "the heat balance does not close: %.2g of the heat is missing. Rounding has taken over,"
                  .formatted(invariants.get("heat_balance"))
              + " the wire is too long or too weakly cooled for its conductivity.");
    }
    Table profile = Profile.of(fine);
    return new Outcome(quantities, Map.of("profile", profile), invariants, remarks(pair));
  }

  private static Measured measured(String name, double value, double coarse, Solution fine) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new NoTrustworthyAnswer(
          "%s is %s: the numbers of this wire are beyond what can be computed"
              .formatted(name, value));
    }
    double rounding =
        TEMPERATURES.contains(name)
            ? fine.noise() + (name.endsWith("temperature") ? Math.ulp(value) : 0)
            : (fine.state().noise() + Math.ulp(1.0)) * Math.abs(value);
    double ofMatrix = OF_EIGENVALUES.contains(name) ? ROUNDING_OF_EIGENVALUES * Math.abs(value) : 0;
    return new Measured(value, Math.abs(value - coarse) + rounding + ofMatrix);
  }

  private List<String> remarks(Refinement.Pair pair) {
    List<String> remarks = new ArrayList<>();
    Solution fine = pair.fine();
    double rise = fine.largestRise();
    double spread = Math.max(rise, fine.state().largestMagnitude());
    if (pair.estimate() > TOO_BAD * spread) {
      throw new NoTrustworthyAnswer(
          "the temperature is known to %.2g K only, its differences are %.2g K: %s"
              .formatted(pair.estimate(), spread, pair.why()));
    }
    if (!pair.reached()) {
      remarks.add(
          "the tolerance %.1e was not reached: the temperature is known to %.2g K, %.1e of the %s (%s)."
              .formatted(
                  wire.tolerance(),
                  pair.estimate(),
                  pair.estimate() / (rise > 0 ? rise : spread),
                  rise > 0 ? "largest rise" : "largest difference",
                  pair.why()));
    }
    double undriven = fine.undriven().largestMagnitude();
    if (fine.balance().heat().hasOneBath() && undriven > 0) {
      remarks.add(
          ("without current the wire is up to %.4g K away from the %.6g K of its contacts, because"
                  + " its surroundings are; a rise counts from the contacts.")
              .formatted(undriven, fine.balance().heat().reference()));
    } else if (!fine.balance().heat().hasOneBath()) {
      remarks.add("a rise counts from the temperature at the same place without current.");
    }
    return remarks;
  }
}
