package ziman.engine.collision;

import java.util.ArrayList;
import java.util.List;
import ziman.engine.space.States;

/**
 * Collisions that scatter out with a rate, and back into a local equilibrium window sum a_r phi_r
 * such that the sums of every phi_r over states stay as they are:
 *
 * <pre>   C1 X = rate X - share rate window sum over r of phi_r (sum over states phi_r rate X)
 * </pre>
 *
 * with phi_r orthonormal under rate window, where the window is f(1-f) for electrons and n(n+1) for
 * phonons. C1 is symmetric in chi = X/window, and positive as share is at most 1.
 */
public final class Returned {
  private final States states;
  private final double[] rates;
  private final double share;
  private final List<double[]> functions;

  /**
   * @param states what collides
   * @param rates of scattering out, 1/s, one per group of states
   * @param share of the collisions that keeps the sums, 0 to 1
   * @param kept the functions whose sums are kept, one value per group of states; made orthonormal
   *     here
   */
  Returned(States states, double[] rates, double share, List<double[]> kept) {
    this.states = states;
    this.rates = rates;
    this.share = share;
    this.functions = new ArrayList<>();
    for (double[] function : kept) {
      double[] next = function.clone();
      // Gram and Schmidt, twice: nothing is left of the rounding of the first pass.
      for (int pass = 0; pass < 2; pass++) {
        for (double[] before : functions) {
          subtract(next, overlap(before, next), before);
        }
      }
      scale(next, 1 / Math.sqrt(overlap(next, next)));
      functions.add(next);
    }
  }

  private double overlap(double[] a, double[] b) {
    return states.total(i -> a[i] * b[i] * rates[i] * states.window(i)).value();
  }

  /** What is returned, as a factor: 0 for none, 1 for all that the functions see. */
  public double share() {
    return share;
  }

  /** phi_r, one value per group of states. */
  public List<double[]> functions() {
    return List.copyOf(functions);
  }

  /** The rate of scattering out, 1/s. */
  public double rate(int shell) {
    return rates[shell];
  }

  /**
   * C1 X.
   *
   * @param x one value per group of states
   */
  double[] net(double[] x) {
    double[] loss = new double[rates.length];
    for (int i = 0; i < loss.length; i++) {
      loss[i] = rates[i] * x[i];
    }
    double[] net = loss.clone();
    for (int pass = 0; pass < 2; pass++) {
      for (double[] function : functions) {
        double[] left = net.clone();
        double lost = states.total(i -> function[i] * left[i]).value();
        for (int i = 0; i < net.length; i++) {
          net[i] -= rates[i] * states.window(i) * function[i] * lost;
        }
      }
    }
    for (int i = 0; i < net.length; i++) {
      net[i] = share * net[i] + (1 - share) * loss[i];
    }
    return net;
  }

  private static void subtract(double[] from, double factor, double[] what) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= factor * what[i];
    }
  }

  private static void scale(double[] values, double factor) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor;
    }
  }
}
