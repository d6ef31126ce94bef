package ziman.engine.kinetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ziman.engine.collision.Collision;
import ziman.engine.collision.CollisionOperator;
import ziman.engine.collision.CollisionTerm;
import ziman.engine.collision.LatticeCollision;
import ziman.engine.collision.PhononCoupling;
import ziman.engine.collision.Returned;
import ziman.engine.linear.LinearSolver;
import ziman.engine.linear.SymmetricBand;
import ziman.engine.linear.WideBorder;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.space.CoupledStates;

/**
 * C1 of one harmonic with every element at hand, as a wire asks for it at every place. Between
 * shells it is a sum of differences,
 *
 * <pre>
 *    weight (C1 X)_i = own_i chi_i + sum over j of events_ij (chi_i - chi_j) + phonons - returned
 * </pre>
 *
 * with chi = X/window. For l = 0 a channel that conserves charge has nothing of its own, so that a
 * shift of mu, which is most of what a long wire holds, costs no digits.
 *
 * <p>In a wire space charge is nothing: mu follows the potential at every place. What a bath would
 * take of a shift of mu it therefore returns, C1 (X - window sum X/sum window) for l = 0; for
 * channels that conserve charge this is C1.
 */
final class HarmonicCollisions {
  /** Of sums of events, relative. */
  private static final double ROUNDING = 1e-12;

  private final CoupledStates states;
  private final int shells;

  /** window times weight, m^-3. */
  private final double[] mass;

  /** 1/s times mass. */
  private final double[] own;

  /** By distance less one, and by the lower shell. */
  private final double[][] events;

  /** By bin, and by shell; and of the bins their own. */
  private final double[][] elements;

  private final double[] diagonal;
  private final List<Sum> sums;
  private final boolean neutral;

  /** What a shift of mu loses, per volume and time: nothing, but to a bath. */
  private final double[] lostOfShift;

  /**
   * A sum that is returned: C1 has less of share u (sum u chi), u = mass rate phi.
   *
   * @param first where its groups begin
   */
  private record Sum(int first, double share, double[] u) {}

  HarmonicCollisions(CollisionOperator collisions, CoupledStates states, int l) {
    this.states = states;
    this.shells = states.shells();
    int n = states.size();
    mass = new double[n];
    own = new double[shells];
    for (int i = 0; i < n; i++) {
      mass[i] = states.window(i) * states.weight(i);
    }
    for (int i = 0; i < shells; i++) {
      own[i] = collisions.rate(l, i) * mass[i];
    }
    int reach = Math.min(collisions.reach(), shells - 1);
    events = new double[reach][];
    double[] departures = own.clone();
    for (int d = 1; d <= reach; d++) {
      events[d - 1] = new double[shells - d];
      for (Collision channel : collisions.channels()) {
        if (d <= channel.reach()) {
          double[] arrivals = channel.arrivals(l, d);
          for (int i = 0; i < arrivals.length; i++) {
            events[d - 1][i] += arrivals[i] * mass[i];
          }
        }
      }
      for (int i = 0; i + d < shells; i++) {
        own[i] -= events[d - 1][i];
        own[i + d] -= events[d - 1][i];
      }
    }
    sums = new ArrayList<>();
    elements = new double[states.bins()][shells];
    diagonal = new double[states.bins()];
    for (Collision channel : collisions.channels()) {
      channel.coupling().ifPresent(coupling -> couple(coupling, l));
      returned(channel, l, 0);
    }
    for (LatticeCollision channel : collisions.phononChannels()) {
      int first = states.first(channel.lattice());
      int bins = collisions.lattices().get(channel.lattice()).size();
      for (int m = 0; m < bins; m++) {
        diagonal[first - shells + m] += channel.rate(l, m) * mass[first + m];
      }
      returned(channel, l, first);
    }
    for (int i = 0; i < shells; i++) {
      own[i] = Math.abs(own[i]) < ROUNDING * departures[i] ? 0 : own[i];
    }
    lostOfShift = lostOfShift();
    neutral = l == 0 && isMore(lostOfShift);
  }

  private void couple(PhononCoupling coupling, int l) {
    int first = states.first(coupling.lattice()) - shells;
    for (int m = 0; m < states.lattices().get(coupling.lattice()).size(); m++) {
      double[] ofBin = coupling.elements(l, m);
      for (int i = 0; i < shells; i++) {
        elements[first + m][i] += ofBin[i];
      }
      diagonal[first + m] += coupling.diagonal(m);
    }
  }

  private void returned(CollisionTerm channel, int l, int first) {
    Optional<Returned> returned = channel.returned(l);
    if (returned.isEmpty() || returned.get().share() == 0) {
      return;
    }
    for (double[] function : returned.get().functions()) {
      double[] u = new double[function.length];
      for (int i = 0; i < u.length; i++) {
        u[i] = mass[first + i] * returned.get().rate(i) * function[i];
      }
      sums.add(new Sum(first, returned.get().share(), u));
    }
  }

  private double[] lostOfShift() {
    double[] shift = new double[mass.length];
    for (int i = 0; i < shells; i++) {
      shift[i] = states.window(i);
    }
    double[] lost = new double[mass.length];
    add(shift, 0, lost, 0);
    for (int i = 0; i < lost.length; i++) {
      lost[i] *= states.weight(i);
    }
    return lost;
  }

  private boolean isMore(double[] lost) {
    double most = 0;
    double scale = 0;
    for (int i = 0; i < shells; i++) {
      most = Math.max(most, Math.abs(lost[i]));
      scale = Math.max(scale, rate(i) * mass[i]);
    }
    return most > 1e-9 * scale;
  }

  /** The diagonal of C1 less what is returned, 1/s. */
  private double rate(int i) {
    double sum = own[i];
    for (int d = 1; d <= events.length; d++) {
      sum += i + d < shells ? events[d - 1][i] : 0;
      sum += i >= d ? events[d - 1][i - d] : 0;
    }
    return sum / mass[i];
  }

  /**
   * C1 X.
   *
   * @param x starting at {@code from}, one value per group of states
   * @param into set from {@code to} on, in units of X per s
   */
  void apply(double[] x, int from, double[] into, int to) {
    Arrays.fill(into, to, to + mass.length, 0);
    if (neutral) {
      double[] left = new double[mass.length];
      System.arraycopy(x, from, left, 0, left.length);
      Neutrality.remove(states, left);
      add(left, 0, into, to);
    } else {
      add(x, from, into, to);
    }
  }

  private void add(double[] x, int from, double[] into, int to) {
    int n = mass.length;
    double[] chi = new double[n];
    double[] taken = new double[n];
    for (int i = 0; i < n; i++) {
      chi[i] = x[from + i] / states.window(i);
    }
    for (int i = 0; i < shells; i++) {
      taken[i] = own[i] * chi[i];
    }
    for (int d = 1; d <= events.length; d++) {
      double[] apart = events[d - 1];
      for (int i = 0; i < apart.length; i++) {
        double net = apart[i] * (chi[i] - chi[i + d]);
        taken[i] += net;
        taken[i + d] -= net;
      }
    }
    for (int m = 0; m < diagonal.length; m++) {
      double[] ofBin = elements[m];
      double lost = diagonal[m] * chi[shells + m];
      for (int i = 0; i < shells; i++) {
        lost += ofBin[i] * chi[i];
        taken[i] += ofBin[i] * chi[shells + m];
      }
      taken[shells + m] = lost;
    }
    for (Sum sum : sums) {
      double total = 0;
      for (int i = 0; i < sum.u.length; i++) {
        total += sum.u[i] * chi[sum.first + i];
      }
      for (int i = 0; i < sum.u.length; i++) {
        taken[sum.first + i] -= sum.share * total * sum.u[i];
      }
    }
    for (int i = 0; i < n; i++) {
      into[to + i] += taken[i] / states.weight(i);
    }
  }

  /**
   * (shift + C1)^-1 times the weight of the states: solves for chi what is given per volume.
   *
   * @param shift a rate for every group, 1/s, not negative and somewhere positive
   */
  LinearSolver shifted(double[] shift) {
    SymmetricBand band = new SymmetricBand(shells, events.length);
    for (int i = 0; i < shells; i++) {
      band.add(i, 0, own[i] + shift[i] * mass[i]);
    }
    for (int d = 1; d <= events.length; d++) {
      for (int i = 0; i < events[d - 1].length; i++) {
        band.add(i, 0, events[d - 1][i]);
        band.add(i + d, 0, events[d - 1][i]);
        band.add(i, d, -events[d - 1][i]);
      }
    }
    if (!band.factorise()) {
      throw new NoTrustworthyAnswer(
          "the rates of the collisions differ by more than numbers hold, as some are nearly zero");
    }
    return bordered(band, shift);
  }

  private LinearSolver bordered(SymmetricBand band, double[] shift) {
    int bins = diagonal.length;
    List<Sum> all = new ArrayList<>(sums);
    if (neutral) {
      all.add(charge());
    }
    int borders = bins + all.size();
    if (borders == 0) {
      return band;
    }
    double[][] columns = new double[borders][shells];
    double[][] corner = new double[borders][borders];
    for (int m = 0; m < bins; m++) {
      columns[m] = elements[m];
      corner[m][m] = diagonal[m] + shift[shells + m] * mass[shells + m];
    }
    for (int s = 0; s < all.size(); s++) {
      Sum sum = all.get(s);
      for (int i = 0; i < sum.u.length; i++) {
        int group = sum.first + i;
        if (group < shells) {
          columns[bins + s][group] = sum.u[i];
        } else {
          corner[bins + s][group - shells] = sum.u[i];
          corner[group - shells][bins + s] = sum.u[i];
        }
      }
      corner[bins + s][bins + s] = 1 / sum.share;
    }
    return new WideBorder(band, columns, columns, corner, true);
  }

  /** What a bath takes of a shift of mu and the wire returns, as if it were taken at one rate. */
  private Sum charge() {
    double total = 0;
    for (int i = 0; i < shells; i++) {
      total += lostOfShift[i];
    }
    return new Sum(0, 1 / total, lostOfShift);
  }
}
