package ziman.engine.expansion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ziman.engine.model.ResultName;
import ziman.engine.pipeline.Measured;
import ziman.engine.space.StateSum;

/**
 * The energy balance of every order, (18) and beyond: du_n/dt from the occupations, j_(n-1) E from
 * the current.
 *
 * @param orders 1 to n
 * @param contents what a distribution holds and carries
 * @param field E, V/m
 */
record Balance(List<SecularOrder> orders, Contents contents, double field)
    implements EnergyBalance {
  /** The name of a coefficient of t^power, as it is asked for: {@code energy(4, power = 1)}. */
  static String key(String result, int order, int power) {
    return ResultName.atPower(result + "(" + order + ")", power);
  }

  /** current(n), energy(n) and heating(n), each with its powers of t. */
  @Override
  public Map<String, Measured> measure() {
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
      shared(order).forEach((key, sum) -> put(results, key, sum));
    }
    List<Double> currents = new ArrayList<>();
    for (int n = 1; n <= orders.size(); n += 2) {
      currents.add(current(orders.get(n - 1), 0).value());
    }
    if (currents.size() > 1 && currents.get(0) != 0) {
      results.putAll(new CurrentSeries(currents, field).measure());
    }
    return results;
  }

  /**
   * The sizes of the terms of every result: what cancels to zero is zero on this scale. Energies
   * grow by work, which may cancel before it is theirs.
   */
  @Override
  public Map<String, Double> scales() {
    Map<String, Double> scales = new LinkedHashMap<>();
    for (SecularOrder order : orders) {
      int n = order.order();
      for (int k = 0; k <= order.degree(); k++) {
        scales.put(key("current", n, k), current(order, k).size());
        double work = k == 0 ? 0 : work(n, k - 1) / k;
        scales.put(key("energy", n, k), Math.max(work, energy(order, k).size()));
        scales.put(key("heating", n, k), Math.max(work(n, k), heating(order, k).size()));
      }
      shared(order).forEach((key, sum) -> scales.put(key, sum.size()));
    }
    return scales;
  }

  /** The size of the terms of j_(n-1) E. */
  private double work(int n, int power) {
    return n == 1 || power > orders.get(n - 2).degree()
        ? 0
        : Math.abs(field) * current(orders.get(n - 2), power).size();
  }

  /**
   * What of the energy electrons have, and what phonons, and how much warmer either is for it:
   * their energy over their heat capacity, the shift of temperature at lowest order.
   */
  private Map<String, StateSum> shared(SecularOrder order) {
    int n = order.order();
    Map<String, StateSum> shared = new LinkedHashMap<>();
    for (Contents.Share share : contents.shares()) {
      double capacity = share.capacity();
      for (int k = 0; k <= order.degree(); k++) {
        StateSum energy = share.energy(order.coefficient(k));
        shared.put(key(share.name() + "_energy", n, k), energy);
        shared.put(key(share.name() + "_temperature", n, k), energy.times(1 / capacity));
      }
      for (int k = 0; k <= Math.max(0, order.degree() - 1); k++) {
        StateSum gained = share.energy(order.coefficient(k + 1)).times(k + 1.0);
        shared.put(key(share.name() + "_heating", n, k), gained);
      }
    }
    return shared;
  }

  /**
   * How far du_n/dt is from j_(n-1) E, power by power, relative to the size of the terms; and how
   * far the number of electrons is from staying.
   *
   * @param energyIsKept whether collisions conserve energy: a bath takes what the field gives
   */
  @Override
  public Map<String, Double> residuals(boolean energyIsKept) {
    double joule = 0;
    double charge = 0;
    for (int n = 2; n <= orders.size(); n++) {
      SecularOrder order = orders.get(n - 1);
      SecularOrder before = orders.get(n - 2);
      for (int k = 0; k <= order.degree(); k++) {
        // a distribution that cancels to nothing is none on the scale of the work that made it
        double made = k == 0 ? 0 : work(n, k - 1) / (k * contents.kT());
        StateSum number = contents.number(order.coefficient(k));
        double size = Math.max(made, number.size());
        charge = Math.max(charge, size == 0 ? 0 : Math.abs(number.value()) / size);
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
    return contents.current(order.coefficient(power));
  }

  private StateSum energy(SecularOrder order, int power) {
    return contents.energy(order.coefficient(power));
  }

  private StateSum heating(SecularOrder order, int power) {
    return energy(order, power + 1).times(power + 1.0);
  }
}
