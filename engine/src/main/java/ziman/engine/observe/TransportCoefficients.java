package ziman.engine.observe;

import java.util.LinkedHashMap;
import java.util.Map;
import ziman.engine.pipeline.Measured;
import ziman.engine.space.Harmonic;
import ziman.engine.space.StateSum;
import ziman.engine.units.Constants;

/**
 * What the responses to a field and to a temperature gradient amount to, (13) to (15):
 *
 * <pre>
 *   j   = L11 E + L12 grad T          sigma = L11         peltier = L21/L11
 *   j_Q = L21 E + L22 grad T          S = -L12/L11        kappa = -j_Q/grad T at j = 0
 * </pre>
 *
 * E is the field with grad(mu)/e. S has the common sign, E = +S grad T at j = 0, opposite to (15).
 *
 * @param currents how a distribution carries charge and heat
 * @param field F1 per E, in m/V
 * @param gradient F1 per grad T, in m/K
 * @param temperature in K
 */
public record TransportCoefficients(
    Carried currents, Harmonic field, Harmonic gradient, double temperature) {

  /** Every coefficient by its name in a model; the uncertainties are those of rounding alone. */
  public Map<String, Measured> measure() {
    StateSum l11 = currents.charge(field);
    StateSum l12 = currents.charge(gradient);
    StateSum l21 = currents.heat(field);
    double sigma = l11.value();
    double seebeck = -l12.value() / sigma;
    double peltier = l21.value() / sigma;
    StateSum open = openCircuitHeat(seebeck, peltier);
    double kappa = -open.value();

    double relative = l11.rounding() / Math.abs(sigma);
    double relativeKappa = open.rounding() / Math.abs(kappa);
    double lorenz = kappa / (sigma * temperature);
    Map<String, Measured> results = new LinkedHashMap<>();
    results.put("sigma", new Measured(sigma, l11.rounding()));
    results.put("rho", new Measured(1 / sigma, relative / Math.abs(sigma)));
    results.put("seebeck", quotient(l12.times(-1), l11));
    results.put("peltier", quotient(l21, l11));
    results.put(
        "power_factor",
        new Measured(
            seebeck * seebeck * sigma,
            Math.abs(seebeck) * (2 * l12.rounding() + Math.abs(seebeck) * l11.rounding())));
    results.put("kappa", new Measured(kappa, open.rounding()));
    results.put("lorenz", new Measured(lorenz, Math.abs(lorenz) * (relative + relativeKappa)));
    return results;
  }

  /**
   * How well heat can be turned into work, where kappa is that of everything that carries heat: ZT
   * = S^2 sigma T/kappa, and the reduced current density at which a leg works best, over that of
   * heat, s = (sqrt(1 + ZT) - 1)/(S T) (Snyder and Ursell, Phys. Rev. Lett. 91, 148301 (2003)).
   */
  public Map<String, Measured> merit() {
    Map<String, Measured> known = measure();
    Measured power = known.get("power_factor");
    Measured kappa = known.get("kappa");
    Measured seebeck = known.get("seebeck");
    double zt = power.value() * temperature / kappa.value();
    double error = zt * (power.uncertainty() / power.value() + kappa.uncertainty() / kappa.value());
    // (sqrt(1 + ZT) - 1) without the cancellation of small ZT
    double root = zt / (Math.sqrt(1 + zt) + 1);
    double factor = root / (seebeck.value() * temperature);
    double relative = error / zt + seebeck.uncertainty() / Math.abs(seebeck.value());
    Map<String, Measured> merit = new LinkedHashMap<>();
    merit.put("figure_of_merit", new Measured(zt, error));
    merit.put("compatibility_factor", new Measured(factor, Math.abs(factor) * relative));
    return merit;
  }

  /**
   * The heat current per grad T at j = 0: of the response to grad T together with the field S grad
   * T, combined shell by shell. As no charge flows, energies may be counted from the mean energy of
   * the carriers, -e peltier; then no term cancels another, as L22 - L21 L12/L11 would.
   */
  private StateSum openCircuitHeat(double seebeck, double peltier) {
    return currents.heatAbove(
        -Constants.ELEMENTARY_CHARGE * peltier, gradient.plus(seebeck, field));
  }

  private static Measured quotient(StateSum above, StateSum below) {
    double value = above.value() / below.value();
    double error = above.rounding() + Math.abs(value) * below.rounding();
    return new Measured(value, error / Math.abs(below.value()));
  }
}
