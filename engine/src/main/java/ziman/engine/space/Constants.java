package ziman.engine.space;

/** The constants that define the SI since 2019; exact (hbar to the last digit of a double). */
public final class Constants {
  /** Elementary charge e in C; the charge of an electron is -e. */
  public static final double E = 1.602176634e-19;

  /** Boltzmann constant in J/K. */
  public static final double K_B = 1.380649e-23;

  /** Planck constant over 2 pi in J s. */
  public static final double HBAR = 6.62607015e-34 / (2 * Math.PI);

  private Constants() {}
}
