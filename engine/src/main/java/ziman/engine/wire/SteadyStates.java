package ziman.engine.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import ziman.engine.linear.BandedFactorisation;
import ziman.engine.linear.BandedMatrix;
import ziman.engine.linear.BorderedSystem;
import ziman.engine.linear.SingularMatrix;
import ziman.engine.model.OutsideKnownRange;
import ziman.engine.model.RunInterrupted;

/**
 * All steady states on one mesh, from no current on: the curve F(u, j) = 0, followed by its length,
 *
 * <pre>   F(u, j) = 0 ,    t.(z - z_0) = step        z = (u, j) , t the tangent at z_0 </pre>
 *
 * (H. B. Keller's pseudo-arclength continuation). Neither voltage nor current is prescribed, so
 * that the curve passes the folds of both.
 */
final class SteadyStates {
  private static final int MOST_ITERATIONS = 8;
  private static final int FEW_ITERATIONS = 4;
  private static final double CONVERGED = 1e-12;
  private static final double FIRST_STEP = 0.01;
  private static final double LONGEST_STEP = 0.04;
  private static final double SHORTEST_STEP = 1e-9;

  private final HeatFlow flow;
  private final double series;
  private final double[] origin;
  private final int n;
  private final double[] means;
  private final BandedMatrix band;
  private final double[] column;

  /** The rise and the current density that count as one. */
  private final double rise;

  private final double density;

  /** Of the current. */
  private final double sign;

  /**
   * @param series resistance in series, ohm m^2
   * @param undriven u without a current
   * @param rise a mean rise of the size that is of interest, K
   */
  SteadyStates(HeatFlow flow, double series, double[] undriven, double rise) {
    this(flow, series, undriven, rise, 1);
  }

  /**
   * The states on the way to a current density, whose sign the curve takes.
   *
   * @param wanted A/m^2, roughly
   */
  static SteadyStates towards(HeatFlow flow, double series, double[] undriven, double wanted) {
    double sign = wanted < 0 ? -1 : 1;
    SteadyStates unit = new SteadyStates(flow, series, undriven, 1, sign);
    double rise = Math.max(1e-12, Math.pow(wanted / unit.density, 2));
    return new SteadyStates(flow, series, undriven, rise, sign);
  }

  private SteadyStates(HeatFlow flow, double series, double[] undriven, double rise, double sign) {
    this.sign = sign;
    this.flow = flow;
    this.series = series;
    this.origin = undriven.clone();
    this.n = undriven.length;
    this.means = flow.mesh().meanWeights();
    this.band = new BandedMatrix(n, Element.DEGREE, Element.DEGREE);
    this.column = new double[n];
    this.rise = rise;
    this.density = Math.sqrt(rise / perSquare());
  }

  /** A steady state with the direction of the curve there; the tangent has n + 1 entries. */
  record Point(double[] u, double j, double[] tangent) {}

  /** The mean rise per j^2 at first. */
  private double perSquare() {
    flow.slopes(origin, 0, band, column);
    double[] heating = new double[n];
    for (int i = 0; i < n; i++) {
      heating[i] = -flow.weights()[i] * flow.heat().resistivity(origin[i]);
    }
    hold(band, heating);
    BandedFactorisation.of(band).solve(heating);
    return mean(heating);
  }

  double mean(double[] values) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += means[i] * values[i];
    }
    return sum;
  }

  /** Mean of u less that without a current, K. */
  double meanRise(Point point) {
    return mean(point.u) - mean(origin);
  }

  /** Voltage of wire and resistor in series, V. */
  double voltage(Point point) {
    return point.j * (flow.resistance(point.u) + series) + flow.thermopower(point.u);
  }

  /** How the voltage changes along the curve. */
  double voltageSlope(Point point) {
    double[] row = new double[n];
    flow.voltageSlope(point.u, point.j, row);
    double sum = (flow.resistance(point.u) + series) * point.tangent[n];
    for (int i = 0; i < n; i++) {
      sum += row[i] * point.tangent[i];
    }
    return sum;
  }

  private void hold(BandedMatrix matrix, double[] right) {
    for (int node : new int[] {0, n - 1}) {
      if (flow.held(node).isPresent()) {
        matrix.clearRow(node);
        matrix.set(node, node, 1);
        right[node] = 0;
      }
    }
  }

  /** The first point, where only the current grows. */
  Point first() {
    double[] tangent = new double[n + 1];
    tangent[n] = sign * density;
    return new Point(origin, 0, tangent);
  }

  /** The point a step farther, and how many iterations it took. */
  private Point next(Point from, double step, int[] iterations) {
    RunInterrupted.ifAsked();
    double[] u = from.u.clone();
    for (int i = 0; i < n; i++) {
      u[i] += step * from.tangent[i];
    }
    double j = from.j + step * from.tangent[n];
    double[] row = row(from.tangent);
    double corner = from.tangent[n] / (density * density);
    for (int k = 1; k <= MOST_ITERATIONS; k++) {
      BorderedSystem system = system(u, j, row, corner);
      double[] right = Arrays.copyOf(flow.flow(u, j), n + 1);
      for (int node : new int[] {0, n - 1}) {
        if (flow.held(node).isPresent()) {
          right[node] = 0;
        }
      }
      double along = -step * product(from.tangent, row, corner);
      for (int i = 0; i < n; i++) {
        along += row[i] * (u[i] - from.u[i]);
      }
      along += corner * (j - from.j);
      for (int i = 0; i < n; i++) {
        right[i] = -right[i];
      }
      right[n] = -along;
      system.solve(right);
      double size = 0;
      for (int node : new int[] {0, n - 1}) {
        right[node] = flow.held(node).isPresent() ? 0 : right[node];
      }
      for (int i = 0; i < n; i++) {
        u[i] += right[i];
        size = Math.max(size, Math.abs(right[i]) / rise);
      }
      j += right[n];
      size = Math.max(size, Math.abs(right[n]) / density);
      if (Double.isNaN(size)) {
        throw new NotConverged("a step is not a number");
      }
      if (size < CONVERGED || k > FEW_ITERATIONS && size < 1e3 * CONVERGED) {
        iterations[0] = k;
        return new Point(u, j, tangent(u, j, from.tangent));
      }
    }
    throw new NotConverged("no steady state is found near the last one");
  }

  private double product(double[] b, double[] row, double corner) {
    double sum = corner * b[n];
    for (int i = 0; i < n; i++) {
      sum += row[i] * b[i];
    }
    return sum;
  }

  /** The metric times a direction: mean of u^2 over rise^2, and j^2 over density^2. */
  private double[] row(double[] direction) {
    double[] row = new double[n];
    for (int i = 0; i < n; i++) {
      row[i] = means[i] * direction[i] / (rise * rise);
    }
    return row;
  }

  private BorderedSystem system(double[] u, double j, double[] row, double corner) {
    flow.slopes(u, j, band, column);
    double[] columns = column.clone();
    for (int node : new int[] {0, n - 1}) {
      if (flow.held(node).isPresent()) {
        band.clearRow(node);
        band.set(node, node, 1);
        columns[node] = 0;
      }
    }
    return new BorderedSystem(
        band, new double[][] {columns}, new double[][] {row}, new double[][] {{corner}});
  }

  /** The unit tangent that goes on in the direction of the last one. */
  private double[] tangent(double[] u, double j, double[] before) {
    double[] row = row(before);
    double corner = before[n] / (density * density);
    double[] tangent = new double[n + 1];
    tangent[n] = 1;
    system(u, j, row, corner).solve(tangent);
    double norm = Math.sqrt(product(tangent, row(tangent), tangent[n] / (density * density)));
    for (int i = 0; i <= n; i++) {
      tangent[i] /= norm;
    }
    return tangent;
  }

  /**
   * Why the curve was left.
   *
   * @param points from the undriven one on
   * @param ended what ended it; empty where it is the mean rise asked for
   */
  record Followed(List<Point> points, String ended) {}

  /**
   * Follows the curve to a mean rise.
   *
   * @param until K
   * @param most points
   * @param stop of a point; what ends the curve there, or empty
   */
  Followed follow(double until, int most, Function<Point, String> stop) {
    List<Point> points = new ArrayList<>();
    Point here = first();
    points.add(here);
    double step = FIRST_STEP;
    int[] iterations = new int[1];
    while (points.size() < most && meanRise(here) < until) {
      try {
        Point next = next(here, step, iterations);
        double turned =
            product(here.tangent, row(next.tangent), next.tangent[n] / (density * density));
        if (turned < 0.9) {
          throw new NotConverged("the curve turns too sharply");
        }
        here = next;
        points.add(here);
        String ended = stop.apply(here);
        if (!ended.isEmpty()) {
          return new Followed(points, ended);
        }
        step = Math.min(LONGEST_STEP, iterations[0] <= FEW_ITERATIONS ? 1.5 * step : step);
      } catch (NotConverged | OutsideKnownRange | SingularMatrix problem) {
        step /= 3;
        if (step < SHORTEST_STEP) {
          return new Followed(points, problem.getMessage());
        }
      }
    }
    return new Followed(
        points, meanRise(here) < until ? "more than %d steady states".formatted(most) : "");
  }

  /** The point between two where a function of the point is zero. */
  Point zero(Point before, Point after, ToDoubleFunction<Point> of) {
    double length = 0;
    double[] row = row(before.tangent);
    for (int i = 0; i < n; i++) {
      length += row[i] * (after.u[i] - before.u[i]);
    }
    length += before.tangent[n] / (density * density) * (after.j - before.j);
    double whole = length;
    int[] iterations = new int[1];
    double at =
        new BracketingNthOrderBrentSolver(1e-14, 1e-13 * whole, 5)
            .solve(
                100,
                s ->
                    of.applyAsDouble(
                        s == 0 ? before : s == whole ? after : next(before, s, iterations)),
                0,
                whole);
    return at == 0 ? before : next(before, at, iterations);
  }
}
