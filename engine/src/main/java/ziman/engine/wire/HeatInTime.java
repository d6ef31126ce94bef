package ziman.engine.wire;

import java.util.Arrays;
import java.util.Optional;
import ziman.engine.integration.Rosenbrock;
import ziman.engine.linear.BandedFactorisation;
import ziman.engine.linear.BandedMatrix;
import ziman.engine.linear.BorderedSystem;
import ziman.engine.linear.LinearSolver;
import ziman.engine.model.Contact;

/**
 * The temperatures of the nodes in time, and after them what has been done since t = 0 per cross
 * section: work, heat to source and drain, radiated, to the substrate; J/m^2.
 *
 * <p>J is a band with a border where the current follows from the temperatures. Sums have a row of
 * their own each and no column, so that what is kept is kept to rounding.
 */
final class HeatInTime implements Rosenbrock.Problem {
  static final int WORK = 0;
  static final int SUMS = 5;

  /** Of temperatures, relative: a wire at rest is not followed more closely. */
  private static final double ROUNDING = 4e-15;

  private static final double[] NOTHING = {};

  private final HeatFlow flow;
  private final Circuit circuit;
  private final double[] start;
  private final double tolerance;
  private final int n;
  private final BandedMatrix band;

  /** Kept by the solver of a step. */
  private final BandedMatrix linearised;

  private final double[] column;

  /** Where the step began, and what flowed there: its first stage asks again. */
  private double[] linearisedAt = NOTHING;

  private double linearisedDensity;
  private double[] linearisedFlow = NOTHING;

  /** The largest change of a temperature that there has been, K, and the largest sum. */
  private double largest;

  private double largestSum;

  /** What rounding leaves of a temperature, K. */
  private final double rounding;

  /** C W of all nodes, J/m^2/K. */
  private final double capacityOfAll;

  /**
   * @param start u at t = 0
   * @param tolerance error of a step, relative to the largest change so far
   */
  HeatInTime(HeatFlow flow, Circuit circuit, double[] start, double tolerance) {
    this(flow, circuit, start, tolerance, 0);
  }

  /**
   * @param expected a change of a temperature that there will be at least, K: before it the tail of
   *     a pulse need not be followed to a precision relative to itself
   */
  HeatInTime(HeatFlow flow, Circuit circuit, double[] start, double tolerance, double expected) {
    this.largest = expected;
    this.capacityOfAll = flow.heat().capacity(start[0]) * Arrays.stream(flow.weights()).sum();
    this.largestSum = expected * capacityOfAll;
    double hottest = Arrays.stream(start).map(Math::abs).max().orElse(0);
    this.rounding = ROUNDING * (flow.heat().reference() + hottest);
    this.flow = flow;
    this.circuit = circuit;
    this.start = start.clone();
    this.tolerance = tolerance;
    this.n = start.length;
    this.band = new BandedMatrix(n, Element.DEGREE, Element.DEGREE);
    this.linearised = new BandedMatrix(n, Element.DEGREE, Element.DEGREE);
    this.column = new double[n];
  }

  /** The state at t = 0. */
  double[] beginning() {
    return Arrays.copyOf(start, n + SUMS);
  }

  private double[] temperatures(double[] y) {
    return Arrays.copyOf(y, n);
  }

  @Override
  public double[] rate(double time, double[] y) {
    double[] u = temperatures(y);
    double j = circuit.density(time, u);
    double[] resistivities = flow.resistivities(u);
    double[] f = flowAgain(u, j, resistivities);
    double[] rate = new double[n + SUMS];
    rate[n + WORK] = j * (j * flow.resistanceOf(resistivities) + flow.thermopower(u));
    rate[n + 1] = flow.intoSource(u, f);
    rate[n + 2] = flow.intoDrain(u, f);
    if (flow.heat().losesThroughSide()) {
      rate[n + 3] = flow.integral(u, flow.heat()::radiated);
      rate[n + 4] = flow.integral(u, flow.heat()::toSubstrate);
    }
    for (int i = 0; i < n; i++) {
      rate[i] = f[i] / inertia(u, i);
    }
    hold(rate);
    return rate;
  }

  private double[] flowAgain(double[] u, double j, double[] resistivities) {
    boolean known =
        linearisedFlow.length == n && linearisedDensity == j && Arrays.equals(linearisedAt, u);
    return known ? linearisedFlow : flow.flow(u, j, resistivities);
  }

  /** C W of a node, J/m^2/K. */
  private double inertia(double[] u, int node) {
    return flow.heat().capacity(u[node]) * flow.weights()[node];
  }

  private boolean isHeld(int node) {
    return flow.held(node).isPresent();
  }

  private void hold(double[] rate) {
    if (isHeld(0)) {
      rate[0] = 0;
    }
    if (isHeld(n - 1)) {
      rate[n - 1] = 0;
    }
  }

  @Override
  public double[] slope(double time, double[] y) {
    double[] slope = new double[n + SUMS];
    double[] u = temperatures(y);
    double inTime = circuit.densityInTime(time, u);
    if (inTime == 0) {
      return slope;
    }
    double j = circuit.density(time, u);
    flow.slopes(u, j, band, column);
    for (int i = 0; i < n; i++) {
      slope[i] = column[i] * inTime / inertia(u, i);
    }
    slope[n + WORK] = (2 * j * flow.resistance(u) + flow.thermopower(u)) * inTime;
    slope[n + 1] = isHeld(0) ? column[0] * inTime : 0;
    slope[n + 2] = isHeld(n - 1) ? column[n - 1] * inTime : 0;
    hold(slope);
    return slope;
  }

  @Override
  public LinearSolver shifted(double time, double[] y, double shift) {
    double[] u = temperatures(y);
    double j = circuit.density(time, u);
    flow.slopes(u, j, linearised, column);
    double[] follows = new double[n];
    if (!circuit.givesCurrent()) {
      circuit.densitySlope(u, j, follows);
    }
    double[][] rows = rows(u, j, follows);
    double[] inertia = new double[n];
    boolean[] held = new boolean[n];
    boolean constant = flow.heat().capacityIsConstant();
    double[] f = constant ? NOTHING : flow.flow(u, j);
    linearisedAt = u;
    linearisedDensity = j;
    linearisedFlow = f;
    linearised.negate();
    for (int i = 0; i < n; i++) {
      inertia[i] = inertia(u, i);
      held[i] = isHeld(i);
      if (held[i]) {
        // its change is zero whatever stands here; the size of its neighbours keeps rows in order
        double size = inertia[i] * shift + Math.abs(linearised.get(i, i));
        linearised.clearRow(i);
        linearised.set(i, i, size);
        continue;
      }
      double warming =
          constant ? 0 : f[i] * flow.heat().capacitySlope(u[i]) / flow.heat().capacity(u[i]);
      linearised.add(i, i, inertia[i] * shift + warming);
    }
    LinearSolver solver = solver(linearised, follows);
    return new WithSums(solver, rows, inertia, shift, held);
  }

  /** M - (dF/dj) (dj/du), with j as an unknown of its own where it follows. */
  private LinearSolver solver(BandedMatrix matrix, double[] follows) {
    if (circuit.givesCurrent()) {
      return BandedFactorisation.inOrder(matrix);
    }
    double[] minus = new double[n];
    for (int i = 0; i < n; i++) {
      minus[i] = isHeld(i) ? 0 : -column[i];
    }
    return new BorderedSystem(
        matrix, new double[][] {minus}, new double[][] {follows}, new double[][] {{-1}});
  }

  /** How the rates of the sums depend on the temperatures. */
  private double[][] rows(double[] u, double j, double[] follows) {
    double[][] rows = new double[SUMS][n];
    flow.voltageSlope(u, j, rows[WORK]);
    double perDensity = 2 * j * flow.resistance(u) + flow.thermopower(u);
    for (int i = 0; i < n; i++) {
      rows[WORK][i] = j * rows[WORK][i] + perDensity * follows[i];
    }
    if (flow.heat().losesThroughSide()) {
      for (int i = 0; i < n; i++) {
        rows[3][i] = flow.weights()[i] * flow.heat().radiatedSlope(u[i]);
        rows[4][i] = flow.weights()[i] * flow.heat().toSubstrateSlope();
      }
    } else {
      rows[3] = NOTHING;
      rows[4] = NOTHING;
    }
    rows[1] = end(0, flow.heat().source(), follows);
    rows[2] = end(n - 1, flow.heat().drain(), follows);
    return rows;
  }

  /** How what a contact takes depends on the temperatures; nothing where none conducts. */
  private double[] end(int node, Optional<Contact> contact, double[] follows) {
    if (contact.isEmpty()) {
      return NOTHING;
    }
    double[] row = new double[n];
    if (isHeld(node)) {
      for (int k = 0; k < n; k++) {
        row[k] = linearised.get(node, k) + column[node] * follows[k];
      }
    } else {
      row[node] = contact.get().conductance().orElseThrow();
    }
    return row;
  }

  @Override
  public double size(double[] error, double[] y) {
    double change = 0;
    double worst = 0;
    for (int i = 0; i < n; i++) {
      change = Math.max(change, Math.abs(y[i] - start[i]));
      worst = Math.max(worst, Math.abs(error[i]));
      if (Double.isNaN(error[i]) || flow.heat().reference() + y[i] < 0) {
        return Double.NaN;
      }
    }
    largest = Math.max(largest, change);
    double worstSum = 0;
    double sum = 0;
    for (int i = n; i < y.length; i++) {
      sum = Math.max(sum, Math.abs(y[i]));
      worstSum = Math.max(worstSum, Math.abs(error[i]));
    }
    largestSum = Math.max(largestSum, sum);
    double ofTemperatures = worst / Math.max(tolerance * largest, rounding);
    double ofSums = worstSum / Math.max(tolerance * largestSum, rounding * capacityOfAll);
    return Math.max(ofTemperatures, ofSums);
  }

  /**
   * First the temperatures, then the sums, which nothing depends on.
   *
   * @param inner solves for temperatures, and for j after them where it follows
   * @param rows of the sums
   * @param inertia C W of every node
   * @param shift 1/s
   * @param held nodes whose temperature does not change, to the last digit
   */
  private record WithSums(
      LinearSolver inner, double[][] rows, double[] inertia, double shift, boolean[] held)
      implements LinearSolver {
    @Override
    public int size() {
      return inertia.length + rows.length;
    }

    @Override
    public void solve(double[] b) {
      int n = inertia.length;
      double[] x = new double[inner.size()];
      for (int i = 0; i < n; i++) {
        x[i] = b[i] * inertia[i];
      }
      inner.solve(x);
      for (int i = 0; i < n; i++) {
        x[i] = held[i] ? 0 : x[i];
      }
      System.arraycopy(x, 0, b, 0, n);
      for (int s = 0; s < rows.length; s++) {
        double sum = b[n + s];
        double[] row = rows[s];
        for (int i = 0; i < row.length; i++) {
          sum += row[i] * x[i];
        }
        b[n + s] = sum / shift;
      }
    }

    @Override
    public void solveTransposed(double[] b) {
      throw new UnsupportedOperationException("no step in time asks for it");
    }
  }
}
