package ziman.engine.expansion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ziman.engine.model.ResultName;
import ziman.engine.observe.Currents;
import ziman.engine.pipeline.Measured;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.Harmonic;
import ziman.engine.space.StateSum;

/**
 * The energy balance of every order, (18) and beyond: du_n/dt from the occupations, j_(n-1) E from
 * the current.
 *
 * @param orders 1 to n
 * @param currents how a distribution carries charge
 * @param field E, V/m
 */
record Balance(List<SecularOrder> orders, Currents currents, double field) {
  /** The name of a coefficient of t^power, as it is asked for: {@code energy(4, power = 1)}. */
  static String key(String result, int order, int power) {
    return ResultName.atPower(result + "(" + order + ")", power);
  }

  /** current(n), energy(n) and heating(n), each with its powers of t. */
  Map<String, Measured> measure() {
    Map<String, Measured> results = new LinkedHashMap<>();
    for (SecularOrder order : orders) {
      int n = order.order();
      for (int k = 0; k <= order.degree(); k++) {
        put(results, key("current", n, k), current(order, k));
        put(results, key("energy", n, k), energy(order, k));
      }
      for (int k = 0; k <= Math.max(0, order.degree() - 1); k++) {
        put(results, key("heating", n, k), heating(order, k));
      }
    }
    return results;
  }

  /** The sizes of the terms of every result: what cancels to zero is zero on this scale. */
  Map<String, Double> scales() {
    Map<String, Double> scales = new LinkedHashMap<>();
    for (SecularOrder order : orders) {
      for (int k = 0; k <= order.degree(); k++) {
        scales.put(key("current", order.order(), k), current(order, k).size());
        scales.put(key("energy", order.order(), k), energy(order, k).size());
        scales.put(key("heating", order.order(), k), heating(order, k).size());
      }
    }
    return scales;
  }

  /**
   * How far du_n/dt is from j_(n-1) E, power by power, relative to the size of the terms; and how
   * far the number of electrons is from staying.
   *
   * @param energyIsKept whether collisions conserve energy: a bath takes what the field gives
   */
  Map<String, Double> residuals(boolean energyIsKept) {
    double joule = 0;
    double charge = 0;
    for (int n = 2; n <= orders.size(); n++) {
      SecularOrder order = orders.get(n - 1);
      SecularOrder before = orders.get(n - 2);
      for (int k = 0; k <= order.degree(); k++) {
        charge = Math.max(charge, number(order, k).residual());
      }
      for (int k = 0; energyIsKept && k <= before.degree(); k++) {
        StateSum gained = heating(order, k);
        StateSum work = current(before, k).times(field);
        double size = gained.size() + work.size();
        joule = Math.max(joule, size == 0 ? 0 : Math.abs(gained.value() - work.value()) / size);
      }
    }
    Map<String, Double> residuals = new LinkedHashMap<>();
    residuals.put("charge", charge);
    if (energyIsKept) {
      residuals.put("joule", joule);
    }
    return residuals;
  }

  private static void put(Map<String, Measured> results, String key, StateSum sum) {
    results.put(key, new Measured(sum.value(), sum.rounding()));
  }

  private StateSum current(SecularOrder order, int power) {
    return currents.charge(harmonic(order, power, 1));
  }

  /** Sum of eps - mu: as the number of electrons stays, the origin does not matter. */
  private StateSum energy(SecularOrder order, int power) {
    Harmonic x = harmonic(order, power, 0);
    return shells().sum(i -> shells().fromChemicalPotential(i) * x.at(i));
  }

  private StateSum heating(SecularOrder order, int power) {
    return power + 1 > order.degree()
        ? new StateSum(0, 0)
        : energy(order, power + 1).times(power + 1.0);
  }

  private StateSum number(SecularOrder order, int power) {
    return shells().sum(harmonic(order, power, 0)::at);
  }

  private Harmonic harmonic(SecularOrder order, int power, int l) {
    return order.coefficient(power, l, shells().size());
  }

  private EnergyShells shells() {
    return currents.equilibrium().shells();
  }
}
