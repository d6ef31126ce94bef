package ziman.engine.observe;

import ziman.engine.model.Debye;
import ziman.engine.space.GaussRules;
import ziman.engine.units.Constants;

/** The heat that Debye's phonons hold: three branches, 3 ions per volume modes in all. */
public final class DebyeSolid {
  private static final int PANELS = 8;
  private static final int POINTS = 20;

  /** Beyond this many k_B T a phonon holds less than 1e-19 of k_B. */
  private static final double FROZEN = 60;

  private DebyeSolid() {}

  /**
   * 9 n k_B (T/Theta)^3 ∫ x^4 e^x/(e^x - 1)^2 dx up to Theta/T, in J/K/m^3; error below 1e-14.
   *
   * @param temperature in K
   */
  public static double heatCapacity(Debye lattice, double temperature) {
    double ratio = lattice.debyeTemperature() / temperature;
    double top = Math.min(ratio, FROZEN);
    double integral = 0;
    for (int p = 0; p < PANELS; p++) {
      integral +=
          GaussRules.between(top * p / PANELS, top * (p + 1) / PANELS, POINTS)
              .integrate(x -> Math.pow(x * x / (2 * Math.sinh(x / 2)), 2));
    }
    return 9 * lattice.ionDensity() * Constants.BOLTZMANN * integral / Math.pow(ratio, 3);
  }
}
