package ziman.engine.expansion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ziman.engine.pipeline.Measured;

/**
 * What the terms of the current at one temperature, j_1 + j_3 + j_5 + ..., say of their sum: a
 * series in E^2, continued beyond its radius of convergence by Pade's fractions.
 *
 * @param terms j_1, j_3, ... in the field, A/m^(d-1); at least two
 * @param field E, V/m
 */
record CurrentSeries(List<Double> terms, double field) {
  CurrentSeries {
    terms = List.copyOf(terms);
  }

  private static final Set<String> RESULTS =
      Set.of("series_current", "pade_current", "radius_of_convergence");

  /** Whether a result has to settle: what is made of terms that may all be zero, if it is named. */
  static boolean counts(String name, Set<String> wanted) {
    return RESULTS.contains(name) ? wanted.contains(name) : Validity.isWanted(name, wanted);
  }

  /** Whether terms still fall: only then has their sum a meaning. */
  boolean converges() {
    int last = terms.size() - 1;
    return Math.abs(terms.get(last)) < Math.abs(terms.get(last - 1));
  }

  /** The results by name. */
  Map<String, Measured> measure() {
    Map<String, Measured> results = new LinkedHashMap<>();
    int last = terms.size() - 1;
    if (converges()) {
      double sum = terms.stream().mapToDouble(term -> term).sum();
      double ratio = Math.abs(terms.get(last) / terms.get(last - 1));
      // what is left out, if it goes on like a geometric series
      double rest = Math.abs(terms.get(last)) * ratio / (1 - ratio);
      results.put("series_current", new Measured(sum, rest));
    }
    double fraction = pade(terms.size());
    double before = terms.size() > 2 ? pade(terms.size() - 1) : terms.get(0);
    if (!Double.isNaN(fraction) && !Double.isInfinite(fraction)) {
      results.put("pade_current", new Measured(fraction, Math.abs(fraction - before)));
    }
    if (terms.get(last) != 0) {
      double radius = radius(last);
      double coarser = last > 1 && terms.get(last - 1) != 0 ? radius(last - 1) : 0;
      results.put("radius_of_convergence", new Measured(radius, Math.abs(radius - coarser)));
    }
    return results;
  }

  /** The field at which two successive terms would be equal. */
  private double radius(int term) {
    return Math.abs(field) * Math.sqrt(Math.abs(terms.get(term - 1) / terms.get(term)));
  }

  /**
   * The fraction nearest to the diagonal that has the first terms as its series, by Wynn's epsilon
   * algorithm on 0 and the partial sums: [0/1], [1/1], [1/2] ... in E^2, times E.
   */
  private double pade(int count) {
    double[] above = new double[count + 2];
    double[] now = new double[count + 1];
    for (int k = 1; k <= count; k++) {
      now[k] = now[k - 1] + terms.get(k - 1);
    }
    double best = now[count];
    for (int column = 1; column <= count; column++) {
      double[] next = new double[count + 1 - column];
      for (int k = 0; k < next.length; k++) {
        double difference = now[k + 1] - now[k];
        if (difference == 0) {
          return best;
        }
        next[k] = above[k + 1] + 1 / difference;
      }
      above = now;
      now = next;
      if (column % 2 == 0) {
        best = now[now.length - 1];
      }
    }
    return best;
  }
}
