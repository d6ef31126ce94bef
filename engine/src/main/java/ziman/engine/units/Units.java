package ziman.engine.units;

import java.util.List;

/** Reads units as they are written in a model; the package's page tells the syntax. */
public final class Units {
  /** No factor of a unit may have an exponent beyond this, or below its negative. */
  public static final int LARGEST_EXPONENT = 99;

  private Units() {}

  /**
   * The unit that a text stands for.
   *
   * @param text such as {@code W/m/K}, {@code nm^-3}, {@code uohm.cm} or {@code 1}
   * @throws UnitException if it is not a unit, saying where and what to write instead
   */
  public static Unit parse(String text) {
    Scale scale = Scale.ONE;
    Dimension dimension = Dimension.DIMENSIONLESS;
    List<UnitFactor> factors = UnitReader.factors(text);
    for (UnitFactor factor : factors) {
      Unit unit =
          UnitTable.find(factor.symbol())
              .orElseThrow(
                  () ->
                      new UnitException(
                          UnknownUnit.message(factor.symbol()), factor.start(), factor.end()));
      scale = scale.times(unit.scale().power(factor.power()));
      dimension = dimension.times(unit.dimension().power(factor.power()));
      refuseBeyondRange(scale, factor);
    }
    return new Unit(text, scale, dimension);
  }

  private static void refuseBeyondRange(Scale scale, UnitFactor factor) {
    // Most units are far from the ends of the range, and rounding them takes time.
    if (Math.abs(scale.binaryExponent()) < Double.MAX_EXPONENT - 2) {
      return;
    }
    double size = scale.toDouble();
    if (size < Double.MIN_NORMAL || size > Double.MAX_VALUE) {
      throw new UnitException(
          "With \""
              + factor.text()
              + "\" the unit is too "
              + (size < 1 ? "small" : "large")
              + " to calculate with.",
          factor.start(),
          factor.end());
    }
  }
}
