package ziman.engine.collision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ziman.engine.space.AngularBasis;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.Distribution;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.EventTriangle;
import ziman.engine.space.Harmonic;
import ziman.engine.space.LatticeModes;
import ziman.engine.space.TripleAverages;

/**
 * C2 of electrons with phonons that evolve. The net rate of emission of an event j to i + q is
 *
 * <pre>   (F_j - F_i) N + F_j - F_i F_j </pre>
 *
 * for every direction of its triangle; its products are (F_j - F_i) N - F_i F_j. What a harmonic l
 * of one of the three gains is the mean over rotations of P_l times the product: of three
 * directions a mean of {@link TripleAverages}, of two a product of harmonics of one times P of the
 * angle. Each event adds to i and q what it takes from j.
 */
final class EvolvingPhononProducts implements NonlinearCollision {
  private final PhononScattering channel;
  private final CoupledStates states;
  private final int lattice;
  private final AngularBasis directions;

  EvolvingPhononProducts(PhononScattering channel, CoupledStates states, int lattice) {
    this.channel = channel;
    this.states = states;
    this.lattice = lattice;
    this.directions = channel.directions();
  }

  @Override
  public Distribution of(Distribution deviation, int highest) {
    return source(2, List.of(List.of(deviation)), highest).get(0);
  }

  @Override
  public List<Distribution> source(int order, List<List<Distribution>> lower, int highest) {
    Products products = Products.of(order, lower);
    int last = Math.min(highest, 2 * products.highest());
    Angles angles = new Angles(Math.max(last, products.highest()), products.highest(), last);
    double[][][] gained = new double[products.powers()][last + 1][states.size()];
    EnergyShells shells = states.electrons().shells();
    LatticeModes modes = states.lattices().get(lattice);
    int first = states.first(lattice);
    EventTriangle before = null;
    for (int m = 0; m < modes.size(); m++) {
      for (int i = 0; i + m + 1 < shells.size(); i++) {
        int j = i + m + 1;
        EventTriangle triangle = channel.eventWeights().triangle(i, m + 1);
        if (!triangle.isClosed()) {
          continue;
        }
        if (!triangle.equals(before)) {
          angles.set(triangle);
          before = triangle;
        }
        double strength = channel.strength(i, m + 1);
        for (int power = 0; power < products.powers(); power++) {
          angles.multiply(products, power, i, j, first + m);
          for (int l = 0; l <= last; l++) {
            double emitted = strength / directions.meanSquare(l);
            double[] into = gained[power][l];
            into[i] += emitted * angles.below(l) / shells.weight(i);
            into[j] -= emitted * angles.above(l) / shells.weight(j);
            into[first + m] += emitted * angles.phonon(l) / modes.weight(m);
          }
        }
      }
    }
    List<Distribution> source = new ArrayList<>();
    for (double[][] ofPower : gained) {
      Map<Integer, Harmonic> harmonics = new TreeMap<>();
      for (int l = 0; l <= last; l++) {
        if (Arrays.stream(ofPower[l]).anyMatch(x -> x != 0)) {
          harmonics.put(l, new Harmonic(l, ofPower[l]));
        }
      }
      source.add(new Distribution(harmonics));
    }
    return source;
  }

  /** The means over rotations for one triangle, and the products for one event. */
  private final class Angles {
    private final int count;
    private final TripleAverages averages;

    /** Mean of P_l P_a P_b over directions; by l, a, b. */
    private final double[][][] means;

    private final double[] turned;
    private final double[] absorbed;
    private final double[] emitted;
    private double[] triple;
    private final double[][] aboveWithPhonon;
    private final double[][] belowWithPhonon;
    private final double[][] belowWithAbove;

    Angles(int most, int highest, int last) {
      this.count = highest + 1;
      this.averages = new TripleAverages(most);
      this.means = new double[last + 1][count][count];
      for (int l = 0; l <= last; l++) {
        for (int a = 0; a < count; a++) {
          for (int b = 0; b < count; b++) {
            means[l][a][b] = directions.product(l, a, b);
          }
        }
      }
      this.turned = new double[count];
      this.absorbed = new double[count];
      this.emitted = new double[count];
      this.aboveWithPhonon = new double[count][count];
      this.belowWithPhonon = new double[count][count];
      this.belowWithAbove = new double[count][count];
    }

    void set(EventTriangle triangle) {
      triple = averages.of(triangle);
      for (int l = 0; l < count; l++) {
        turned[l] = directions.turned(l, triangle.turn());
        absorbed[l] = directions.turned(l, triangle.absorbing());
        emitted[l] = directions.turned(l, triangle.emitting());
      }
    }

    void multiply(Products products, int power, int i, int j, int q) {
      products.multiply(power, j, q, aboveWithPhonon);
      products.multiply(power, i, q, belowWithPhonon);
      products.multiply(power, i, j, belowWithAbove);
    }

    /** Of P_l(k): F_j N, F_i N, F_i F_j. */
    double below(int l) {
      double sum = 0;
      for (int a = 0; a < count; a++) {
        for (int b = (a + l) % 2; b < count; b += 2) {
          sum +=
              triple[averages.index(l, b, a)] * aboveWithPhonon[a][b]
                  - means[l][a][b]
                      * (absorbed[b] * belowWithPhonon[a][b] + turned[b] * belowWithAbove[a][b]);
        }
      }
      return sum;
    }

    /** The same of P_l(k'). */
    double above(int l) {
      double sum = 0;
      for (int a = 0; a < count; a++) {
        for (int b = (a + l) % 2; b < count; b += 2) {
          sum +=
              means[l][a][b]
                      * (emitted[b] * aboveWithPhonon[a][b] - turned[a] * belowWithAbove[a][b])
                  - triple[averages.index(a, b, l)] * belowWithPhonon[a][b];
        }
      }
      return sum;
    }

    /** The same of P_l(q). */
    double phonon(int l) {
      double sum = 0;
      for (int a = 0; a < count; a++) {
        for (int b = (a + l) % 2; b < count; b += 2) {
          sum +=
              means[l][a][b]
                      * (emitted[a] * aboveWithPhonon[a][b] - absorbed[a] * belowWithPhonon[a][b])
                  - triple[averages.index(a, l, b)] * belowWithAbove[a][b];
        }
      }
      return sum;
    }
  }
}
