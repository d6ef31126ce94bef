package ziman.engine.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;
import ziman.engine.material.Sampling;
import ziman.engine.model.KnownMaterial;
import ziman.engine.model.LockIn;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.model.OutsideKnownRange;
import ziman.engine.model.TableCurve;
import ziman.engine.model.TabulatedMaterial;
import ziman.engine.model.Wire;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Pipeline;
import ziman.engine.pipeline.Progress;
import ziman.engine.pipeline.Stage;
import ziman.engine.pipeline.Table;

/**
 * The 3 omega method, as a pipeline: a current I cos(omega t) heats at twice the frequency, the
 * resistance follows, and the voltage has a part at three times the frequency, from which kappa and
 * C are measured (L. Lu, W. Yi and D. L. Zhang, Rev. Sci. Instrum. 72, 2996 (2001), whose formula
 * is the first term of a series for a small temperature coefficient). Here it is the whole periodic
 * state, whatever depends on the temperature.
 */
public final class LockInPipeline implements Pipeline {
  private static final int ELEMENTS = 6;
  private static final int FEWEST_HARMONICS = 2;
  private static final int MOST_HARMONICS = 16;
  private static final int MOST_HALVINGS = 4;
  private static final double DIFFERENCE = 1e-4;
  private static final int MOST_EVALUATIONS = 60;

  private final Wire wire;
  private final LockIn lockIn;
  private final Sampling sampling;

  /** Compiles a wire under a lock-in. */
  public LockInPipeline(Wire wire, Sampling sampling) {
    this.wire = wire;
    this.lockIn = wire.lockIn().orElseThrow();
    this.sampling = sampling;
  }

  @Override
  public List<Stage> plan() {
    List<Stage> plan = new ArrayList<>();
    plan.add(
        new Stage(
            "periodic states",
            "harmonic balance at %d frequencies, refined in space and harmonics"
                .formatted(lockIn.frequencies().size())));
    lockIn
        .measured()
        .ifPresent(
            m -> plan.add(new Stage("fit", "least squares for the logarithms of kappa and C")));
    return plan;
  }

  /**
   * What a lock-in sees at one frequency.
   *
   * @param voltages cosine and sine at 1, 2 and 3 times the frequency, V
   * @param error of the last of them, relative to its amplitude
   */
  private record Seen(double[][] voltages, double error) {
    double amplitude() {
      return Math.hypot(voltages[2][0], voltages[2][1]);
    }
  }

  @Override
  public Outcome run(Progress progress) {
    List<Stage> plan = plan();
    try {
      progress.begin(plan.get(0));
      KnownMaterial material = sampling.known(wire.material());
      LocalHeat heat = new LocalHeat(wire, material);
      if (!heat.losesHeat()) {
        throw new NoTrustworthyAnswer(
            "no periodic state: the heat has nowhere to go. Give a contact, an emissivity above zero"
                + " or a substrate");
      }
      List<Seen> seen = lockIn.frequencies().stream().map(f -> seen(heat, f)).toList();
      Map<String, Measured> quantities = new LinkedHashMap<>();
      double amplitude = seen.get(0).amplitude();
      quantities.put("voltage_3omega", new Measured(amplitude, amplitude * seen.get(0).error()));
      List<String> remarks = new ArrayList<>();
      if (lockIn.measured().isPresent()) {
        progress.begin(plan.get(1));
        fit(material, lockIn.measured().get(), quantities, remarks);
      }
      double worst = seen.stream().mapToDouble(Seen::error).max().orElse(0);
      if (worst > wire.tolerance()) {
        remarks.add(
            "the tolerance %.1g was not reached: voltages at 3 omega are known to %.1g"
                .formatted(wire.tolerance(), worst));
      }
      return new Outcome(quantities, Map.of("harmonics", table(seen)), Map.of(), remarks);
    } catch (NotConverged | OutsideKnownRange failure) {
      throw new NoTrustworthyAnswer(
          "the periodic state was not found: %s. A current above that of thermal runaway has none; lower it, or cool the wire better."
              .formatted(failure.getMessage()),
          failure);
    }
  }

  /** Elements that resolve how far heat gets in a period. */
  private Mesh mesh(LocalHeat heat, double frequency) {
    double depth = Math.sqrt(heat.conductivity(0) / (heat.capacity(0) * 4 * Math.PI * frequency));
    double finest = Math.max(1e-7 * wire.length(), Math.min(wire.length() / ELEMENTS, depth / 2));
    return Mesh.graded(wire.length(), ELEMENTS, finest);
  }

  private Seen seen(LocalHeat heat, double frequency) {
    Mesh mesh = mesh(heat, frequency);
    int harmonics = FEWEST_HARMONICS;
    Found coarse = voltages(heat, mesh, frequency, harmonics);
    double error = Double.POSITIVE_INFINITY;
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      Found more = coarse;
      while (harmonics < MOST_HARMONICS) {
        more = voltages(heat, mesh, frequency, 2 * harmonics);
        if (difference(more, coarse) <= Math.max(wire.tolerance() / 10, more.rounding())) {
          break;
        }
        harmonics *= 2;
        coarse = more;
      }
      mesh = mesh.halved();
      Found fine = voltages(heat, mesh, frequency, harmonics);
      error = Math.max(difference(fine, more), fine.rounding());
      coarse = fine;
      if (error <= Math.max(wire.tolerance(), 2 * fine.rounding())) {
        break;
      }
    }
    return new Seen(coarse.voltages(), error);
  }

  private static double difference(Found one, Found other) {
    double[][] a = one.voltages();
    double[][] b = other.voltages();
    double size = Math.hypot(a[2][0], a[2][1]);
    double change = Math.hypot(a[2][0] - b[2][0], a[2][1] - b[2][1]);
    return change == 0 ? 0 : change / size;
  }

  /** Voltages, and what rounding leaves of the third, relative. */
  private record Found(double[][] voltages, double rounding) {}

  private Found voltages(LocalHeat heat, Mesh mesh, double frequency, int harmonics) {
    HeatFlow flow = new HeatFlow(heat, mesh);
    double[] undriven =
        new Continuation(new HeatBalance(heat, mesh), Drive.of(wire)).undriven().u();
    double density = wire.current().orElseThrow() / wire.area();
    PeriodicState state = new PeriodicState(flow, density, frequency, harmonics);
    PeriodicState.Solved solved = state.solve(undriven);
    double[][] u = solved.u();
    return new Found(
        new double[][] {state.voltage(u, 1), state.voltage(u, 2), state.voltage(u, 3)},
        Math.max(Math.ulp(1.0), 4 * solved.noise()));
  }

  private Table table(List<Seen> seen) {
    List<Column> columns = new ArrayList<>();
    columns.add(
        new Column(
            "frequency",
            "1/s",
            lockIn.frequencies().stream().mapToDouble(Double::doubleValue).toArray()));
    String[] parts = {"in_phase", "quadrature"};
    for (int h = 3; h >= 1; h--) {
      for (int part = 0; part < 2; part++) {
        int harmonic = h - 1;
        int which = part;
        columns.add(
            new Column(
                "voltage_%d_%s".formatted(h, parts[part]),
                "V",
                seen.stream().mapToDouble(s -> s.voltages()[harmonic][which]).toArray()));
      }
    }
    return new Table(columns);
  }

  /** kappa and C times factors: the logarithms of these, and of the voltages, are fitted. */
  private void fit(
      KnownMaterial material,
      TableCurve measured,
      Map<String, Measured> quantities,
      List<String> remarks) {
    double[] frequencies = measured.knots();
    double[] target = new double[frequencies.length];
    for (int k = 0; k < target.length; k++) {
      double amplitude = measured.at(frequencies[k]);
      if (!(amplitude > 0)) {
        throw new NoTrustworthyAnswer(
            "amplitudes that were measured must be above zero: at %.6g Hz it is %.6g V"
                .formatted(frequencies[k], amplitude));
      }
      target[k] = Math.log(amplitude);
    }
    LeastSquaresOptimizer.Optimum optimum = optimum(material, frequencies, target);
    double[] found = optimum.getPoint().toArray();
    LocalHeat heat = new LocalHeat(wire, material);
    double freedom = Math.max(1, target.length - 2);
    double scatter = optimum.getRMS() * Math.sqrt(target.length / freedom);
    RealVector sigma = uncertainties(optimum, Math.max(scatter, wire.tolerance()));
    double kappa = Math.exp(found[0]) * heat.conductivity(0);
    double capacity = Math.exp(found[1]) * heat.capacity(0);
    quantities.put(
        "fitted_thermal_conductivity",
        new Measured(kappa, kappa * Math.max(sigma.getEntry(0) * scatter, wire.tolerance())));
    quantities.put(
        "fitted_heat_capacity",
        new Measured(capacity, capacity * Math.max(sigma.getEntry(1) * scatter, wire.tolerance())));
    remarks.add(
        "the fit leaves %.2g of the voltages; kappa and C are those at %.6g K"
            .formatted(optimum.getRMS(), heat.reference()));
  }

  private LeastSquaresOptimizer.Optimum optimum(
      KnownMaterial material, double[] frequencies, double[] target) {
    try {
      return new LevenbergMarquardtOptimizer()
          .optimize(
              new LeastSquaresBuilder()
                  .start(new double[2])
                  .target(target)
                  .model(point -> model(material, frequencies, point))
                  .maxEvaluations(MOST_EVALUATIONS)
                  .maxIterations(MOST_EVALUATIONS)
                  .build());
    } catch (MathRuntimeException unsettled) {
      throw undetermined("the fit does not settle", unsettled);
    }
  }

  /**
   * Of the logarithms, per scatter of the measured ones.
   *
   * @throws NoTrustworthyAnswer if what was measured does not determine both
   */
  private RealVector uncertainties(LeastSquaresOptimizer.Optimum optimum, double scatter) {
    try {
      RealVector sigma = optimum.getSigma(1e-12);
      double conductivity = sigma.getEntry(0) * scatter;
      double capacity = sigma.getEntry(1) * scatter;
      if (conductivity < 1 && capacity < 1) {
        return sigma;
      }
      throw undetermined(
          "the %s could be anything within a factor of %.1g"
              .formatted(
                  capacity > conductivity ? "heat capacity" : "thermal conductivity",
                  Math.exp(Math.min(700, Math.max(conductivity, capacity)))));
    } catch (MathRuntimeException singular) {
      throw undetermined("the voltages depend on one combination of them only", singular);
    }
  }

  private static NoTrustworthyAnswer undetermined(String why, MathRuntimeException cause) {
    return new NoTrustworthyAnswer(undetermined(why).getMessage(), cause);
  }

  private static NoTrustworthyAnswer undetermined(String why) {
    return new NoTrustworthyAnswer(
        "what was measured does not determine both kappa and C: %s. Measure below and above the frequency 1/(4 pi time_constant)."
            .formatted(why));
  }

  private Pair<RealVector, RealMatrix> model(
      KnownMaterial material, double[] frequencies, RealVector point) {
    double[] values = logarithms(material, frequencies, point.getEntry(0), point.getEntry(1));
    Array2DRowRealMatrix jacobian = new Array2DRowRealMatrix(frequencies.length, 2);
    for (int p = 0; p < 2; p++) {
      double[] up =
          logarithms(
              material,
              frequencies,
              point.getEntry(0) + (p == 0 ? DIFFERENCE : 0),
              point.getEntry(1) + (p == 1 ? DIFFERENCE : 0));
      double[] down =
          logarithms(
              material,
              frequencies,
              point.getEntry(0) - (p == 0 ? DIFFERENCE : 0),
              point.getEntry(1) - (p == 1 ? DIFFERENCE : 0));
      for (int k = 0; k < frequencies.length; k++) {
        jacobian.setEntry(k, p, (up[k] - down[k]) / (2 * DIFFERENCE));
      }
    }
    return new Pair<>(new ArrayRealVector(values), jacobian);
  }

  private double[] logarithms(
      KnownMaterial material, double[] frequencies, double kappa, double capacity) {
    KnownMaterial scaled =
        new TabulatedMaterial(
            material.resistivity(),
            new ScaledCurve(material.thermalConductivity(), Math.exp(kappa)),
            Optional.of(new ScaledCurve(material.heatCapacity().orElseThrow(), Math.exp(capacity))),
            material.seebeck());
    LocalHeat heat = new LocalHeat(wire, scaled);
    double[] logarithms = new double[frequencies.length];
    for (int k = 0; k < logarithms.length; k++) {
      double[][] seen =
          voltages(heat, mesh(heat, frequencies[k]).halved(), frequencies[k], 2 * FEWEST_HARMONICS)
              .voltages();
      logarithms[k] = Math.log(Math.hypot(seen[2][0], seen[2][1]));
    }
    return logarithms;
  }
}
