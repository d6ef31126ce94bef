package ziman.dsl.twin;

import java.math.BigDecimal;
import java.util.List;
import ziman.dsl.formula.StatedCurve;
import ziman.engine.model.AngularScattering;
import ziman.engine.model.Curve;
import ziman.engine.model.ScatteringLaw;
import ziman.grammar.source.Place;
import ziman.grammar.tree.Expression;
import ziman.grammar.tree.Expression.Sign;

/** Groovy's values as expressions of the model language. */
final class Expressions {
  private Expressions() {}

  /**
   * The expression that a value stands for.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Expression of(Object value, Place place) {
    if (value instanceof Term term) {
      return term.expression();
    }
    if (value instanceof Number number) {
      return number(number, place);
    }
    if (value instanceof Result result) {
      return quantity(result, place);
    }
    if (value instanceof CharSequence text) {
      return new Expression.TextLiteral(text.toString(), place);
    }
    if (value instanceof StatedCurve) {
      return new Expression.Code(value, "curve { ... }", place);
    }
    if (value instanceof AngularScattering) {
      return new Expression.Code(value, "elastic { ... }", place);
    }
    if (value instanceof ScatteringLaw || value instanceof Curve) {
      return new Expression.Code(value, "a " + value.getClass().getSimpleName(), place);
    }
    if (value instanceof List<?> list) {
      return new Expression.ListLiteral(list.stream().map(item -> of(item, place)).toList(), place);
    }
    throw new IllegalArgumentException(
        "a model holds numbers, quantities, names, texts, lists, curve { ... }, and classes that implement Curve or ScatteringLaw; not "
            + (value == null ? "null" : "a " + value.getClass().getSimpleName())
            + ". If a word of the model was meant, a variable of the script has its name: call that otherwise");
  }

  /** A number; a negative one is a sign and a number, as it is in a model file. */
  static Expression number(Number number, Place place) {
    BigDecimal value = decimal(number);
    Expression positive = new Expression.NumberLiteral(value.abs(), place);
    return value.signum() < 0 ? new Expression.Signed(Sign.MINUS, positive, place) : positive;
  }

  /** A result as it can be put into a model again: its value in SI units, without its error. */
  private static Expression quantity(Result result, Place place) {
    if (result.getUnit().isDimensionless()) {
      return number(result.getValue(), place);
    }
    BigDecimal value = decimal(result.getValue());
    Expression size =
        new Expression.QuantityLiteral(value.abs(), result.getUnit().toString(), place);
    return value.signum() < 0 ? new Expression.Signed(Sign.MINUS, size, place) : size;
  }

  static BigDecimal decimal(Number number) {
    return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
  }
}
