package ziman.engine.units;

import java.math.BigDecimal;

/**
 * The constants of nature: those that define the SI and are exact, and the recommended values of
 * the 2022 adjustment of CODATA for those that are measured.
 */
enum Codata {
  /** Boltzmann constant; exact. */
  BOLTZMANN("kB", "1.380649e-23", "J/K"),
  /** Reduced Planck constant, h / 2 pi; exact, here with more figures than a double has. */
  REDUCED_PLANCK("hbar", "1.05457181764615639126242800330e-34", "J.s"),
  /** Planck constant; exact. */
  PLANCK("h", "6.62607015e-34", "J.s"),
  /** Elementary charge; exact. */
  ELEMENTARY_CHARGE("e", "1.602176634e-19", "C"),
  /** Speed of light in vacuum; exact. */
  SPEED_OF_LIGHT("c", "299792458", "m/s"),
  /** Mass of the electron; CODATA 2022: 9.109 383 7139(28) e-31 kg. */
  ELECTRON_MASS("m_e", "9.1093837139e-31", "kg"),
  /** Avogadro constant; exact. */
  AVOGADRO("N_A", "6.02214076e23", "mol^-1"),
  /** Permittivity of vacuum; CODATA 2022: 8.854 187 8188(14) e-12 F/m. */
  VACUUM_PERMITTIVITY("epsilon_0", "8.8541878188e-12", "F/m"),
  /** Permeability of vacuum; CODATA 2022: 1.256 637 061 27(20) e-6 N/A^2. */
  VACUUM_PERMEABILITY("mu_0", "1.25663706127e-6", "H/m"),
  /**
   * Stefan-Boltzmann constant, 2 pi^5 kB^4 / (15 h^3 c^2); exact, here with more figures than a
   * double has.
   */
  STEFAN_BOLTZMANN("sigma_SB", "5.67037441918442945397099673189e-8", "W/m^2/K^4"),
  /** Atomic mass constant; CODATA 2022: 1.660 539 068 92(52) e-27 kg. */
  ATOMIC_MASS("amu", "1.66053906892e-27", "kg"),
  /** Bohr radius; CODATA 2022: 5.291 772 105 44(82) e-11 m. */
  BOHR_RADIUS("a_0", "5.29177210544e-11", "m"),
  /** Rydberg energy, half a hartree; CODATA 2022: 2.179 872 361 1030(24) e-18 J. */
  RYDBERG("Ry", "2.1798723611030e-18", "J"),
  /** Ratio of a circle's circumference to its diameter, with more figures than a double has. */
  PI("pi", "3.14159265358979323846264338327950288419716939937510", "1");

  private final String symbol;
  private final BigDecimal value;
  private final String unit;

  Codata(String symbol, String value, String unit) {
    this.symbol = symbol;
    this.value = new BigDecimal(value);
    this.unit = unit;
  }

  /** As written in a model. */
  String symbol() {
    return symbol;
  }

  /** In {@link #unit}. */
  BigDecimal value() {
    return value;
  }

  /** An SI unit with the factor 1. */
  String unit() {
    return unit;
  }
}
