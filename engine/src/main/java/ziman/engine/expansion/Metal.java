package ziman.engine.expansion;

import java.util.List;
import java.util.Optional;
import ziman.engine.model.Band;
import ziman.engine.model.DiracBand;
import ziman.engine.model.FreeElectron;
import ziman.engine.model.InvalidModel;
import ziman.engine.model.IsotropicBand;
import ziman.engine.model.KaneBand;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.model.WideBand;
import ziman.engine.space.ConstantBand;
import ziman.engine.space.Dirac;
import ziman.engine.space.Dispersion;
import ziman.engine.space.FermiSurface;
import ziman.engine.space.GaussPanels;
import ziman.engine.space.Kane;
import ziman.engine.space.Occupation;
import ziman.engine.space.Parabola;
import ziman.engine.space.RisingBand;
import ziman.engine.space.UniformShells;
import ziman.engine.units.Quantity;

/**
 * The electrons of a band, filled up to their Fermi energy.
 *
 * @param dispersion eps(k)
 * @param surface what the band is like at the Fermi energy
 * @param density electrons per volume, m^-d; infinite where the band has no bottom
 */
public record Metal(Dispersion dispersion, FermiSurface surface, double density) {
  /** All states up to the Fermi energy are full at T = 0, which is what defines it. */
  public static Metal of(Band band) {
    if (band instanceof WideBand wide) {
      Dispersion dispersion =
          new ConstantBand(wide.velocity(), wide.densityOfStates(), wide.fermiWavevector());
      return new Metal(
          dispersion,
          FermiSurface.of(dispersion, wide.fermiWavevector()),
          Double.POSITIVE_INFINITY);
    }
    if (band instanceof KaneBand kane) {
      return filled(
          new Kane(kane.mass(), kane.gap(), kane.dimension(), kane.valleys()),
          kane.density(),
          kane.fermiEnergy());
    }
    if (band instanceof DiracBand dirac) {
      return filled(
          new Dirac(dirac.velocity(), dirac.gap(), dirac.dimension(), dirac.valleys()),
          dirac.density(),
          dirac.fermiEnergy());
    }
    if (band instanceof IsotropicBand own) {
      return of(own);
    }
    FreeElectron free = (FreeElectron) band;
    return filled(new Parabola(free.mass(), free.dimension()), free.density(), free.fermiEnergy());
  }

  /** What is wrong up to the Fermi energy is wrong with the model. */
  private static Metal of(IsotropicBand own) {
    try {
      Dispersion rising = new RisingBand(own.energy()::slope, own.dimension(), own.valleys());
      Metal metal = filled(rising, own.density(), own.fermiEnergy());
      rising.energy(metal.surface().wavevector());
      return metal;
    } catch (NoTrustworthyAnswer e) {
      throw new InvalidModel("", "band %s: %s".formatted(own.name(), e.getMessage()));
    }
  }

  private static Metal filled(
      Dispersion dispersion, Optional<Quantity> density, Optional<Double> fermiEnergy) {
    double wavevector =
        density
            .map(n -> dispersion.wavevectorAbove(n.value()))
            .orElseGet(() -> dispersion.wavevector(fermiEnergy.orElseThrow()));
    return new Metal(
        dispersion,
        FermiSurface.of(dispersion, wavevector),
        density.map(Quantity::value).orElseGet(() -> dispersion.statesBelow(wavevector)));
  }

  /** Whether the band has a bottom, and with it a density and a chemical potential. */
  public boolean hasBottom() {
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
   * @param reach half-width of the window, J
   * @param regular whether distributions are smooth in k at the bottom of the band
   */
  Equilibrium onPanels(double kT, int level, List<Double> kinks, double reach, boolean regular) {
    double mu = Equilibrium.chemicalPotential(dispersion, density, kT, level);
    return new Equilibrium(
        mu,
        new Occupation(GaussPanels.about(dispersion, mu, kT, level, kinks, reach, regular), kT));
  }

  /** Equilibrium on all states, full ones far below mu included: where electrons are counted. */
  Equilibrium counted(double kT, int level) {
    return Equilibrium.of(dispersion, density, kT, level);
  }

  /**
   * Equilibrium on shells at equal distances.
   *
   * @param spacing of the shells, J
   * @param reach half-width of the window, J
   */
  Equilibrium onUniformShells(double kT, double spacing, int level, double reach) {
    double mu = hasBottom() ? Equilibrium.chemicalPotential(dispersion, density, kT, level) : 0;
    return new Equilibrium(
        mu, new Occupation(UniformShells.about(dispersion, mu, spacing, reach), kT));
  }
}
