package ziman.engine.space;

/**
 * Phonons in bins of equal energy: the phase space of a lattice whose spectrum is isotropic. The
 * weights count modes, so that a sum over phonons, (1/Omega) sum over Q, is a weighted sum over
 * bins.
 */
public final class LatticeModes implements States {
  private final String name;
  private final double kT;
  private final double[] energies;
  private final double[] wavevectors;
  private final double[] weights;
  private final double[] occupied;
  private final double[] window;

  /**
   * @param name of the lattice in the model
   * @param kT k_B T, J
   * @param energies hbar omega of every bin, J, all above zero
   * @param wavevectors q of every bin, 1/m
   * @param weights modes per volume in every bin, all branches, 1/m^3
   */
  public LatticeModes(
      String name, double kT, double[] energies, double[] wavevectors, double[] weights) {
    this.name = name;
    this.kT = kT;
    this.energies = energies.clone();
    this.wavevectors = wavevectors.clone();
    this.weights = weights.clone();
    this.occupied = new double[energies.length];
    this.window = new double[energies.length];
    for (int m = 0; m < energies.length; m++) {
      double x = energies[m] / kT;
      occupied[m] = 1 / Math.expm1(x);
      // n(n+1) = 1/(4 sinh^2(x/2)), which does not cancel
      window[m] = Math.pow(2 * Math.sinh(x / 2), -2);
    }
  }

  /** Of the lattice in the model. */
  public String name() {
    return name;
  }

  @Override
  public int size() {
    return energies.length;
  }

  /** hbar omega of a bin, J. */
  public double energy(int bin) {
    return energies[bin];
  }

  /** q of a bin, 1/m. */
  public double wavevector(int bin) {
    return wavevectors[bin];
  }

  /** Planck's n. */
  public double n(int bin) {
    return occupied[bin];
  }

  /** k_B T, J. */
  public double kT() {
    return kT;
  }

  @Override
  public double weight(int bin) {
    return weights[bin];
  }

  @Override
  public double window(int bin) {
    return window[bin];
  }

  @Override
  public double x(int bin) {
    return energies[bin] / kT;
  }
}
