package ziman.engine.units;

import java.util.ArrayList;
import java.util.List;

/**
 * What a quantity measures: powers of the seven base quantities of the SI.
 *
 * @param powers of length, mass, time, current, temperature, amount and luminous intensity
 */
public record Dimension(List<Rational> powers) {
  private static final List<String> BASE = List.of("m", "kg", "s", "A", "K", "mol", "cd");

  /** A plain number. */
  public static final Dimension DIMENSIONLESS = of(0, 0, 0, 0, 0, 0, 0);

  /** Length, m. */
  public static final Dimension LENGTH = of(1, 0, 0, 0, 0, 0, 0);

  /** Mass, kg. */
  public static final Dimension MASS = of(0, 1, 0, 0, 0, 0, 0);

  /** Time, s. */
  public static final Dimension TIME = of(0, 0, 1, 0, 0, 0, 0);

  /** Electric current, A. */
  public static final Dimension CURRENT = of(0, 0, 0, 1, 0, 0, 0);

  /** Temperature, K. */
  public static final Dimension TEMPERATURE = of(0, 0, 0, 0, 1, 0, 0);

  /** Amount of substance, mol. */
  public static final Dimension AMOUNT = of(0, 0, 0, 0, 0, 1, 0);

  /** Luminous intensity, cd. */
  public static final Dimension LUMINOUS_INTENSITY = of(0, 0, 0, 0, 0, 0, 1);

  /** Energy, J. */
  public static final Dimension ENERGY = of(2, 1, -2, 0, 0, 0, 0);

  public Dimension {
    powers = List.copyOf(powers);
    if (powers.size() != BASE.size()) {
      throw new IllegalArgumentException("a dimension has a power of each base quantity");
    }
  }

  /** Whole powers of the base quantities, in the order of {@link #powers}. */
  public static Dimension of(int m, int kg, int s, int a, int k, int mol, int cd) {
    List<Rational> powers = new ArrayList<>();
    for (int power : new int[] {m, kg, s, a, k, mol, cd}) {
      powers.add(Rational.of(power));
    }
    return new Dimension(powers);
  }

  /** The dimension of a product. */
  public Dimension times(Dimension other) {
    List<Rational> sum = new ArrayList<>();
    for (int i = 0; i < powers.size(); i++) {
      sum.add(powers.get(i).plus(other.powers.get(i)));
    }
    return new Dimension(sum);
  }

  /** The dimension of a quotient. */
  public Dimension over(Dimension other) {
    return times(other.power(-1));
  }

  /** The dimension of a power. */
  public Dimension power(Rational exponent) {
    return new Dimension(powers.stream().map(p -> p.times(exponent)).toList());
  }

  /** The dimension of a whole power. */
  public Dimension power(int exponent) {
    return power(Rational.of(exponent));
  }

  /**
   * The SI unit, in the model language: "W/m/K", "ohm.m", "m^-3"; "1" for a plain number. Base
   * units where there is no familiar one; fractional powers, which no unit can be written with, in
   * brackets.
   */
  @Override
  public String toString() {
    return FamiliarUnits.of(this).orElseGet(this::inBaseUnits);
  }

  private String inBaseUnits() {
    StringBuilder text = new StringBuilder();
    for (int sign : new int[] {1, -1}) {
      for (int i = 0; i < BASE.size(); i++) {
        Rational power = powers.get(i);
        if (Integer.signum(power.numerator()) != sign) {
          continue;
        }
        boolean divided = sign < 0 && text.length() > 0 && power.denominator() == 1;
        text.append(text.length() == 0 ? "" : divided ? "/" : ".").append(BASE.get(i));
        Rational shown = divided ? power.negated() : power;
        if (!shown.equals(Rational.ONE)) {
          text.append('^').append(shown.denominator() == 1 ? shown : "(" + shown + ")");
        }
      }
    }
    return text.length() == 0 ? "1" : text.toString();
  }
}
