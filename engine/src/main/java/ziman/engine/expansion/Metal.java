package ziman.engine.expansion;

import java.util.List;
import ziman.engine.model.Band;
import ziman.engine.model.FreeElectron;
import ziman.engine.model.WideBand;
import ziman.engine.space.ConstantBand;
import ziman.engine.space.Dispersion;
import ziman.engine.space.FermiSurface;
import ziman.engine.space.Occupation;
import ziman.engine.space.Parabola;
import ziman.engine.space.UniformShells;
import ziman.engine.space.WavevectorSpace;

/**
 * The electrons of a band, filled up to their Fermi energy.
 *
 * @param dispersion eps(k)
 * @param surface what the band is like at the Fermi energy
 * @param density electrons per volume, m^-d; infinite where the band has no bottom
 */
record Metal(Dispersion dispersion, FermiSurface surface, double density) {
  private static final double REACH = 40;
  private static final double WIDENING = 10;

  /** All states up to the Fermi energy are full at T = 0, which is what defines it. */
  static Metal of(Band band) {
    if (band instanceof WideBand wide) {
      Dispersion dispersion =
          new ConstantBand(wide.velocity(), wide.densityOfStates(), wide.fermiWavevector());
      return new Metal(
          dispersion,
          FermiSurface.of(dispersion, wide.fermiWavevector()),
          Double.POSITIVE_INFINITY);
    }
    FreeElectron free = (FreeElectron) band;
    Dispersion dispersion = new Parabola(free.mass(), free.dimension());
    WavevectorSpace space = new WavevectorSpace(free.dimension());
    double wavevector =
        free.density()
            .map(n -> space.radius(n.value()))
            .orElseGet(() -> dispersion.wavevector(free.fermiEnergy().orElseThrow()));
    double density = free.density().map(n -> n.value()).orElse(space.statesInside(wavevector));
    return new Metal(dispersion, FermiSurface.of(dispersion, wavevector), density);
  }

  /** Whether the band has a bottom, and with it a density and a chemical potential. */
  boolean hasBottom() {
    return density < Double.POSITIVE_INFINITY;
  }

  /** Fermi energy from the bottom of the band, J; infinite where there is none. */
  double fermiEnergy() {
    return hasBottom() ? dispersion.energy(surface.wavevector()) : Double.POSITIVE_INFINITY;
  }

  /**
   * Equilibrium on panels of shells, for collisions that do not change the energy by a quantum.
   *
   * @param kinks energies at which rates have one, J from the bottom of the band
   */
  Equilibrium onPanels(double kT, int level, List<Double> kinks) {
    return Equilibrium.of(dispersion, density, kT, level, kinks);
  }

  /** Equilibrium on shells at equal distances. */
  Equilibrium onUniformShells(double kT, double spacing, int level) {
    double mu = hasBottom() ? onPanels(kT, level, List.of()).chemicalPotential() : 0;
    double reach = (REACH + WIDENING * level) * kT;
    return new Equilibrium(
        mu, new Occupation(UniformShells.about(dispersion, mu, spacing, reach), kT));
  }
}
