package ziman.engine.units;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Constants of nature, for model files by their name and for the engine as doubles in SI units.
 * Those that define the SI are exact; the others are the values recommended by CODATA in 2022.
 */
public final class Constants {
  /** Boltzmann constant, J/K. */
  public static final double BOLTZMANN = Codata.BOLTZMANN.value().doubleValue();

  /** Reduced Planck constant, J.s. */
  public static final double REDUCED_PLANCK = Codata.REDUCED_PLANCK.value().doubleValue();

  /** Planck constant, J.s. */
  public static final double PLANCK = Codata.PLANCK.value().doubleValue();

  /** Elementary charge, C; positive. */
  public static final double ELEMENTARY_CHARGE = Codata.ELEMENTARY_CHARGE.value().doubleValue();

  /** Speed of light in vacuum, m/s. */
  public static final double SPEED_OF_LIGHT = Codata.SPEED_OF_LIGHT.value().doubleValue();

  /** Mass of the electron, kg. */
  public static final double ELECTRON_MASS = Codata.ELECTRON_MASS.value().doubleValue();

  /** Avogadro constant, mol^-1. */
  public static final double AVOGADRO = Codata.AVOGADRO.value().doubleValue();

  /** Permittivity of vacuum, F/m. */
  public static final double VACUUM_PERMITTIVITY = Codata.VACUUM_PERMITTIVITY.value().doubleValue();

  /** Permeability of vacuum, H/m. */
  public static final double VACUUM_PERMEABILITY = Codata.VACUUM_PERMEABILITY.value().doubleValue();

  /** Stefan-Boltzmann constant, W/m^2/K^4. */
  public static final double STEFAN_BOLTZMANN = Codata.STEFAN_BOLTZMANN.value().doubleValue();

  /** Atomic mass constant, kg. */
  public static final double ATOMIC_MASS = Codata.ATOMIC_MASS.value().doubleValue();

  /** Bohr radius, m. */
  public static final double BOHR_RADIUS = Codata.BOHR_RADIUS.value().doubleValue();

  /** Rydberg energy, J. */
  public static final double RYDBERG = Codata.RYDBERG.value().doubleValue();

  private static final Map<String, Quantity> BY_NAME = byName();

  private Constants() {}

  /** The constants that a model may use by name, in the order in which to list them. */
  public static Map<String, Quantity> all() {
    return BY_NAME;
  }

  private static Map<String, Quantity> byName() {
    Map<String, Quantity> table = new LinkedHashMap<>();
    Arrays.stream(Codata.values())
        .forEach(
            constant ->
                table.put(constant.symbol(), Quantity.of(constant.value(), constant.unit())));
    return Collections.unmodifiableMap(table);
  }
}
