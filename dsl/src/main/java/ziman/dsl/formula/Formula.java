package ziman.dsl.formula;

import java.util.function.ToDoubleFunction;
import ziman.engine.model.Content;
import ziman.engine.units.Dimension;
import ziman.engine.units.Quantity;

/**
 * An expression whose names are resolved and whose dimensions have been checked: all that is left
 * is arithmetic.
 *
 * @param dimension what it measures
 * @param constant whether it depends neither on an argument nor on results
 * @param rule how it is computed
 * @param content the same for formulas that compute the same, with every name resolved
 */
public record Formula(Dimension dimension, boolean constant, Rule rule, String content) {
  /** Longer contents are told by their hash: a function put into others would grow without end. */
  private static final int LONGEST = 400;

  public Formula {
    content = content.length() > LONGEST ? Content.hash(content) : content;
  }

  /** How a value is computed from arguments and results, SI. */
  @FunctionalInterface
  interface Rule {
    Jet at(Jet[] arguments, ToDoubleFunction<String> results);
  }

  private static final Jet[] NO_ARGUMENTS = {};

  /** A formula that is one value. */
  static Formula constant(Dimension dimension, double value) {
    Jet jet = Jet.constant(value);
    return new Formula(dimension, true, (arguments, results) -> jet, Double.toString(value));
  }

  /** A formula that is a result, looked up by its key. */
  public static Formula ofResult(Dimension dimension, String key) {
    return new Formula(
        dimension,
        false,
        (arguments, results) -> Jet.constant(results.applyAsDouble(key)),
        "result " + key);
  }

  /** The value of a constant formula. */
  public Quantity value() {
    return new Quantity(valueGiven(name -> Double.NaN), dimension);
  }

  /** The value, SI, with results looked up by name. */
  public double valueGiven(ToDoubleFunction<String> results) {
    return rule.at(NO_ARGUMENTS, results).value();
  }

  /** The value and slope as functions of one argument, SI. */
  double[] valueAndSlope(double argument) {
    Jet jet = rule.at(new Jet[] {new Jet(argument, 1)}, name -> Double.NaN);
    return new double[] {jet.value(), jet.slope()};
  }
}
