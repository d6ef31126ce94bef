package ziman.engine.space;

import ziman.engine.units.Constants;

/**
 * What a band is like at its Fermi energy at T = 0.
 *
 * @param dimension of space
 * @param wavevector k_F, 1/m
 * @param velocity v_F, m/s
 * @param densityOfStates N(E_F), both spins and all valleys, 1/J/m^d
 * @param valleys how many equal bands there are
 */
public record FermiSurface(
    int dimension, double wavevector, double velocity, double densityOfStates, int valleys) {

  /** The Fermi surface of a band at a wavevector. */
  public static FermiSurface of(Dispersion band, double wavevector) {
    double velocity = band.velocity(wavevector);
    return new FermiSurface(
        band.dimension(),
        wavevector,
        velocity,
        band.statesPerWavevector(wavevector) / (Constants.REDUCED_PLANCK * velocity),
        band.valleys());
  }

  /** The scattering rate in 1/s that makes the resistivity {@code rho}: 1/tau = rho e^2 N v^2/d. */
  public double rate(double rho) {
    return rho
        * Constants.ELEMENTARY_CHARGE
        * Constants.ELEMENTARY_CHARGE
        * densityOfStates
        * velocity
        * velocity
        / dimension;
  }
}
