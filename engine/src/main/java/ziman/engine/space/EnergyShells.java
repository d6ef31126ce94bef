package ziman.engine.space;

import java.util.function.IntToDoubleFunction;

/**
 * The energy part of an isotropic phase space: shells of constant energy with weights, such that a
 * sum over states per volume, (1/Omega) sum over K, is a weighted sum over shells. How the shells
 * were chosen is not known here.
 *
 * <p>Below the lowest shell every state is full and none takes part in transport; {@link
 * #statesBelow} counts them.
 */
public final class EnergyShells {
  private final int dimension;
  private final double statesBelow;
  private final double[] wavevectors;
  private final double[] energies;
  private final double[] offsets;
  private final double[] velocities;
  private final double[] momenta;
  private final double[] weights;
  private final double[] densities;
  private final RadialDerivative derivative;

  /**
   * @param band dispersion
   * @param statesBelow full states per volume below the lowest shell, m^-d
   * @param wavevectors k of every shell, 1/m, none zero
   * @param offsets eps - mu of every shell in J, to a precision relative to k_B T rather than eps
   * @param steps quadrature weights in k of every shell, 1/m
   * @param derivative d/dk on the shells
   */
  EnergyShells(
      Dispersion band,
      double statesBelow,
      double[] wavevectors,
      double[] offsets,
      double[] steps,
      RadialDerivative derivative) {
    int n = wavevectors.length;
    this.dimension = band.dimension();
    this.statesBelow = statesBelow;
    this.wavevectors = wavevectors;
    this.offsets = offsets;
    this.derivative = derivative;
    this.energies = new double[n];
    this.velocities = new double[n];
    this.momenta = new double[n];
    this.weights = new double[n];
    this.densities = new double[n];
    for (int i = 0; i < n; i++) {
      double k = wavevectors[i];
      energies[i] = band.energy(k);
      velocities[i] = band.velocity(k);
      momenta[i] = band.momentum(k);
      densities[i] = band.statesPerWavevector(k);
      weights[i] = densities[i] * steps[i];
    }
  }

  /** Dimensions of space, d. */
  public int dimension() {
    return dimension;
  }

  /** Number of shells. */
  public int size() {
    return energies.length;
  }

  /** Full states per volume below the lowest shell, m^-d; zero when the shells reach k = 0. */
  public double statesBelow() {
    return statesBelow;
  }

  /** k of a shell, 1/m. */
  public double wavevector(int shell) {
    return wavevectors[shell];
  }

  /** Energy of a shell from the bottom of the band, J. */
  public double energy(int shell) {
    return energies[shell];
  }

  /** eps - mu of a shell, J, without the cancellation of subtracting them. */
  public double fromChemicalPotential(int shell) {
    return offsets[shell];
  }

  /** Group velocity on a shell, m/s. */
  public double velocity(int shell) {
    return velocities[shell];
  }

  /** The wavevector that collisions conserve, 1/m. */
  public double momentum(int shell) {
    return momenta[shell];
  }

  /** States per volume on a shell, m^-d: its weight in sums. */
  public double weight(int shell) {
    return weights[shell];
  }

  /** States per volume and per unit of k on a shell, m^(1-d). */
  public double statesPerWavevector(int shell) {
    return densities[shell];
  }

  /** The shell whose energy is nearest to the given one, J. */
  public int nearest(double energy) {
    int nearest = 0;
    for (int i = 1; i < size(); i++) {
      if (Math.abs(energies[i] - energy) < Math.abs(energies[nearest] - energy)) {
        nearest = i;
      }
    }
    return nearest;
  }

  /** (1/Omega) sum over K of a function of the shell; times m^-d. */
  public StateSum sum(IntToDoubleFunction perState) {
    return StateSum.of(size(), i -> weights[i] * perState.applyAsDouble(i));
  }

  /** d/dk on the shells, of functions with one value on each. */
  public RadialDerivative derivative() {
    return derivative;
  }
}
