package ziman.engine.collision;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import ziman.engine.model.Impurity;
import ziman.engine.space.AngularBasis;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.FermiSurface;
import ziman.engine.space.GaussRules;
import ziman.engine.space.Occupation;
import ziman.engine.units.Constants;

/**
 * Charged defects behind screening, V(q) = Z e^2 / (epsilon (q^2 + kappa^2)), in Born approximation
 * (Brooks and Herring for l = 1):
 *
 * <pre>
 *   rate_l = (2 pi/hbar) concentration N(eps) mean over angles of V(q)^2 (1 - P_l) ,   q^2 = 2 k^2 (1 - cos)
 * </pre>
 *
 * with N for one spin and valley. Without a screening length, kappa^2 = e^2 (dn/dmu)/epsilon from
 * the electrons themselves (Thomas and Fermi; Debye and Hueckel where they are classical).
 */
final class ScreenedCoulomb {
  private static final int PANELS = 6;
  private static final int POINTS = 20;

  private final Occupation equilibrium;
  private final FermiSurface surface;
  private final AngularBasis directions;

  /** e^2 Z / epsilon, J m. */
  private final double charge;

  private final double concentration;

  /** kappa, 1/m. */
  private final double screening;

  ScreenedCoulomb(
      Impurity model, Occupation equilibrium, FermiSurface surface, AngularBasis directions) {
    this.equilibrium = equilibrium;
    this.surface = surface;
    this.directions = directions;
    double e = Constants.ELEMENTARY_CHARGE;
    double epsilon = Constants.VACUUM_PERMITTIVITY * model.permittivity();
    this.charge = model.charge().orElseThrow() * e * e / epsilon;
    this.concentration = model.concentration().orElseThrow();
    double compressibility =
        equilibrium.shells().sum(equilibrium::window).value() / equilibrium.kT();
    this.screening =
        model
            .screeningLength()
            .map(length -> 1 / length)
            .orElseGet(() -> Math.sqrt(e * e * compressibility / epsilon));
  }

  /** 1/s on every shell, for a harmonic l > 0. */
  double[] rates(int l) {
    EnergyShells shells = equilibrium.shells();
    boolean energyMatters = shells.statesBelow() < Double.POSITIVE_INFINITY;
    double[] rates = new double[shells.size()];
    for (int i = 0; i < rates.length; i++) {
      if (i > 0 && !energyMatters) {
        rates[i] = rates[0];
        continue;
      }
      double k = energyMatters ? shells.wavevector(i) : surface.wavevector();
      double states =
          shells.statesPerWavevector(i)
              / (Constants.REDUCED_PLANCK * shells.velocity(i) * 2 * surface.valleys());
      rates[i] =
          2
              * Math.PI
              / Constants.REDUCED_PLANCK
              * concentration
              * states
              * Math.pow(charge / (2 * k * k), 2)
              * angles(l, screening * screening / (2 * k * k));
    }
    return rates;
  }

  /**
   * (1/2) ∫ (1 - P_l)/(u + a)^2 du over u = 1 - cos from 0 to 2. The logarithm of u + a is the
   * variable in which this is smooth, however weak the screening.
   */
  private double angles(int l, double a) {
    double span = Math.log1p(2 / a);
    double sum = 0;
    for (int p = 0; p < PANELS; p++) {
      GaussIntegrator rule = GaussRules.between(span * p / PANELS, span * (p + 1) / PANELS, POINTS);
      sum +=
          rule.integrate(
              t -> {
                double u = a * Math.expm1(t);
                double lost = l == 1 ? u : 1 - directions.turned(l, 1 - u);
                return lost / (a * Math.exp(t));
              });
    }
    return sum / 2;
  }
}
