package ziman.engine.expansion;

import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import ziman.engine.space.Dispersion;
import ziman.engine.space.GaussPanels;
import ziman.engine.space.Occupation;

/**
 * The chemical potential at which the shells hold a given number of electrons, and the shells about
 * it.
 *
 * @param chemicalPotential mu from the bottom of the band, J
 * @param occupation f on every shell
 */
public record Equilibrium(double chemicalPotential, Occupation occupation) {
  private static final int MOST_STEPS = 200;

  /**
   * Solves sum f = density. The shells are laid out anew for every mu that is tried; the last
   * digits, which a bracket would seek in the noise of the sum, come from two Newton steps.
   *
   * @param density electrons per volume, m^-d
   * @param kT k_B T, J
   * @param level refinement of the shells
   */
  public static Equilibrium of(Dispersion band, double density, double kT, int level) {
    double mu = chemicalPotential(band, density, kT, level);
    return new Equilibrium(mu, new Occupation(GaussPanels.about(band, mu, kT, level), kT));
  }

  /** The chemical potential alone, J from the bottom of the band. */
  static double chemicalPotential(Dispersion band, double density, double kT, int level) {
    double fermiEnergy = band.energy(band.wavevectorAbove(density));
    double below = fermiEnergy;
    for (double step = kT; excess(band, density, kT, level, below) > 0; step *= 2) {
      below -= step;
    }
    double above = fermiEnergy;
    for (double step = kT; excess(band, density, kT, level, above) < 0; step *= 2) {
      above += step;
    }
    double mu = below == above ? below : root(band, density, kT, level, below, above);
    for (int newton = 0; newton < 2; newton++) {
      Occupation f = occupation(band, kT, level, mu);
      double n = f.density().value();
      double slope = f.shells().sum(f::window).value();
      mu -= kT * (n - density) / slope;
    }
    return mu;
  }

  private static double root(
      Dispersion band, double density, double kT, int level, double below, double above) {
    var solver = new BracketingNthOrderBrentSolver(1e-14, 1e-8 * kT, 1e-15, 5);
    return solver.solve(MOST_STEPS, mu -> excess(band, density, kT, level, mu), below, above);
  }

  /** ln of the number of electrons over the density wanted: close to linear in mu everywhere. */
  private static double excess(Dispersion band, double density, double kT, int level, double mu) {
    return Math.log(occupation(band, kT, level, mu).density().value() / density);
  }

  private static Occupation occupation(Dispersion band, double kT, int level, double mu) {
    return new Occupation(GaussPanels.about(band, mu, kT, level), kT);
  }
}
