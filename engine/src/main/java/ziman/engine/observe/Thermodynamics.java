package ziman.engine.observe;

import java.util.LinkedHashMap;
import java.util.Map;
import ziman.engine.pipeline.Measured;
import ziman.engine.space.ElectronStates;
import ziman.engine.space.StateSum;
import ziman.engine.units.Constants;

/**
 * Properties of the equilibrium itself.
 *
 * @param equilibrium f on all states
 * @param chemicalPotential in J
 */
public record Thermodynamics(ElectronStates equilibrium, double chemicalPotential) {
  /**
   * Every property by its name in a model; the uncertainties are those of rounding alone.
   *
   * @param hasBottom whether the band has one, and with it a density and a chemical potential
   */
  public Map<String, Measured> measure(boolean hasBottom) {
    StateSum compressibility = equilibrium.total(equilibrium::window);
    Map<String, Measured> results = new LinkedHashMap<>();
    if (hasBottom) {
      StateSum density = equilibrium.density();
      double shift = equilibrium.kT() * density.rounding() / compressibility.value();
      results.put(
          "chemical_potential",
          new Measured(chemicalPotential, shift + Math.ulp(1.0) * Math.abs(chemicalPotential)));
      results.put("density", new Measured(density.value(), density.rounding()));
    }
    StateSum heatCapacity = heatCapacity(compressibility.value());
    results.put("heat_capacity", new Measured(heatCapacity.value(), heatCapacity.rounding()));
    return results;
  }

  /**
   * sum eps df/dT in J/K/m^d, where mu follows T so that sum df/dT = 0: df/dT = f(1-f)(x - mean)/T,
   * the tangent that keeps the number. For the same reason eps may be counted from its mean.
   */
  private StateSum heatCapacity(double compressibility) {
    double mean =
        equilibrium.total(i -> equilibrium.x(i) * equilibrium.window(i)).value() / compressibility;
    return equilibrium
        .total(i -> equilibrium.window(i) * Math.pow(equilibrium.x(i) - mean, 2))
        .times(Constants.BOLTZMANN);
  }
}
