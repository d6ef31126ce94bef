package ziman.dsl.twin;

import groovy.lang.Closure;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import ziman.dsl.formula.StatedCurve;
import ziman.engine.model.CodedCurve;
import ziman.engine.model.Curve;
import ziman.engine.units.Dimension;
import ziman.engine.units.Quantity;

/**
 * {@code curve { energy -> ... }}: a closure as a function. It is given a plain number in SI units,
 * or a {@link Result} if it asks for one, and gives a plain number in SI units, or a quantity whose
 * dimension is checked.
 *
 * @param value the function
 * @param slope its derivative, where the script says it
 */
record ScriptCurve(ScriptCode value, Optional<ScriptCode> slope) implements StatedCurve {
  @Override
  public Curve of(String property, Dimension argument, Dimension dimension) {
    return new CodedCurve(
        function(value, property, argument, dimension),
        slope.map(
            code -> function(code, "slope of " + property, argument, dimension.over(argument))));
  }

  private static DoubleUnaryOperator function(
      ScriptCode code, String called, Dimension argument, Dimension dimension) {
    return x -> code.number(called, dimension, new Quantity(x, argument));
  }

  /**
   * What {@code curve} is followed by.
   *
   * @throws IllegalArgumentException if it is not a closure, with a slope before it or without
   */
  static ScriptCurve of(Object[] given) {
    if (given.length == 1 && given[0] instanceof Closure<?> value) {
      return new ScriptCurve(ScriptCode.of(value, 1), Optional.empty());
    }
    if (given.length == 2
        && given[0] instanceof java.util.Map<?, ?> named
        && named.keySet().equals(java.util.Set.of("slope"))
        && named.get("slope") instanceof Closure<?> slope
        && given[1] instanceof Closure<?> value) {
      return new ScriptCurve(ScriptCode.of(value, 1), Optional.of(ScriptCode.of(slope, 1)));
    }
    throw new IllegalArgumentException(
        "write curve { energy -> ... } or curve(slope: { energy -> ... }) { energy -> ... }");
  }
}
