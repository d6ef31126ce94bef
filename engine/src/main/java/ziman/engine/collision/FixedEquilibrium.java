package ziman.engine.collision;

import ziman.engine.space.Distribution;
import ziman.engine.space.ElectronStates;
import ziman.engine.space.EquilibriumSeries;
import ziman.engine.space.Harmonic;

/**
 * The bath of a relaxation to a fixed equilibrium, (f - F)/tau with f at T + s and the same number
 * of electrons.
 *
 * @param states the electrons that relax
 * @param rates 1/tau, 1/s, one for each of their groups
 * @param size number of values of a harmonic, electrons first
 */
record FixedEquilibrium(ElectronStates states, double[] rates, int size) implements Bath {
  @Override
  public Distribution onEquilibrium(int m) {
    double[] warmed = EquilibriumSeries.ofElectrons(states).upTo(m).get(m - 1);
    double[] source = new double[size];
    for (int i = 0; i < warmed.length; i++) {
      source[i] = rates[i] * warmed[i];
    }
    return Distribution.of(new Harmonic(0, source));
  }

  @Override
  public Distribution on(int m, Distribution x) {
    return Distribution.ZERO;
  }
}
