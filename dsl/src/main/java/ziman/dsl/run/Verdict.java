package ziman.dsl.run;

import java.util.function.DoubleFunction;
import java.util.regex.Pattern;
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

  /** A number as a model has it, with a unit or without. */
  private static final Pattern NUMBER =
      Pattern.compile(".*[=<>] -?[\\d.]+([eE][+-]?\\d+)?( [^ ]+)?");

  /** What is worth saying of the value that is expected; nothing if the text has it already. */
  public String computed(DoubleFunction<String> number) {
    boolean told =
        NUMBER.matcher(expectation.text()).matches()
            || number.apply(expected).equals(number.apply(value));
    return told ? "" : ", expected " + number.apply(expected);
  }

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
