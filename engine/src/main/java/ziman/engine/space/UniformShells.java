package ziman.engine.space;

import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.units.Constants;

/**
 * Energy shells at equal distances about mu, on which every phonon whose energy is a multiple of
 * the spacing lands exactly.
 *
 * <p>Sums over them are trapezoid sums of functions that are analytic near the real axis and vanish
 * at the ends of the window with f(1-f): the error is exp(-2 pi^2 k_B T / spacing), far below
 * rounding for spacings below k_B T / 2.
 */
public final class UniformShells {
  private UniformShells() {}

  /**
   * The shells about a chemical potential.
   *
   * @param mu chemical potential in the band's own count of energies, J
   * @param spacing distance of neighbouring shells, J
   * @param reach half-width of the window, J
   * @throws NoTrustworthyAnswer if the window reaches the bottom of the band
   */
  public static EnergyShells about(Dispersion band, double mu, double spacing, double reach) {
    int half = (int) Math.ceil(reach / spacing);
    double fermi = band.wavevector(mu);
    boolean hasBottom = band.statesBelow(fermi) < Double.POSITIVE_INFINITY;
    if (hasBottom && !(mu - (half + 1) * spacing > 0)) {
      throw new NoTrustworthyAnswer(
          ("the thermal window of %.4g eV reaches the bottom of the band, %.4g eV below the"
                  + " chemical potential: collisions with phonons are computed for metals, whose Fermi"
                  + " energy is 40 to 70 k_B T or more. A larger tolerance, or a smaller window, needs"
                  + " less")
              .formatted(reach / Constants.ELEMENTARY_CHARGE, mu / Constants.ELEMENTARY_CHARGE));
    }
    int size = 2 * half + 1;
    double[] wavevectors = new double[size];
    double[] offsets = new double[size];
    double[] steps = new double[size];
    double[] perWavevector = new double[size];
    for (int i = 0; i < size; i++) {
      offsets[i] = (i - half) * spacing;
      wavevectors[i] = fermi + band.step(fermi, offsets[i]);
      double slope = Constants.REDUCED_PLANCK * band.velocity(wavevectors[i]);
      steps[i] = spacing / slope;
      perWavevector[i] = slope / spacing;
    }
    double below = band.statesBelow(band.wavevector(mu - (half + 0.5) * spacing));
    return new EnergyShells(
        band, below, wavevectors, offsets, steps, new UniformDifference(perWavevector));
  }
}
