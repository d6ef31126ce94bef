package ziman.engine.space;

/**
 * An isotropic dispersion eps(k) that rises from eps = 0 at k = 0. Energies are in J from the
 * bottom of the band, wavevectors in 1/m.
 *
 * <p>Differences are asked for as such, {@link #rise} and {@link #step}: at low temperature the
 * energies that matter differ by k_B T out of E_F, and subtracting two energies would lose the
 * ratio of the two in digits.
 */
public interface Dispersion {
  /** Dimensions of space, d. */
  int dimension();

  /** How many such bands there are at different places of k-space, besides the two spins. */
  default int valleys() {
    return 1;
  }

  /** eps(k + step) - eps(k) in J, to full relative precision. */
  double rise(double k, double step);

  /** The step in 1/m that raises the energy by {@code rise} from eps(k); inverse of rise. */
  double step(double k, double rise);

  /** Group velocity (1/hbar) deps/dk in m/s. */
  double velocity(double k);

  /** States per volume and per unit of k at k, two spins and all valleys, m^(1-d). */
  default double statesPerWavevector(double k) {
    return valleys() * new WavevectorSpace(dimension()).statesOnSphere(k);
  }

  /** States per volume below k, two spins and all valleys, m^-d; infinite without a bottom. */
  default double statesBelow(double k) {
    return k > 0 ? valleys() * new WavevectorSpace(dimension()).statesInside(k) : 0;
  }

  /** The wavevector below which there are {@code density} states per volume: k_F, 1/m. */
  default double wavevectorAbove(double density) {
    return new WavevectorSpace(dimension()).radius(density / valleys());
  }

  /** The wavevector that collisions conserve, for an electron at k; 1/m. */
  default double momentum(double k) {
    return k;
  }

  /** Energy at k. */
  default double energy(double k) {
    return rise(0, k);
  }

  /** Wavevector at an energy. */
  default double wavevector(double energy) {
    return step(0, energy);
  }
}
