package ziman.engine.space;

import ziman.engine.units.Constants;

/**
 * The neighbourhood of a Fermi surface: velocity and density of states do not depend on energy, and
 * eps = 0 is the Fermi level. There is no bottom.
 *
 * @param velocity m/s
 * @param densityOfStates both spins, 1/J/m^3
 * @param fermiWavevector 1/m
 */
public record ConstantBand(double velocity, double densityOfStates, double fermiWavevector)
    implements Dispersion {
  @Override
  public int dimension() {
    return 3;
  }

  @Override
  public double rise(double k, double step) {
    return Constants.REDUCED_PLANCK * velocity * step;
  }

  @Override
  public double step(double k, double rise) {
    return rise / (Constants.REDUCED_PLANCK * velocity);
  }

  @Override
  public double velocity(double k) {
    return velocity;
  }

  /** That of the Fermi surface, as the triangles of all collisions are closed there. */
  @Override
  public double momentum(double k) {
    return fermiWavevector;
  }

  @Override
  public double energy(double k) {
    return rise(fermiWavevector, k - fermiWavevector);
  }

  @Override
  public double wavevector(double energy) {
    return fermiWavevector + step(fermiWavevector, energy);
  }

  @Override
  public double statesPerWavevector(double k) {
    return densityOfStates * Constants.REDUCED_PLANCK * velocity;
  }

  @Override
  public double statesBelow(double k) {
    return Double.POSITIVE_INFINITY;
  }
}
