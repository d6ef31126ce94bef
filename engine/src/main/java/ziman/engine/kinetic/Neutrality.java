package ziman.engine.kinetic;

import ziman.engine.space.CoupledStates;

/**
 * Quasi-neutrality: the charge of a metal is screened within a few tenths of a nanometre, so that
 * sum X = 0 at every place. That is what decides on the electric potential. With the total energy
 * in place of the kinetic one, X = Y + e Phi df/dmu, Y knows nothing of Phi, and Phi is what makes
 * X neutral.
 */
final class Neutrality {
  private Neutrality() {}

  /** (sum Y)/(sum window): minus e Phi/(k_B T) where X is to be neutral. */
  static double excess(CoupledStates states, double[] y) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < states.shells(); i++) {
      sum += states.weight(i) * y[i];
      all += states.weight(i) * states.window(i);
    }
    return sum / all;
  }

  /** Y less a shift of mu, so that no charge is left. */
  static void remove(CoupledStates states, double[] y) {
    double excess = excess(states, y);
    for (int i = 0; i < states.shells(); i++) {
      y[i] -= excess * states.window(i);
    }
  }
}
