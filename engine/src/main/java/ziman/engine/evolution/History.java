package ziman.engine.evolution;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was seen at every output.
 *
 * @param times s
 * @param observed by name, one value for each time
 * @param scales of every observable the largest size of the terms of which it is the sum
 * @param invariants how exactly each law held at the worst time
 * @param charge that has passed in all, per area
 */
record History(
    double[] times,
    Map<String, double[]> observed,
    Map<String, Double> scales,
    Map<String, Double> invariants,
    double charge) {

  /** The last value of an observable. */
  double last(String name) {
    double[] values = observed.get(name);
    return values[values.length - 1];
  }

  /** Of the terms of a sum, what counts as a change of it. */
  private static final double NOTHING = 1e-8;

  /** Of the terms of a sum, what their rounding leaves of it after many steps. */
  private static final double ROUNDING = 1e-13;

  /** The largest change in time that differences of an observable are told by. */
  double change(String name) {
    double[] values = observed.get(name);
    double largest = NOTHING * scales.get(name);
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value - values[0]));
    }
    return largest;
  }

  /** What rounding alone may have done to an observable. */
  double rounding(String name) {
    return ROUNDING * scales.get(name);
  }

  /**
   * The largest difference of every observable to that of another history at the same times,
   * relative to its largest change in time.
   */
  Map<String, Double> differences(History other) {
    Map<String, Double> differences = new LinkedHashMap<>();
    observed.forEach(
        (name, values) -> {
          double[] others = other.observed.get(name);
          double worst = 0;
          for (int i = 0; i < values.length; i++) {
            worst = Math.max(worst, Math.abs(values[i] - others[i]));
          }
          double largest = change(name);
          differences.put(name, largest == 0 ? 0 : worst / largest);
        });
    return differences;
  }
}
