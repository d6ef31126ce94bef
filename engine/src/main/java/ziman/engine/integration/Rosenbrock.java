package ziman.engine.integration;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import ziman.engine.linear.LinearSolver;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.model.RunInterrupted;

/**
 * Integration of a stiff system by a Rosenbrock method of order 4 with an error estimate of order
 * 3, stiffly accurate and L-stable: RODAS (E. Hairer and G. Wanner, Solving Ordinary Differential
 * Equations II, 2nd edition, Springer 1996, IV.7 and IV.10). With J = df/dy at the start of a step,
 *
 * <pre>
 *   (1/(gamma h) - J) U_i = f(t + alpha_i h, y + sum a_ij U_j) + sum c_ij U_j/h + gamma_i h df/dt
 * </pre>
 *
 * each of six stages costs one evaluation and one solve with the same matrix. Every linear
 * invariant of the system, such as a sum whose rate is integrated along, is kept to rounding.
 */
public final class Rosenbrock {
  private static final double GAMMA = 0.25;

  private static final double[] ALPHA = {0, 0.386, 0.21, 0.63, 1, 1};
  private static final double[] GAMMAS = {0.25, -0.1043, 0.1035, -0.03620000000000023, 0, 0};

  private static final double[][] A = {
    {},
    {1.544},
    {0.9466785280815826, 0.2557011698983284},
    {3.314825187068521, 2.896124015972201, 0.9986419139977817},
    {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950},
    {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950, 1}
  };

  private static final double[][] C = {
    {},
    {-5.6688},
    {-2.430093356833875, -0.2063599157091915},
    {-0.1073529058151375, -9.594562251023355, -20.47028614809616},
    {7.496443313967647, -10.24680431464352, -33.99990352819905, 11.70890893206160},
    {
      8.083246795921522,
      -7.981132988064893,
      -31.52159432874371,
      16.31930543123136,
      -6.058818238834054
    }
  };

  private static final double SAFETY = 0.9;
  private static final double LARGEST_GROWTH = 5;
  private static final double SMALLEST_GROWTH = 0.2;
  private static final int MOST_STEPS = 2_000_000;

  /** A system dy/dt = f(t, y). */
  public interface Problem {
    /** f(t, y). */
    double[] rate(double time, double[] y);

    /** df/dt at constant y. */
    double[] slope(double time, double[] y);

    /** (shift - df/dy)^-1. */
    LinearSolver shifted(double time, double[] y, double shift);

    /** The size of an error relative to what is allowed: a step is good where it is below 1. */
    double size(double[] error, double[] y);
  }

  private final Problem problem;
  private double proposed;
  private int accepted;
  private int rejected;

  /**
   * @param problem what is integrated
   * @param firstStep a guess, s
   */
  public Rosenbrock(Problem problem, double firstStep) {
    this.problem = problem;
    this.proposed = firstStep;
  }

  /** Steps that were good enough. */
  public int accepted() {
    return accepted;
  }

  /** Steps that were repeated. */
  public int rejected() {
    return rejected;
  }

  /** Forgets how long steps were: where what drives the system jumps. */
  public void restart(double firstStep) {
    proposed = Math.min(proposed, firstStep);
  }

  /**
   * From one time to another, or to where an event becomes positive.
   *
   * @param event of y; negative until it happens
   * @throws NoTrustworthyAnswer if steps become too small
   */
  public Arrived advance(double[] start, double from, double to, ToDoubleFunction<double[]> event) {
    double time = from;
    double[] y = start;
    while (to - time > 1e-12 * (to - from)) {
      double left = to - time;
      // no tiny last step
      double step = proposed >= left ? left : Math.min(proposed, left / Math.ceil(left / proposed));
      Trial trial = step(time, y, step);
      double error = Math.max(1e-10, trial.error());
      double factor =
          Math.min(LARGEST_GROWTH, Math.max(SMALLEST_GROWTH, SAFETY * Math.pow(error, -0.25)));
      if (trial.error() <= 1) {
        if (event.applyAsDouble(trial.y()) >= 0) {
          return happened(time, y, step, event);
        }
        y = trial.y();
        time += step;
        proposed = Math.max(step * factor, step < proposed / 2 ? proposed : 0);
        accepted++;
      } else {
        proposed = step * (Double.isNaN(trial.error()) ? SMALLEST_GROWTH : Math.min(factor, 0.7));
        rejected++;
      }
      if (accepted + rejected > MOST_STEPS || !(proposed > 1e-15 * Math.max(to, to - from))) {
        throw new NoTrustworthyAnswer(
            ("the integration in time does not get on: after %d steps it is at %.6g s, with a step"
                    + " of %.2g s")
                .formatted(accepted + rejected, time, proposed));
      }
    }
    return new Arrived(y, to, false);
  }

  /** Halves a step until it ends at the event, to rounding. */
  private Arrived happened(double time, double[] y, double step, ToDoubleFunction<double[]> event) {
    double before = 0;
    double after = step;
    double[] there = y;
    for (int k = 0; k < 60 && after - before > 1e-12 * step; k++) {
      double middle = (before + after) / 2;
      double[] at = step(time, y, middle).y();
      if (event.applyAsDouble(at) >= 0) {
        after = middle;
        there = at;
      } else {
        before = middle;
      }
    }
    return new Arrived(there, time + after, true);
  }

  /**
   * Where an integration came to.
   *
   * @param time s
   * @param stopped whether an event ended it
   */
  public record Arrived(double[] y, double time, boolean stopped) {}

  /**
   * @param y after the step
   * @param error relative to what is allowed
   */
  public record Trial(double[] y, double error) {}

  /** One step of a given length, whether or not it is good. */
  public Trial step(double time, double[] y, double h) {
    RunInterrupted.ifAsked();
    int n = y.length;
    LinearSolver solver = problem.shifted(time, y, 1 / (GAMMA * h));
    double[] slope = problem.slope(time, y);
    double[][] stages = new double[6][];
    double[] at = y;
    for (int i = 0; i < 6; i++) {
      if (i > 0) {
        at = y.clone();
        for (int j = 0; j < i; j++) {
          add(A[i][j], stages[j], at);
        }
      }
      double[] right = problem.rate(time + ALPHA[i] * h, at);
      for (int j = 0; j < i; j++) {
        add(C[i][j] / h, stages[j], right);
      }
      if (GAMMAS[i] != 0) {
        add(GAMMAS[i] * h, slope, right);
      }
      solver.solve(right);
      stages[i] = Arrays.copyOf(right, n);
    }
    add(1, stages[5], at);
    return new Trial(at, problem.size(stages[5], at));
  }

  private static void add(double factor, double[] x, double[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * x[i];
    }
  }
}
