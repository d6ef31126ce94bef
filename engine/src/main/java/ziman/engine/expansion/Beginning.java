package ziman.engine.expansion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ziman.engine.space.Distribution;
import ziman.engine.space.ElectronStates;
import ziman.engine.space.EquilibriumSeries;
import ziman.engine.space.Harmonic;

/**
 * Electrons that are warmer than the lattice at t = 0, order by order in the difference: the Taylor
 * coefficients of f(T + s) at constant number. Each order counts like one of the field.
 */
final class Beginning {
  private Beginning() {}

  /**
   * Orders 1 to n at t = 0.
   *
   * @param electrons f
   * @param size number of values of a harmonic, electrons first
   * @param rise Delta T, K
   */
  static List<Distribution> of(int n, ElectronStates electrons, int size, double rise) {
    List<Distribution> orders = new ArrayList<>();
    for (double[] coefficients : EquilibriumSeries.ofElectrons(electrons).upTo(n)) {
      Harmonic order = new Harmonic(0, Arrays.copyOf(coefficients, size));
      orders.add(Distribution.of(order.times(Math.pow(rise, orders.size() + 1))));
    }
    return orders;
  }
}
