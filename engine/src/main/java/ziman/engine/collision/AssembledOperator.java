package ziman.engine.collision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ziman.engine.linear.BandedMatrix;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.StateSum;

/**
 * C1 of one harmonic for chi as numbers: a band for the electrons, less what channels return, one
 * column and one row for each sum that is kept; and for phonons that evolve a border, one column
 * and one row for each bin.
 *
 * @param states electrons, and the phonons that evolve
 * @param band rates and arrivals of all channels on the shells, 1/s
 * @param channels for each sum, the number of its channel
 * @param returns for each sum phi, the column -share rate phi
 * @param sums for each, the row that makes sum over states of phi rate chi
 * @param balances for each, the row that makes the sum over states of phi
 * @param balanceRows for each, the same sum of what all other collisions do to chi of electrons
 * @param phonons what the bins see and do
 */
record AssembledOperator(
    CoupledStates states,
    BandedMatrix band,
    List<Integer> channels,
    List<double[]> returns,
    List<double[]> sums,
    List<double[]> balances,
    List<double[]> balanceRows,
    PhononBorder phonons) {

  /**
   * @param shift a rate that is added to all others, 1/s
   */
  static AssembledOperator of(
      CollisionOperator collisions, CoupledStates states, int l, double shift) {
    BandedMatrix band = collisions.matrix(l, states.electrons());
    for (int i = 0; i < states.shells(); i++) {
      band.add(i, i, shift);
    }
    AssembledOperator assembled =
        new AssembledOperator(
            states,
            band,
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            PhononBorder.of(collisions, states, l, shift));
    for (int c = 0; c < collisions.channels().size(); c++) {
      Returned returned = collisions.channels().get(c).returned(l).orElse(null);
      if (returned != null && returned.share() > 0) {
        assembled.add(c, returned, collisions.without(c, l, states.electrons()), shift);
      }
    }
    return assembled;
  }

  /**
   * @param others what the other channels do
   */
  private void add(int channel, Returned returned, BandedMatrix others, double shift) {
    int n = states.shells();
    for (double[] function : returned.functions()) {
      double[] column = new double[n];
      double[] rated = new double[n];
      double[] lost = new double[n];
      for (int i = 0; i < n; i++) {
        rated[i] = returned.rate(i) * function[i];
        column[i] = -returned.share() * rated[i];
        lost[i] = (1 - returned.share()) * rated[i];
      }
      double[] balance = weighted(function);
      double[] row = new double[n];
      others.multiplyTransposed(balance, row);
      double[] own = weighted(lost);
      for (int i = 0; i < n; i++) {
        row[i] += own[i] + shift * balance[i];
      }
      channels.add(channel);
      returns.add(column);
      sums.add(weighted(rated));
      balances.add(balance);
      balanceRows.add(row);
    }
  }

  /** How much of what one channel returns of a sum counts in the balance of another. */
  double exchange(int balance, int returnedSum) {
    return channels.get(balance).equals(channels.get(returnedSum))
        ? 0
        : product(balances.get(balance), returns.get(returnedSum));
  }

  /** Times f(1-f) and the weight of the shells: makes a row that sums over states. */
  double[] weighted(double[] function) {
    double[] weighted = new double[function.length];
    for (int i = 0; i < weighted.length; i++) {
      weighted[i] = function[i] * states.window(i) * states.weight(i);
    }
    return weighted;
  }

  /** What the balance of a returned sum of electrons gains from the phonons of a bin. */
  double balance(int sum, int bin) {
    return product(balances.get(sum), phonons.columns()[bin]);
  }

  /** How far C1 psi is from zero, relative to its largest diagonal term. */
  double residual(double[] function) {
    double[] electrons = Arrays.copyOf(function, states.shells());
    double[] product = new double[electrons.length];
    band.multiply(electrons, product);
    for (int r = 0; r < sums.size(); r++) {
      add(product, product(sums.get(r), electrons), returns.get(r));
    }
    double[] all = Arrays.copyOf(product, function.length);
    phonons.multiply(function, all);
    return relative(all, function);
  }

  /** The same for the sum over states of psi C1 X, as a row that acts on X. */
  double residualOfLeft(double[] function) {
    double[] row = weighted(function);
    double[] electrons = Arrays.copyOf(row, states.shells());
    double[] product = new double[electrons.length];
    band.multiplyTransposed(electrons, product);
    for (int r = 0; r < sums.size(); r++) {
      add(product, product(returns.get(r), electrons), sums.get(r));
    }
    double[] all = Arrays.copyOf(product, function.length);
    phonons.multiplyTransposed(row, all);
    for (int i = 0; i < all.length; i++) {
      all[i] /= states.window(i) * states.weight(i);
    }
    return relative(all, function);
  }

  private static void add(double[] to, double factor, double[] what) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * what[i];
    }
  }

  private double relative(double[] product, double[] function) {
    double largest = 0;
    double worst = 0;
    for (int i = 0; i < function.length; i++) {
      double rate = i < states.shells() ? band.get(i, i) : phonons.rate(i - states.shells());
      largest = Math.max(largest, Math.abs(rate * function[i]));
      worst = Math.max(worst, Math.abs(product[i]));
    }
    return worst / largest;
  }

  /** Sum of products; the order adds no rounding. */
  static double product(double[] a, double[] b) {
    return StateSum.of(a.length, i -> a[i] * b[i]).value();
  }
}
