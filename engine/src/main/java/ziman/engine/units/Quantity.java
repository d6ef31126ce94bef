package ziman.engine.units;

/**
 * A value in SI units and what it measures.
 *
 * @param value in SI units
 * @param dimension what it measures
 */
public record Quantity(double value, Dimension dimension) {
  /** A number of a unit. */
  public static Quantity of(double number, String unit) {
    Unit parsed = Units.parse(unit);
    return new Quantity(parsed.toSi(new java.math.BigDecimal(number)), parsed.dimension());
  }

  /**
   * The value as a number of a unit.
   *
   * @throws DimensionMismatch if the unit measures something else
   */
  public double in(String unit) {
    Unit parsed = Units.parse(unit);
    require(parsed.dimension(), "measured in " + unit);
    return parsed.fromSi(value);
  }

  /** The sum of two quantities of one dimension. */
  public Quantity plus(Quantity other) {
    require(other.dimension, "added to " + other);
    return new Quantity(value + other.value, dimension);
  }

  /** The difference of two quantities of one dimension. */
  public Quantity minus(Quantity other) {
    require(other.dimension, "subtracted from or by " + other);
    return new Quantity(value - other.value, dimension);
  }

  /** The product. */
  public Quantity times(Quantity other) {
    return new Quantity(value * other.value, dimension.times(other.dimension));
  }

  /** The quotient. */
  public Quantity over(Quantity other) {
    return new Quantity(value / other.value, dimension.over(other.dimension));
  }

  private void require(Dimension expected, String done) {
    if (!dimension.equals(expected)) {
      throw new DimensionMismatch(this + " cannot be " + done + ".");
    }
  }

  @Override
  public String toString() {
    return value + " " + dimension;
  }
}
