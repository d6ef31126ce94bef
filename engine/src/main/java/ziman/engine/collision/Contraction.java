package ziman.engine.collision;

import java.util.Arrays;
import ziman.engine.space.AngularBasis;

/**
 * The products of the events of one bin, and what each harmonic of their three states gains by
 * them. Means of three directions, P_a(k) P_b(q) P_c(k'), are all that is needed: a product of two
 * harmonics of one direction is a sum of harmonics, and a mean of two directions one with a zero.
 *
 * <p>Only pairs of harmonics that are there, and results that their parity and the triangle of
 * angular momenta allow, are looked at; every step is one loop over the shells. This is the
 * innermost loop of all orders.
 */
final class Contraction {
  private final AngularBasis directions;
  private final EventAngles angles;
  private final int last;

  private final double[] withPhonon;
  private final double[] belowWithAbove;
  private final double[][] below;
  private final double[][] above;
  private final double[][] phonon;

  /**
   * @param directions the angular basis
   * @param angles of the events
   * @param shells number of shells
   * @param last the highest harmonic of the result
   */
  Contraction(AngularBasis directions, EventAngles angles, int shells, int last) {
    this.directions = directions;
    this.angles = angles;
    this.last = last;
    this.withPhonon = new double[shells];
    this.belowWithAbove = new double[shells];
    this.below = new double[last + 1][shells];
    this.above = new double[last + 1][shells];
    this.phonon = new double[last + 1][shells];
  }

  /**
   * All events of a bin.
   *
   * @param distance between their shells
   * @param q the group of the bin
   */
  void contract(Products products, int power, int distance, int q) {
    for (int l = 0; l <= last; l++) {
      Arrays.fill(below[l], 0);
      Arrays.fill(above[l], 0);
      Arrays.fill(phonon[l], 0);
    }
    for (int a = 0; a <= products.highest(); a++) {
      for (int b = 0; b <= products.highest(); b++) {
        if (products.has(power, a, b) && Math.abs(a - b) <= last) {
          products.with(power, a, b, q, withPhonon);
          products.apart(power, a, b, distance, belowWithAbove);
          for (int l = Math.abs(a - b); l <= Math.min(last, a + b); l += 2) {
            gain(l, a, b, distance);
          }
        }
      }
    }
  }

  private void gain(int l, int a, int b, int distance) {
    double product = directions.product(l, a, b);
    // 2l + 1: the mean of P_l(k) P_l(k') is P_l of the angle over it
    double ofA = product / directions.meanSquare(a);
    double ofB = product / directions.meanSquare(b);
    // of k, q, k': the products of k' and q, of k and q, and of k and k'
    addBelow(
        below[l],
        angles.of(distance, l, b, a),
        ofB,
        angles.of(distance, b, b, 0),
        angles.of(distance, b, 0, b),
        distance);
    addAbove(
        above[l],
        angles.of(distance, a, b, l),
        ofB,
        angles.of(distance, 0, b, b),
        ofA,
        angles.of(distance, a, 0, a),
        distance);
    addPhonon(
        phonon[l],
        angles.of(distance, a, l, b),
        ofA,
        angles.of(distance, 0, a, a),
        angles.of(distance, a, a, 0),
        distance);
  }

  private void addBelow(
      double[] to,
      double[] three,
      double factor,
      double[] absorbing,
      double[] turning,
      int distance) {
    double[] iq = withPhonon;
    double[] ij = belowWithAbove;
    for (int i = 0; i < three.length; i++) {
      to[i] += three[i] * iq[i + distance] - factor * (absorbing[i] * iq[i] + turning[i] * ij[i]);
    }
  }

  private void addAbove(
      double[] to,
      double[] three,
      double ofPhonon,
      double[] emitting,
      double ofBelow,
      double[] turning,
      int distance) {
    double[] iq = withPhonon;
    double[] ij = belowWithAbove;
    for (int i = 0; i < three.length; i++) {
      to[i] +=
          ofPhonon * emitting[i] * iq[i + distance]
              - ofBelow * turning[i] * ij[i]
              - three[i] * iq[i];
    }
  }

  private void addPhonon(
      double[] to,
      double[] three,
      double factor,
      double[] emitting,
      double[] absorbing,
      int distance) {
    double[] iq = withPhonon;
    double[] ij = belowWithAbove;
    for (int i = 0; i < three.length; i++) {
      to[i] += factor * (emitting[i] * iq[i + distance] - absorbing[i] * iq[i]) - three[i] * ij[i];
    }
  }

  /** Of the electron at k, which an emission puts there; for every lower shell. */
  double[] below(int l) {
    return below[l];
  }

  /** Of the electron at k', which an emission takes from there; for every lower shell. */
  double[] above(int l) {
    return above[l];
  }

  /** Of the phonon; for every lower shell. */
  double[] phonon(int l) {
    return phonon[l];
  }
}
