package ziman.engine.collision;

import ziman.engine.space.AngularBasis;

/**
 * The products of one event, and what each harmonic of its three states gains by them. Means of
 * three directions, P_a(k) P_b(q) P_c(k'), are all that is needed: a product of two harmonics of
 * one direction is a sum of harmonics, and a mean of two directions one with a zero.
 *
 * <p>Flat arrays and one list of the combinations that do not vanish: this is the innermost loop of
 * all orders.
 */
final class Contraction {
  private final int count;
  private final int last;
  private final double[] aboveWithPhonon;
  private final double[] belowWithPhonon;
  private final double[] belowWithAbove;
  private final double[] below;
  private final double[] above;
  private final double[] phonon;

  /** For each combination: l, the place of a, b in a product, and places in the means. */
  private final int[] harmonic;

  private final int[] place;
  private final double[] mean;
  private final int[] threeBelow;
  private final int[] threeAbove;
  private final int[] threePhonon;
  private final int[] turnedA;
  private final int[] turnedB;
  private final int[] absorbedA;
  private final int[] absorbedB;
  private final int[] emittedA;
  private final int[] emittedB;

  /**
   * @param directions the angular basis
   * @param highest the highest harmonic of a factor
   * @param last the highest harmonic of the result
   * @param most the highest harmonic of the means
   */
  Contraction(AngularBasis directions, int highest, int last, int most) {
    this.count = highest + 1;
    this.last = last;
    aboveWithPhonon = new double[count * count];
    belowWithPhonon = new double[count * count];
    belowWithAbove = new double[count * count];
    below = new double[last + 1];
    above = new double[last + 1];
    phonon = new double[last + 1];
    int size = 0;
    for (int l = 0; l <= last; l++) {
      for (int a = 0; a < count; a++) {
        size += (count + 1 - (a + l) % 2) / 2;
      }
    }
    harmonic = new int[size];
    place = new int[size];
    mean = new double[size];
    threeBelow = new int[size];
    threeAbove = new int[size];
    threePhonon = new int[size];
    turnedA = new int[size];
    turnedB = new int[size];
    absorbedA = new int[size];
    absorbedB = new int[size];
    emittedA = new int[size];
    emittedB = new int[size];
    int n = most + 1;
    int c = 0;
    for (int l = 0; l <= last; l++) {
      for (int a = 0; a < count; a++) {
        for (int b = (a + l) % 2; b < count; b += 2) {
          harmonic[c] = l;
          place[c] = a * count + b;
          mean[c] = directions.product(l, a, b) / directions.meanSquare(l);
          // of k, q, k': the products of k' and q, of k and q, and of k and k'
          threeBelow[c] = index(n, l, b, a);
          threeAbove[c] = index(n, a, b, l);
          threePhonon[c] = index(n, a, l, b);
          turnedA[c] = index(n, a, 0, a);
          turnedB[c] = index(n, b, 0, b);
          absorbedA[c] = index(n, a, a, 0);
          absorbedB[c] = index(n, b, b, 0);
          emittedA[c] = index(n, 0, a, a);
          emittedB[c] = index(n, 0, b, b);
          c++;
        }
      }
    }
    this.degeneracy = new double[count];
    this.inverse = new double[last + 1];
    for (int l = 0; l < count; l++) {
      degeneracy[l] = 1 / directions.meanSquare(l);
    }
    for (int l = 0; l <= last; l++) {
      inverse[l] = 1 / directions.meanSquare(l);
    }
  }

  /** 2l + 1: the mean of P_l(k) P_l(k') is P_l of the angle over it. */
  private final double[] degeneracy;

  private final double[] inverse;

  private static int index(int n, int a, int b, int c) {
    return (a * n + b) * n + c;
  }

  /** The products of all pairs at the states of an event. */
  void multiply(Products products, int power, int i, int j, int q) {
    products.multiply(power, j, q, aboveWithPhonon, count);
    products.multiply(power, i, q, belowWithPhonon, count);
    products.multiply(power, i, j, belowWithAbove, count);
  }

  /**
   * What every harmonic gains.
   *
   * @param means of the event
   */
  void contract(double[] means) {
    for (int l = 0; l <= last; l++) {
      below[l] = 0;
      above[l] = 0;
      phonon[l] = 0;
    }
    for (int c = 0; c < harmonic.length; c++) {
      int l = harmonic[c];
      int ab = place[c];
      double jq = aboveWithPhonon[ab];
      double iq = belowWithPhonon[ab];
      double ij = belowWithAbove[ab];
      if (jq == 0 && iq == 0 && ij == 0) {
        continue;
      }
      double ofA = degeneracy[ab / count];
      double ofB = degeneracy[ab % count];
      double m = mean[c];
      below[l] +=
          inverse[l] * means[threeBelow[c]] * jq
              - m * ofB * (means[absorbedB[c]] * iq + means[turnedB[c]] * ij);
      above[l] +=
          m * (ofB * means[emittedB[c]] * jq - ofA * means[turnedA[c]] * ij)
              - inverse[l] * means[threeAbove[c]] * iq;
      phonon[l] +=
          m * ofA * (means[emittedA[c]] * jq - means[absorbedA[c]] * iq)
              - inverse[l] * means[threePhonon[c]] * ij;
    }
  }

  /** Of the electron at k, which an emission puts there. */
  double below(int l) {
    return below[l];
  }

  /** Of the electron at k', which an emission takes from there. */
  double above(int l) {
    return above[l];
  }

  /** Of the phonon. */
  double phonon(int l) {
    return phonon[l];
  }
}
