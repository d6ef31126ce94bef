package ziman.dsl.formula;

import ziman.engine.units.Dimension;

/** Dimensions in words. */
public final class Described {
  private Described() {}

  /** "a length, in m", "a plain number", "a quantity in kg.m^3". */
  public static String dimension(Dimension dimension) {
    if (dimension.equals(Dimension.DIMENSIONLESS)) {
      return "a plain number";
    }
    return dimension
        .name()
        .map(name -> article(name) + " " + name + " (" + dimension + ")")
        .orElse("a quantity in " + dimension);
  }

  /** A sentence's first letter. */
  public static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** What to write when a temperature meets an energy. */
  public static String temperatureAsEnergy(Dimension one, Dimension other) {
    boolean both =
        one.equals(Dimension.TEMPERATURE) && other.equals(Dimension.ENERGY)
            || one.equals(Dimension.ENERGY) && other.equals(Dimension.TEMPERATURE);
    return both ? " A temperature becomes an energy with kB: kB * T." : "";
  }

  private static String article(String name) {
    return "aeiou".indexOf(Character.toLowerCase(name.charAt(0))) >= 0 ? "an" : "a";
  }
}
