package ziman.dsl.twin;

import java.util.List;
import ziman.engine.units.Dimension;
import ziman.engine.units.DimensionMismatch;
import ziman.engine.units.Quantity;
import ziman.engine.units.Rational;
import ziman.engine.units.Units;
import ziman.grammar.tree.Expression;
import ziman.grammar.tree.Expression.Sign;

/**
 * A number that was computed, with its dimension and how far it can be trusted. Arithmetic checks
 * dimensions, and adds errors in the worst case: they are errors of one computation, not
 * independent ones of many measurements.
 *
 * @param quantity in SI units
 * @param uncertainty absolute, in SI units; NaN where nobody knows
 */
public record Result(Quantity quantity, double uncertainty) implements Comparable<Result> {
  private static final int LARGEST_ROOT = 6;

  /** A quantity that is exact, as what was put in is. */
  static Result exactly(Quantity quantity) {
    return new Result(quantity, 0);
  }

  /**
   * A result, a number, or a number with a unit such as {@code 3['K']}.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  static Result of(Object value) {
    if (value instanceof Result result) {
      return result;
    }
    if (value instanceof Quantity quantity) {
      return exactly(quantity);
    }
    if (value instanceof Number number) {
      return exactly(Quantity.of(number.doubleValue()));
    }
    if (value instanceof Term term) {
      return exactly(literal(term.expression()));
    }
    throw new IllegalArgumentException(
        "a result is calculated with results, numbers, and numbers with a unit such as 3['K']");
  }

  private static Quantity literal(Expression expression) {
    if (expression instanceof Expression.QuantityLiteral literal) {
      return Quantity.of(literal.value(), literal.unit());
    }
    if (expression instanceof Expression.NumberLiteral literal) {
      return Quantity.of(literal.value().doubleValue());
    }
    if (expression instanceof Expression.Signed signed) {
      Quantity inner = literal(signed.operand());
      return signed.sign() == Sign.MINUS ? inner.negate() : inner;
    }
    throw new IllegalArgumentException(
        "a result is calculated with numbers, with or without a unit; names belong into a model");
  }

  /** The value in SI units. */
  public double getValue() {
    return quantity.value();
  }

  /** The SI unit of the value. */
  public Dimension getUnit() {
    return quantity.dimension();
  }

  /** The number of a unit: {@code rho.in('uohm.cm')}. */
  public double in(String unit) {
    return quantity.in(Units.parse(unit));
  }

  /** The same, shorter: {@code rho['uohm.cm']}. */
  public double getAt(String unit) {
    return in(unit);
  }

  /** The uncertainty as a quantity; not a number where nobody knows. */
  public Result getError() {
    return exactly(new Quantity(uncertainty, quantity.dimension()));
  }

  /** {@code a + b}, of one dimension. */
  public Result plus(Object other) {
    Result o = of(other);
    return new Result(quantity.plus(o.quantity), uncertainty + o.uncertainty);
  }

  /** {@code a - b}, of one dimension. */
  public Result minus(Object other) {
    Result o = of(other);
    return new Result(quantity.minus(o.quantity), uncertainty + o.uncertainty);
  }

  /** {@code a * b}. */
  public Result multiply(Object other) {
    Result o = of(other);
    return new Result(
        quantity.times(o.quantity),
        Math.abs(getValue()) * o.uncertainty + Math.abs(o.getValue()) * uncertainty);
  }

  /** {@code a / b}. */
  public Result div(Object other) {
    Result o = of(other);
    Quantity ratio = quantity.over(o.quantity);
    double error = (uncertainty + Math.abs(ratio.value()) * o.uncertainty) / Math.abs(o.getValue());
    return new Result(ratio, error);
  }

  /**
   * {@code a ** 2}, {@code a ** 0.5}.
   *
   * @throws IllegalArgumentException if the exponent is not a simple fraction
   */
  public Result power(Number exponent) {
    double wanted = exponent.doubleValue();
    for (int below = 1; below <= LARGEST_ROOT; below++) {
      long above = Math.round(wanted * below);
      if (Math.abs(wanted * below - above) < 1e-12 && Math.abs(above) < Integer.MAX_VALUE) {
        Quantity power = quantity.power(new Rational((int) above, below));
        double slope = Math.abs(wanted * Math.pow(getValue(), wanted - 1));
        return new Result(power, slope * uncertainty);
      }
    }
    throw new IllegalArgumentException(
        "the exponent of a result is a whole number or a simple fraction, not " + exponent);
  }

  /** {@code -a}. */
  public Result negative() {
    return new Result(quantity.negate(), uncertainty);
  }

  /** The size without the sign. */
  public Result abs() {
    return getValue() < 0 ? negative() : this;
  }

  /**
   * By value alone.
   *
   * @throws DimensionMismatch if the dimensions differ
   */
  @Override
  public int compareTo(Result other) {
    return quantity.compare(other.quantity);
  }

  /** The SI value, its uncertainty where it is known and not zero, and its unit. */
  @Override
  public String toString() {
    if (!(uncertainty > 0)) {
      return quantity.toString();
    }
    List<String> parts = List.of(quantity.toString().split(" ", 2));
    String error = String.format(java.util.Locale.ROOT, "%.0e", uncertainty);
    return parts.get(0) + " ± " + error + (parts.size() > 1 ? " " + parts.get(1) : "");
  }
}
