package ziman.engine.units;

import java.math.BigDecimal;

/**
 * A number with a dimension.
 *
 * @param value in SI units
 * @param dimension what it measures
 */
public record Quantity(double value, Dimension dimension) {
  /** A plain number. */
  public static Quantity of(double number) {
    return new Quantity(number, Dimension.DIMENSIONLESS);
  }

  /**
   * So many of a unit, with a single rounding; see {@link Unit#toSi(double)}.
   *
   * @param unit as in a model, such as {@code W/m/K}
   * @throws UnitException if that is not a unit
   */
  public static Quantity of(double number, String unit) {
    Unit parsed = Units.parse(unit);
    return new Quantity(parsed.toSi(number), parsed.dimension());
  }

  /**
   * So many of a unit, with a single rounding.
   *
   * @param number as it was written
   * @param unit as in a model, such as {@code W/m/K}
   * @throws UnitException if that is not a unit
   */
  public static Quantity of(BigDecimal number, String unit) {
    Unit parsed = Units.parse(unit);
    return new Quantity(parsed.toSi(number), parsed.dimension());
  }

  /**
   * The sum.
   *
   * @throws DimensionMismatch if the dimensions differ
   */
  public Quantity plus(Quantity other) {
    if (!dimension.equals(other.dimension)) {
      throw mismatch("Cannot add " + described() + " and " + other.described() + ".", other);
    }
    return new Quantity(value + other.value, dimension);
  }

  /**
   * The difference.
   *
   * @throws DimensionMismatch if the dimensions differ
   */
  public Quantity minus(Quantity other) {
    if (!dimension.equals(other.dimension)) {
      throw mismatch("Cannot subtract " + other.described() + " from " + described() + ".", other);
    }
    return new Quantity(value - other.value, dimension);
  }

  /** The product. */
  public Quantity times(Quantity other) {
    return new Quantity(value * other.value, dimension.times(other.dimension));
  }

  /** The quotient; infinite or not a number where the other is zero. */
  public Quantity over(Quantity other) {
    return new Quantity(value / other.value, dimension.over(other.dimension));
  }

  /**
   * A power or root.
   *
   * @throws ArithmeticException for a root of a negative quantity
   */
  public Quantity power(Rational exponent) {
    if (value < 0 && !exponent.isWhole()) {
      throw new ArithmeticException(
          "Cannot raise " + this + " to the power " + exponent + ": it is negative.");
    }
    return new Quantity(raised(exponent), dimension.power(exponent));
  }

  /** The quantity with its sign turned. */
  public Quantity negate() {
    return new Quantity(-value, dimension);
  }

  /**
   * Negative, zero or positive as this is smaller than, equal to or larger than the other. Both
   * zeros are equal.
   *
   * @throws DimensionMismatch if the dimensions differ
   */
  public int compare(Quantity other) {
    if (!dimension.equals(other.dimension)) {
      throw mismatch("Cannot compare " + described() + " with " + other.described() + ".", other);
    }
    return value == other.value ? 0 : Double.compare(value, other.value);
  }

  /**
   * The number of a unit that this is.
   *
   * @throws DimensionMismatch if the unit measures something else
   */
  public double in(Unit unit) {
    if (!dimension.equals(unit.dimension())) {
      throw new DimensionMismatch(
          "Cannot express " + described() + " in " + unit + named(unit.dimension()) + ".",
          dimension,
          unit.dimension());
    }
    return unit.fromSi(value);
  }

  /** The value and its SI unit, such as {@code 300 K}; a plain number has no unit. */
  @Override
  public String toString() {
    String number = Decimal.format(value);
    return dimension.isDimensionless() ? number : number + " " + dimension;
  }

  private double raised(Rational exponent) {
    if (exponent.equals(new Rational(1, 2))) {
      return Math.sqrt(value);
    }
    return exponent.equals(new Rational(1, 3))
        ? Math.cbrt(value)
        : Math.pow(value, exponent.toDouble());
  }

  private DimensionMismatch mismatch(String message, Quantity other) {
    return new DimensionMismatch(message, dimension, other.dimension);
  }

  private String described() {
    return this + named(dimension);
  }

  private static String named(Dimension dimension) {
    return dimension.name().map(name -> " (" + name + ")").orElse("");
  }
}
