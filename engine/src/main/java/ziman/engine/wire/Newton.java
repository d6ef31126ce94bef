package ziman.engine.wire;

import java.util.Arrays;
import java.util.Optional;
import ziman.engine.linear.BandedMatrix;
import ziman.engine.linear.BorderedSystem;
import ziman.engine.linear.SingularMatrix;
import ziman.engine.model.OutsideKnownRange;
import ziman.engine.model.RunInterrupted;

/**
 * Newton's method for F(u, s) = 0, g(u, s) = target, with the exact Jacobian.
 *
 * <p>Steps are judged by the natural monotonicity test (P. Deuflhard, Newton Methods for Nonlinear
 * Problems, Springer 2004, section 3.3): the next simplified step, with the old Jacobian, must be
 * shorter. It does not depend on how equations are scaled, and its first contraction tells whether
 * the start lies where Newton's method converges to the solution next to it. Iteration ends when
 * rounding stops the steps from shrinking; the last of them is the noise of the solution.
 */
final class Newton {
  private static final int MOST_STEPS = 60;

  /** Steps below this may end the iteration once they no longer shrink. */
  private static final double STAGNATION = 1e-7;

  /** Steps below this cannot shrink any more. */
  private static final double EXHAUSTED = 1e-15;

  /** A continuation step is kept only if Newton contracts at least this much from the start. */
  private static final double CLOSE = 0.25;

  private static final double SMALLEST_DAMPING = 1.0 / 1024;

  private final HeatBalance balance;
  private final Condition condition;
  private final int n;
  private final BandedMatrix jacobian;
  private final double[] column;
  private final double[] row;

  Newton(HeatBalance balance, Condition condition) {
    this.balance = balance;
    this.condition = condition;
    this.n = balance.mesh().nodes();
    this.jacobian = new BandedMatrix(n, Element.DEGREE, Element.DEGREE);
    this.column = new double[n];
    this.row = new double[n];
  }

  /** Solves from anywhere, with damped steps. */
  State damped(State start, double target) {
    return solve(start, target, SMALLEST_DAMPING);
  }

  /**
   * Solves from a start that must lie close to the solution.
   *
   * @throws NotConverged if it does not, so that the solution found might be on another branch
   */
  State near(State start, double target) {
    return solve(start, target, 1);
  }

  /** Change of (u, s) per change of the target: n + 1 entries. */
  double[] tangent(State at) {
    double[] result = new double[n + 1];
    result[n] = 1;
    linearised(at.u(), at.jSquared()).solve(result);
    return result;
  }

  private State solve(State start, double target, double smallest) {
    RunInterrupted.ifAsked();
    double[] steps = new double[MOST_STEPS];
    Point at =
        new Point(start.u(), start.jSquared(), residual(start.u(), start.jSquared(), target));
    try {
      for (int k = 0; k < MOST_STEPS; k++) {
        BorderedSystem system = linearised(at.u, at.s);
        double[] step = at.residual.clone();
        system.solve(step);
        steps[k] = size(step, at);
        boolean stagnant = k > 0 && steps[k] < STAGNATION && steps[k] > steps[k - 1] / 2;
        if (stagnant || steps[k] < EXHAUSTED) {
          return new State(
              moved(at.u, step, 1), at.s - step[n], steps[k], Arrays.copyOf(steps, k + 1));
        }
        boolean mustBeClose = k == 0 && smallest == 1;
        at = shorter(at, step, steps[k], system, target, smallest, mustBeClose);
      }
    } catch (SingularMatrix singular) {
      throw new NotConverged("the linearised heat balance is singular", singular);
    }
    throw new NotConverged("no end after %d steps".formatted(MOST_STEPS));
  }

  /** Temperatures, j^2 and F, g - target there (n + 1 entries). */
  private record Point(double[] u, double s, double[] residual) {}

  /** The point along a step, halved as often as needed, from which the next step is shorter. */
  private Point shorter(
      Point from,
      double[] step,
      double size,
      BorderedSystem system,
      double target,
      double smallest,
      boolean mustBeClose) {
    if (Double.isNaN(size)) {
      throw new NotConverged("a step is not a number");
    }
    for (double damping = positive(step, from.u); damping >= smallest; damping /= 2) {
      double[] u = moved(from.u, step, damping);
      double s = from.s - damping * step[n];
      Optional<double[]> residual = trialResidual(u, s, target, damping / 2 < smallest);
      if (residual.isPresent()) {
        double[] simplified = residual.get().clone();
        system.solve(simplified);
        double ahead = size(simplified, from, step);
        double allowed = mustBeClose ? CLOSE : 1 - damping / 4;
        if (ahead <= allowed * size || size < STAGNATION) {
          return new Point(u, s, residual.get());
        }
      }
    }
    throw new NotConverged("the steps do not shrink");
  }

  private BorderedSystem linearised(double[] u, double s) {
    balance.jacobian(u, s, jacobian, column);
    double corner = condition.slope(balance, u, s, row);
    return new BorderedSystem(
        jacobian, new double[][] {column}, new double[][] {row}, new double[][] {{corner}});
  }

  /** F and g - target: n + 1 entries. */
  private double[] residual(double[] u, double s, double target) {
    double[] f = new double[n];
    balance.residual(u, s, f);
    double[] result = Arrays.copyOf(f, n + 1);
    result[n] = condition.measure(balance, u, s) - target;
    return result;
  }

  /** Nothing where a coefficient is not known, unless this was the last attempt. */
  private Optional<double[]> trialResidual(double[] u, double s, double target, boolean last) {
    try {
      return Optional.of(residual(u, s, target));
    } catch (OutsideKnownRange outside) {
      if (last) {
        throw outside;
      }
      return Optional.empty();
    }
  }

  private double[] moved(double[] u, double[] step, double damping) {
    double[] result = new double[n];
    for (int i = 0; i < n; i++) {
      result[i] = u[i] - damping * step[i];
    }
    return result;
  }

  /** The largest damping factor with which no temperature falls below a tenth of itself. */
  private double positive(double[] step, double[] u) {
    double damping = 1;
    for (int i = 0; i < n; i++) {
      double temperature = balance.heat().reference() + u[i];
      if (temperature > 0 && step[i] > 0.9 * temperature) {
        damping = Math.min(damping, 0.9 * temperature / step[i]);
      }
    }
    return damping;
  }

  /** Largest change of u relative to the largest u, or of s relative to s. */
  private double size(double[] step, Point at) {
    return size(step, at, step);
  }

  /**
   * The same, relative to what {@code full} leads to: a simplified step is measured with the same
   * scale as the step it judges, also where the start is zero everywhere.
   */
  private double size(double[] step, Point at, double[] full) {
    double[] u = at.u;
    double change = 0;
    double largest = 0;
    for (int i = 0; i < n; i++) {
      change = Math.max(change, Math.abs(step[i]));
      if (Double.isNaN(step[i])) {
        return Double.NaN;
      }
      largest = Math.max(largest, Math.max(Math.abs(u[i]), Math.abs(u[i] - full[i])));
    }
    double relative = change == 0 ? 0 : change / largest;
    double inS = Math.abs(step[n]);
    return Math.max(
        relative, inS == 0 ? 0 : inS / Math.max(Math.abs(at.s), Math.abs(at.s - full[n])));
  }
}
