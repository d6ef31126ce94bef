package ziman.engine.collision;

import ziman.engine.space.EnergyShells;
import ziman.engine.space.FermiSurface;

/**
 * The triangle k, k', q of an event, with k and k' on the shells of their energies. For a given
 * energy of the phonon, the number of such events goes with k k'/(v v'): a constant for a parabola,
 * where the deformation potential is one.
 *
 * @param shells the shells of k and k'
 * @param wavevectors q of every bin, 1/m
 * @param atFermiSurface k_F/v_F squared
 */
record ScatteringTriangle(EnergyShells shells, double[] wavevectors, double atFermiSurface)
    implements PhononScattering.Geometry {

  /** The geometry that a spectrum allows to know. */
  static PhononScattering.Geometry of(
      EnergyShells shells, FermiSurface surface, PhononSpectrum spectrum, PhononBins bins) {
    double[] cosines = new double[bins.count() + 1];
    double[] wavevectors = new double[bins.count() + 1];
    for (int m = 1; m <= bins.count(); m++) {
      wavevectors[m] = spectrum.wavevector().applyAsDouble(bins.energy(m));
      cosines[m] = spectrum.cosine().applyAsDouble(bins.energy(m));
    }
    boolean energyMatters = shells.statesBelow() < Double.POSITIVE_INFINITY;
    return energyMatters && spectrum.hasWavevectors()
        ? new ScatteringTriangle(
            shells, wavevectors, Math.pow(surface.wavevector() / surface.velocity(), 2))
        : new AtFermiSurface(cosines);
  }

  @Override
  public double cosine(int shell, int bin) {
    double k = shells.wavevector(shell);
    double other = shells.wavevector(shell + bin);
    double q = wavevectors[bin];
    double cosine = (k * k + other * other - q * q) / (2 * k * other);
    return Math.abs(cosine) > 1 ? Double.NaN : cosine;
  }

  @Override
  public double frequency(int shell, int bin) {
    int other = shell + bin;
    return shells.wavevector(shell)
        * shells.wavevector(other)
        / (shells.velocity(shell) * shells.velocity(other) * atFermiSurface);
  }

  /** Every event as at the Fermi surface, with the mean cosine that belongs to its phonon. */
  private record AtFermiSurface(double[] cosines) implements PhononScattering.Geometry {
    @Override
    public double cosine(int shell, int bin) {
      return cosines[bin];
    }

    @Override
    public double frequency(int shell, int bin) {
      return 1;
    }
  }
}
