package ziman.engine.units;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Constants of nature: exact where the SI of 2019 makes them so, else CODATA 2022. */
public final class Constants {
  /** Planck constant h, J.s, exact. */
  public static final double PLANCK = 6.62607015e-34;

  /** Reduced Planck constant, J.s. */
  public static final double HBAR = PLANCK / (2 * Math.PI);

  /** Elementary charge e, C, exact. */
  public static final double ELEMENTARY_CHARGE = 1.602176634e-19;

  /** Boltzmann constant k_B, J/K, exact. */
  public static final double BOLTZMANN = 1.380649e-23;

  /** Speed of light c, m/s, exact. */
  public static final double LIGHT_SPEED = 299792458;

  /** Avogadro constant, 1/mol, exact. */
  public static final double AVOGADRO = 6.02214076e23;

  /** Electron mass, kg: 9.109 383 7139(28)e-31. */
  public static final double ELECTRON_MASS = 9.1093837139e-31;

  /** Vacuum permittivity, F/m: 8.854 187 8188(14)e-12. */
  public static final double VACUUM_PERMITTIVITY = 8.8541878188e-12;

  /** Vacuum permeability, H/m: 1.256 637 061 27(20)e-6. */
  public static final double VACUUM_PERMEABILITY = 1.25663706127e-6;

  /** Stefan-Boltzmann constant 2 pi^5 k^4 / (15 h^3 c^2), W/m^2/K^4. */
  public static final double STEFAN_BOLTZMANN =
      2
          * Math.pow(Math.PI, 5)
          * Math.pow(BOLTZMANN / PLANCK, 3)
          * BOLTZMANN
          / (15 * LIGHT_SPEED * LIGHT_SPEED);

  /** The constants by the names they have in a model. */
  public static final Map<String, Quantity> ALL = all();

  private Constants() {}

  private static Map<String, Quantity> all() {
    Map<String, Quantity> all = new LinkedHashMap<>();
    put(all, "pi", Math.PI, "1");
    put(all, "kB", BOLTZMANN, "J/K");
    put(all, "e", ELEMENTARY_CHARGE, "C");
    put(all, "h", PLANCK, "J.s");
    put(all, "hbar", HBAR, "J.s");
    put(all, "c", LIGHT_SPEED, "m/s");
    put(all, "N_A", AVOGADRO, "mol^-1");
    put(all, "m_e", ELECTRON_MASS, "kg");
    put(all, "amu", 1.66053906892e-27, "kg");
    put(all, "epsilon_0", VACUUM_PERMITTIVITY, "F/m");
    put(all, "mu_0", VACUUM_PERMEABILITY, "H/m");
    put(all, "sigma_SB", STEFAN_BOLTZMANN, "W/m^2/K^4");
    return Collections.unmodifiableMap(all);
  }

  private static void put(Map<String, Quantity> all, String name, double value, String unit) {
    all.put(name, new Quantity(value, Units.parse(unit).dimension()));
  }
}
