package ziman.engine.units;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * What kind of quantity a number is: the exponents of the seven base units.
 *
 * <p>Exponents may be fractions, because a square root on the way to a result is legitimate.
 *
 * @param exponents one for each {@link BaseUnit}, in their order
 */
public record Dimension(List<Rational> exponents) {
  /** Of a plain number. */
  public static final Dimension DIMENSIONLESS =
      new Dimension(Arrays.stream(BaseUnit.values()).map(base -> Rational.ZERO).toList());

  /** Measured in m. */
  public static final Dimension LENGTH = of(BaseUnit.METRE);

  /** Measured in kg. */
  public static final Dimension MASS = of(BaseUnit.KILOGRAM);

  /** Measured in s. */
  public static final Dimension TIME = of(BaseUnit.SECOND);

  /** Measured in A. */
  public static final Dimension CURRENT = of(BaseUnit.AMPERE);

  /** Measured in K. */
  public static final Dimension TEMPERATURE = of(BaseUnit.KELVIN);

  /** Measured in mol. */
  public static final Dimension AMOUNT = of(BaseUnit.MOLE);

  /** Measured in cd. */
  public static final Dimension LUMINOUS_INTENSITY = of(BaseUnit.CANDELA);

  /** Measured in Hz or s^-1. */
  public static final Dimension FREQUENCY = TIME.power(-1);

  /** Measured in N. */
  public static final Dimension FORCE = MASS.times(LENGTH).over(TIME.power(2));

  /** Measured in J. */
  public static final Dimension ENERGY = FORCE.times(LENGTH);

  /** Measured in W. */
  public static final Dimension POWER = ENERGY.over(TIME);

  /** Measured in C. */
  public static final Dimension CHARGE = CURRENT.times(TIME);

  /** Measured in V. */
  public static final Dimension VOLTAGE = POWER.over(CURRENT);

  /** Measured in ohm. */
  public static final Dimension RESISTANCE = VOLTAGE.over(CURRENT);

  /**
   * A dimension from its exponents.
   *
   * @throws IllegalArgumentException unless there is one exponent for each base unit
   */
  public Dimension {
    exponents = List.copyOf(exponents);
    if (exponents.size() != BaseUnit.values().length) {
      throw new IllegalArgumentException(
          "A dimension has " + BaseUnit.values().length + " exponents, not " + exponents.size());
    }
  }

  /** The dimension of a base unit. */
  public static Dimension of(BaseUnit unit) {
    return new Dimension(
        Arrays.stream(BaseUnit.values())
            .map(base -> base.equals(unit) ? Rational.ONE : Rational.ZERO)
            .toList());
  }

  /** The exponent of a base unit. */
  public Rational exponent(BaseUnit unit) {
    return exponents.get(unit.ordinal());
  }

  /** The dimension of a product. */
  public Dimension times(Dimension other) {
    return new Dimension(
        IntStream.range(0, exponents.size())
            .mapToObj(index -> exponents.get(index).plus(other.exponents.get(index)))
            .toList());
  }

  /** The dimension of a quotient. */
  public Dimension over(Dimension other) {
    return times(other.each(Rational::negate));
  }

  /** The dimension of a whole power. */
  public Dimension power(int exponent) {
    return power(Rational.of(exponent));
  }

  /** The dimension of a power or root. */
  public Dimension power(Rational exponent) {
    return each(exponent::times);
  }

  /** True for a plain number. */
  public boolean isDimensionless() {
    return equals(DIMENSIONLESS);
  }

  /** What people call it, such as {@code thermal conductivity}, if it has a common name. */
  public Optional<String> name() {
    return CommonDimension.find(this).map(CommonDimension::name);
  }

  /**
   * The SI unit a physicist would write, such as {@code W/m/K} or {@code V/K}, in base units where
   * there is no customary one ({@code kg.m^2/A}), and {@code 1} for a plain number.
   *
   * <p>{@link Units#parse} reads it back as this dimension with the factor 1, except where an
   * exponent is a fraction or beyond {@link Units#LARGEST_EXPONENT}: a model cannot spell those.
   */
  @Override
  public String toString() {
    return CommonDimension.find(this).map(CommonDimension::unit).orElseGet(this::inBaseUnits);
  }

  private String inBaseUnits() {
    StringBuilder product = new StringBuilder();
    for (BaseUnit base : BaseUnit.values()) {
      if (exponent(base).sign() > 0) {
        product.append(product.isEmpty() ? "" : ".").append(factor(base, exponent(base)));
      }
    }
    boolean hasNumerator = !product.isEmpty();
    for (BaseUnit base : BaseUnit.values()) {
      if (exponent(base).sign() < 0) {
        product.append(
            hasNumerator
                ? "/" + factor(base, exponent(base).negate())
                : (product.isEmpty() ? "" : ".") + factor(base, exponent(base)));
      }
    }
    return product.toString();
  }

  private static String factor(BaseUnit base, Rational exponent) {
    if (exponent.equals(Rational.ONE)) {
      return base.symbol();
    }
    return base.symbol() + (exponent.isWhole() ? "^" + exponent : "^(" + exponent + ")");
  }

  private Dimension each(UnaryOperator<Rational> change) {
    return new Dimension(exponents.stream().map(change).toList());
  }
}
