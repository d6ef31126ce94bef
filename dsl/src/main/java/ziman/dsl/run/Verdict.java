package ziman.dsl.run;

import ziman.dsl.bind.BoundModel.Expectation;

/**
 * Whether an expectation was met.
 *
 * @param value what was found, SI
 * @param expected what was expected, SI
 * @param allowed the largest difference that passes, SI; NaN for a comparison
 */
public record Verdict(
    Expectation expectation, boolean passed, double value, double expected, double allowed) {

  /** Holds an expectation against the results, given by their keys in SI. */
  static Verdict of(Expectation expectation, java.util.function.ToDoubleFunction<String> results) {
    double value = expectation.left().valueGiven(results);
    double expected = expectation.right().valueGiven(results);
    if (expectation.comparison().isPresent()) {
      boolean holds = expectation.comparison().get().holds(value, expected);
      return new Verdict(expectation, holds, value, expected, Double.NaN);
    }
    double tolerance = expectation.tolerance().orElseThrow().valueGiven(results);
    double allowed = expectation.relative() ? tolerance * Math.abs(expected) : tolerance;
    // A percentage of zero would pass nothing, or everything: it passes nothing.
    boolean meaningful = !expectation.relative() || expected != 0;
    boolean passed = meaningful && Math.abs(value - expected) <= allowed;
    return new Verdict(expectation, passed, value, expected, allowed);
  }
}
