package ziman.dsl.twin;

import java.util.Optional;
import ziman.engine.units.Quantity;
import ziman.engine.units.Units;
import ziman.grammar.source.Place;
import ziman.grammar.tree.Expression;
import ziman.grammar.tree.Expression.Operator;
import ziman.grammar.tree.Expression.Sign;

/** What numbers can do in scripts: carry a unit, meet terms, be documented. */
public final class NumberExtension {
  private NumberExtension() {}

  /** {@code 385['W/m/K']}, which a model file writes as 385 W/m/K. */
  public static Term getAt(Number number, String unit) {
    Place place = ScriptLines.here();
    if (!Double.isFinite(number.doubleValue())) {
      throw new IllegalArgumentException("only a finite number has a unit, not " + number);
    }
    java.math.BigDecimal value = Expressions.decimal(number);
    Expression quantity = new Expression.QuantityLiteral(value.abs(), unit, place);
    return new Term(
        null,
        value.signum() < 0 ? new Expression.Signed(Sign.MINUS, quantity, place) : quantity,
        Optional.empty());
  }

  /** {@code 77.K}, for units that are a word of Groovy; others as {@code 385['W/m/K']}. */
  public static Term propertyMissing(Number number, String unit) {
    Units.parse(unit);
    return getAt(number, unit);
  }

  /** {@code sigma['MS/m']}: a result as a number of a unit. */
  public static double getAt(Quantity quantity, String unit) {
    return quantity.in(Units.parse(unit));
  }

  /** {@code 3.doc('dimensions')}. */
  public static Term doc(Number number, String text) {
    return new Term(null, Expressions.number(number, ScriptLines.here()), Optional.of(text));
  }

  /** {@code 2 + a}. */
  public static Term plus(Number left, Term right) {
    return Term.binary(Operator.ADD, left, right);
  }

  /** {@code 2 - a}. */
  public static Term minus(Number left, Term right) {
    return Term.binary(Operator.SUBTRACT, left, right);
  }

  /** {@code 2 * a}. */
  public static Term multiply(Number left, Term right) {
    return Term.binary(Operator.MULTIPLY, left, right);
  }

  /** {@code 2 / a}. */
  public static Term div(Number left, Term right) {
    return Term.binary(Operator.DIVIDE, left, right);
  }

  /** {@code 2 ** a}. */
  public static Term power(Number left, Term right) {
    return Term.binary(Operator.POWER, left, right);
  }

  /** {@code 2 + rho}. */
  public static Result plus(Number left, Result right) {
    return Result.of(left).plus(right);
  }

  /** {@code 2 - rho}. */
  public static Result minus(Number left, Result right) {
    return Result.of(left).minus(right);
  }

  /** {@code 2 * rho}. */
  public static Result multiply(Number left, Result right) {
    return Result.of(left).multiply(right);
  }

  /** {@code 2 / rho}. */
  public static Result div(Number left, Result right) {
    return Result.of(left).div(right);
  }
}
