package ziman.engine.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import ziman.engine.model.OutsideKnownRange;

/**
 * Follows a branch with the mean rise m as parameter and the drive as an unknown, to where the
 * drive d(m), squared, stops growing.
 *
 * <p>Either d has a maximum, the fold: it is the zero of d'(m), which comes from the tangent of the
 * bordered system and is regular there. Or m grows without bound while d tends to a limit, as with
 * rho linear in T, where d is analytic in 1/m: the limit is extrapolated by Neville's scheme,
 * unless d comes so close to it, exponentially, that nothing is left to extrapolate.
 */
final class Runaway {
  private static final int MOST_STEPS = 400;
  private static final int NEVILLE = 8;
  private static final double EXTRAPOLATED = 1e-10;

  /**
   * Growth of d over a step of m / 300 or more below which d has reached its limit; a fold, where
   * it is about the square of the step, is never so flat.
   */
  private static final double SATURATED = 1e-11;

  private static final double SMALLEST_STEP = 1e-10;

  /** Roughness, relative to the largest u, up to which the limit is good to about its square. */
  static final double RESOLVED = 1e-5;

  private final HeatBalance balance;
  private final Drive drive;
  private final MeanRise mean;
  private final Newton newton;
  private final double[] row;
  private final double target;

  Runaway(HeatBalance balance, Drive drive, State undriven) {
    this.balance = balance;
    this.drive = drive;
    this.mean = new MeanRise(balance.mesh().meanWeights(), undriven.u());
    this.newton = new Newton(balance, mean);
    this.row = new double[undriven.u().length];
    this.target = drive.squared(drive.asked());
  }

  /** A state with its parameter, its drive squared, and the direction of the branch there. */
  private record Point(State state, double m, double d, double[] tangent, double slope) {}

  /** Follows the branch from a driven state on it. */
  Branch follow(State start) {
    Point here = point(start);
    double step = here.m / 4;
    List<Point> history = new ArrayList<>();
    history.add(here);
    for (int k = 0; k < MOST_STEPS; k++) {
      try {
        Point next = solved(here, here.m + step);
        if (!resolved(next.state)) {
          return new Branch.Unresolved(next.state);
        }
        boolean flat = Math.abs(next.d - here.d) < SATURATED * next.d && step > here.m / 300;
        if (flat && next.d < target) {
          return new Branch.Lost(next.d, SATURATED, false, next.state);
        }
        if (next.slope <= 0) {
          return fold(here, next);
        }
        if (next.d >= target) {
          return new Branch.Reached(at(here, next));
        }
        here = next;
        history.add(here);
        step = Math.min(2 * step, here.m / 2);
      } catch (NotConverged | OutsideKnownRange refused) {
        step /= 4;
        if (step < SMALLEST_STEP * here.m) {
          if (refused instanceof OutsideKnownRange outside) {
            return new Branch.Left(here.state, here.d, outside);
          }
          throw refused;
        }
      }
      double limit = extrapolated(history, 0);
      double error = Math.abs(limit - extrapolated(history, 1)) / limit;
      if (error < EXTRAPOLATED
          && limit < target
          && limit > (1 - EXTRAPOLATED) * here.d
          && here.d > 0.9 * limit) {
        return new Branch.Lost(limit, error, false, here.state);
      }
    }
    throw new NotConverged(
        "after %d steps the mean rise is %.3g K and the drive still grows"
            .formatted(MOST_STEPS, here.m));
  }

  private boolean resolved(State state) {
    double roughest = Arrays.stream(balance.mesh().roughness(state.u())).max().orElse(0);
    return roughest <= RESOLVED * state.largestMagnitude();
  }

  private Branch fold(Point before, Point after) {
    UnivariateFunction slope =
        m -> m == before.m ? before.slope : m == after.m ? after.slope : solved(before, m).slope;
    double m = zero(slope, before.m, after.m);
    Point top = solved(before, m);
    if (top.d >= target) {
      return new Branch.Reached(at(before, top));
    }
    return new Branch.Lost(top.d, Math.max(1e-15, top.state.noise()), true, top.state);
  }

  /** The state at the drive asked for, which lies between two points. */
  private State at(Point before, Point after) {
    double m = zero(x -> solved(before, x).d - target, before.m, after.m);
    return new Newton(balance, drive).damped(solved(before, m).state, target);
  }

  private static double zero(UnivariateFunction f, double from, double to) {
    double accuracy = 1e-13 * to;
    return new BracketingNthOrderBrentSolver(1e-14, accuracy, 1e-300, 5).solve(100, f, from, to);
  }

  private Point solved(Point from, double m) {
    double[] u = from.state.u().clone();
    double change = m - from.m;
    for (int i = 0; i < u.length; i++) {
      u[i] += change * from.tangent[i];
    }
    double s = from.state.jSquared() + change * from.tangent[u.length];
    return point(newton.near(State.guess(u, s), m));
  }

  private Point point(State state) {
    double[] u = state.u();
    double[] tangent = newton.tangent(state);
    double slope = drive.slope(balance, u, state.jSquared(), row) * tangent[u.length];
    for (int i = 0; i < u.length; i++) {
      slope += row[i] * tangent[i];
    }
    double m = mean.measure(balance, u, state.jSquared());
    return new Point(state, m, drive.measure(balance, u, state.jSquared()), tangent, slope);
  }

  /** Neville's value at 1/m = 0 from the last points, leaving out the {@code omitted} oldest. */
  private static double extrapolated(List<Point> history, int omitted) {
    int count = Math.min(NEVILLE, history.size()) - omitted;
    if (count < 2) {
      return Double.NaN;
    }
    double[] x = new double[count];
    double[] y = new double[count];
    for (int i = 0; i < count; i++) {
      Point point = history.get(history.size() - count + i);
      x[i] = 1 / point.m;
      y[i] = point.d;
    }
    for (int level = 1; level < count; level++) {
      for (int i = 0; i < count - level; i++) {
        y[i] += (y[i + 1] - y[i]) * x[i] / (x[i] - x[i + level]);
      }
    }
    return y[0];
  }
}
