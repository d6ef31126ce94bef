package ziman.engine.collision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ziman.engine.space.Distribution;
import ziman.engine.space.Harmonic;

/**
 * Pairs of lower orders whose orders add up to n, power by power of t, with the harmonics laid out
 * for loops over events.
 *
 * @param order n
 * @param pairs for each power of t, the pairs that contribute to it
 * @param highest the highest harmonic that occurs
 */
record Products(int order, List<List<Pair>> pairs, int highest) {
  /**
   * Two factors.
   *
   * @param first harmonics by l; null where there is none
   * @param second the same
   */
  record Pair(double[][] first, double[][] second) {
    boolean has(int a, int b) {
      return a < first.length && first[a] != null && b < second.length && second[b] != null;
    }
  }

  static Products of(int order, List<List<Distribution>> lower) {
    int highest = 0;
    List<List<double[][]>> values = new ArrayList<>();
    for (List<Distribution> polynomial : lower) {
      List<double[][]> ofPowers = new ArrayList<>();
      for (Distribution x : polynomial) {
        int most = x.harmonics().keySet().stream().mapToInt(l -> l).max().orElse(0);
        double[][] byL = new double[most + 1][];
        for (Harmonic harmonic : x.harmonics().values()) {
          byL[harmonic.l()] = harmonic.values();
        }
        ofPowers.add(byL);
        highest = Math.max(highest, most);
      }
      values.add(ofPowers);
    }
    List<List<Pair>> pairs = new ArrayList<>();
    for (int i = 1; i < order; i++) {
      List<double[][]> first = values.get(i - 1);
      List<double[][]> second = values.get(order - i - 1);
      for (int p = 0; p < first.size(); p++) {
        for (int q = 0; q < second.size(); q++) {
          while (pairs.size() <= p + q) {
            pairs.add(new ArrayList<>());
          }
          if (hasAny(first.get(p)) && hasAny(second.get(q))) {
            pairs.get(p + q).add(new Pair(first.get(p), second.get(q)));
          }
        }
      }
    }
    return new Products(order, pairs, highest);
  }

  private static boolean hasAny(double[][] harmonics) {
    return Arrays.stream(harmonics).anyMatch(x -> x != null);
  }

  /** Whether there is nothing of a power. */
  boolean isEmpty(int power) {
    return pairs.get(power).isEmpty();
  }

  /** Number of powers of t. */
  int powers() {
    return pairs.size();
  }

  /**
   * Sum over the pairs of a power of first[a] at one place times second[b] at another, set at a
   * count + b in {@code sums}.
   */
  void multiply(int power, int place, int other, double[] sums, int count) {
    Arrays.fill(sums, 0);
    for (Pair pair : pairs.get(power)) {
      double[][] first = pair.first();
      double[][] second = pair.second();
      for (int a = 0; a < first.length; a++) {
        double value = first[a] == null ? 0 : first[a][place];
        if (value == 0) {
          continue;
        }
        int row = a * count;
        for (int b = 0; b < second.length; b++) {
          if (second[b] != null) {
            sums[row + b] += value * second[b][other];
          }
        }
      }
    }
  }

  /** Whether some pair of a power has a first factor of l = a and a second of l = b. */
  boolean has(int power, int a, int b) {
    return pairs.get(power).stream().anyMatch(pair -> pair.has(a, b));
  }

  /** Sum over the pairs of a power of first[a] at every place times second[b] at one. */
  void with(int power, int a, int b, int other, double[] sums) {
    Arrays.fill(sums, 0);
    for (Pair pair : pairs.get(power)) {
      if (pair.has(a, b)) {
        double[] first = pair.first()[a];
        double factor = pair.second()[b][other];
        for (int i = 0; i < sums.length; i++) {
          sums[i] += factor * first[i];
        }
      }
    }
  }

  /** Sum over the pairs of a power of first[a] at every place times second[b] farther on. */
  void apart(int power, int a, int b, int distance, double[] sums) {
    Arrays.fill(sums, 0);
    for (Pair pair : pairs.get(power)) {
      if (pair.has(a, b)) {
        double[] first = pair.first()[a];
        double[] second = pair.second()[b];
        for (int i = 0; i < sums.length - distance; i++) {
          sums[i] += first[i] * second[i + distance];
        }
      }
    }
  }
}
