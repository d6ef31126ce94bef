package ziman.engine.observe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import ziman.engine.collision.CollisionOperator;
import ziman.engine.pipeline.Measured;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.Harmonic;
import ziman.engine.space.StateSum;
import ziman.engine.units.Constants;

/**
 * How fast electrons that are a little warmer than the lattice cool, while their distribution is a
 * Fermi function: g (T_e - T_lattice) is the power that they lose, from C1 on df/dT. Allen's
 * formula (Phys. Rev. Lett. 59, 1460 (1987)) is its limit for T far above the Debye temperature,
 * g/C_e = 3 hbar lambda <omega^2> / (pi k_B T). Collisions that do not keep the Fermi function
 * change the rate later on.
 *
 * @param collisions C1
 * @param states electrons, and the phonons that evolve
 */
public record TwoTemperatures(CollisionOperator collisions, CoupledStates states) {
  /** Names of what is measured. */
  public static final Set<String> RESULTS =
      Set.of("electron_phonon_coupling", "temperature_relaxation_rate");

  /** g in W/m^3/K, and g (1/C_e + 1/C_lattice) in 1/s; a lattice that is held has no 1/C. */
  public Map<String, Measured> measure() {
    int shells = states.shells();
    double number = sum(0, shells, i -> 1).value();
    double mean = sum(0, shells, states::x).value() / number;
    double temperature = states.electrons().kT() / Constants.BOLTZMANN;
    double[] warmed = new double[states.size()];
    for (int i = 0; i < shells; i++) {
      warmed[i] = states.window(i) * (states.x(i) - mean) / temperature;
    }
    Harmonic lost = collisions.apply(states.electrons(), new Harmonic(0, warmed));
    double kT = states.electrons().kT();
    StateSum power = states.total(i -> i < shells ? kT * (states.x(i) - mean) * lost.at(i) : 0);
    double electrons =
        Constants.BOLTZMANN * sum(0, shells, i -> Math.pow(states.x(i) - mean, 2)).value();
    double lattice =
        Constants.BOLTZMANN * sum(shells, states.size(), i -> states.x(i) * states.x(i)).value();
    double inverse = 1 / electrons + (lattice == 0 ? 0 : 1 / lattice);
    Map<String, Measured> results = new LinkedHashMap<>();
    results.put("electron_phonon_coupling", new Measured(power.value(), power.rounding()));
    results.put(
        "temperature_relaxation_rate",
        new Measured(power.value() * inverse, power.rounding() * inverse));
    return results;
  }

  private StateSum sum(int from, int to, IntToDoubleFunction of) {
    return states.total(i -> i >= from && i < to ? states.window(i) * of.applyAsDouble(i) : 0);
  }
}
