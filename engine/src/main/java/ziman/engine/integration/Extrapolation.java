package ziman.engine.integration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.model.RunInterrupted;
import ziman.engine.space.Distribution;
import ziman.engine.space.Harmonic;

/**
 * Integration in time by extrapolating a linearly implicit Euler step,
 *
 * <pre>   (1 + h C1) X_(m+1) = X_m + h g(t_(m+1), X_m) </pre>
 *
 * as SEULEX does (Deuflhard, SIAM Rev. 27 (1985) 505; Hairer and Wanner, Solving Ordinary
 * Differential Equations II, IV.9): with n steps of H/n the error has an expansion in powers of
 * H/n, whatever linear part is taken implicitly, so that k values of n give order k. Collisions
 * near equilibrium are the linear part, and the only stiff one.
 *
 * <p>Every step, and so every combination of them, keeps what the equation keeps linearly: charge
 * to rounding, and the energy less the work that is integrated along.
 */
public final class Extrapolation {
  /** n of the columns; slowly growing, which keeps the weights of the combination small. */
  private static final int[] STEPS = {1, 2, 3, 4, 6, 8, 12};

  private static final int LONGEST_PATIENCE = 64;
  private static final int FEWEST_COLUMNS = 4;

  private static final double SAFETY = 0.8;
  private static final double LARGEST_GROWTH = 4;
  private static final double SMALLEST_GROWTH = 0.1;
  private static final int MOST_STEPS = 20_000;

  private final StiffSystem system;
  private final double tolerance;
  private final int columns;
  private double proposed;

  /** Of every part, the largest size that it has had. */
  private double[] largest;

  private double largestSum;

  private int accepted;
  private int patience = 2;
  private int steps;

  /**
   * @param system what is integrated
   * @param tolerance error of a step, relative to the largest size that its part, or the sums, have
   *     had
   * @param firstStep a guess, s
   */
  public Extrapolation(StiffSystem system, double tolerance, double firstStep) {
    this.system = system;
    this.tolerance = tolerance;
    this.proposed = firstStep;
    // a column for every two digits
    int digits = (int) Math.ceil(-Math.log10(tolerance) / 2);
    this.columns = Math.min(STEPS.length, Math.max(FEWEST_COLUMNS, digits + 1));
  }

  /** Steps so far, those that were repeated included. */
  public int steps() {
    return steps;
  }

  /**
   * From one time to another.
   *
   * @throws NoTrustworthyAnswer if steps become too many or too small
   */
  public TimeState advance(TimeState state, double from, double to) {
    double span = to - from;
    double time = from;
    TimeState now = state;
    while (to - time > 1e-12 * span) {
      RunInterrupted.ifAsked();
      double step = dyadic(span, Math.min(proposed, to - time));
      Trial trial = step(now, time, step);
      double factor =
          Math.min(
              LARGEST_GROWTH,
              Math.max(SMALLEST_GROWTH, SAFETY * Math.pow(trial.error(), -1.0 / (columns - 1))));
      if (trial.error() <= 1) {
        now = trial.state();
        time += step;
        // the last step to an output may be shorter than what errors allow
        proposed = Math.max(step * factor, step < proposed / 2 ? proposed : 0);
        accepted++;
        if (accepted >= patience) {
          // an error that is rounding does not grow with the step: try
          proposed = Math.max(proposed, 2 * step);
          accepted = 0;
        }
      } else {
        proposed = step * Math.min(Double.isNaN(factor) ? SMALLEST_GROWTH : factor, 0.5);
        accepted = 0;
        patience = Math.min(2 * patience, LONGEST_PATIENCE);
      }
      check(time, step, span);
    }
    return now;
  }

  /**
   * The largest half, quarter, eighth ... of the span that is not longer: few different steps need
   * few factorisations, and all of them end at the outputs.
   */
  private static double dyadic(double span, double longest) {
    double step = span;
    while (step > longest * (1 + 1e-9)) {
      step /= 2;
    }
    return step;
  }

  private void check(double time, double step, double span) {
    steps++;
    if (steps > MOST_STEPS || !(step > 1e-14 * span)) {
      throw new NoTrustworthyAnswer(
          ("the evolution does not get on: after %d steps it is at %.4g s, with a step of %.2g s. A"
                  + " field that accelerates electrons out of the window within a collision time, or"
                  + " a distribution far from equilibrium, does this; reduce the field, or take a"
                  + " shorter duration")
              .formatted(steps, time, step));
    }
  }

  private record Trial(TimeState state, double error) {}

  /** Aitken and Neville's table, row by row. */
  private Trial step(TimeState state, double time, double step) {
    List<TimeState> before = List.of();
    for (int k = 0; k < columns; k++) {
      List<TimeState> row = new ArrayList<>();
      row.add(euler(state, time, step, STEPS[k]));
      for (int j = 1; j <= k; j++) {
        double ratio = (double) STEPS[k] / STEPS[k - j];
        TimeState finer = row.get(j - 1);
        row.add(finer.plus(1 / (ratio - 1), finer.plus(-1, before.get(j - 1))));
      }
      before = row;
    }
    TimeState best = before.get(columns - 1);
    TimeState difference = best.plus(-1, before.get(columns - 2));
    double error = 0;
    if (largest == null) {
      largest = new double[best.parts().size()];
    }
    for (int p = 0; p < largest.length; p++) {
      double now = system.size(state.parts().get(p));
      largest[p] = Math.max(largest[p], Math.max(now, system.size(best.parts().get(p))));
      double deviation = system.size(difference.parts().get(p));
      error = Math.max(error, largest[p] == 0 ? 0 : deviation / (tolerance * largest[p]));
    }
    largestSum = Math.max(largestSum, largest(best.sums()));
    if (largestSum > 0) {
      error = Math.max(error, largest(difference.sums()) / (tolerance * largestSum));
    }
    return new Trial(best, Math.max(error, 1e-30));
  }

  private static double largest(double[] sums) {
    return Arrays.stream(sums).map(Math::abs).max().orElse(0);
  }

  private TimeState euler(TimeState state, double time, double span, int count) {
    double h = span / count;
    TimeState now = state;
    for (int m = 0; m < count; m++) {
      TimeState driven = system.driven(time + (m + 1) * h, now);
      List<Distribution> next = new ArrayList<>();
      for (int p = 0; p < now.parts().size(); p++) {
        Map<Integer, Harmonic> harmonics = new TreeMap<>();
        Distribution source = now.parts().get(p).plus(h, driven.parts().get(p));
        for (Harmonic harmonic : source.harmonics().values()) {
          harmonics.put(harmonic.l(), system.resolvent(1 / h, harmonic.times(1 / h)));
        }
        next.add(new Distribution(harmonics));
      }
      double[] sums = now.sums();
      double[] rates = driven.sums();
      for (int i = 0; i < sums.length; i++) {
        sums[i] += h * rates[i];
      }
      now = new TimeState(next, sums);
    }
    return now;
  }
}
