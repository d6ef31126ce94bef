package ziman.engine.expansion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ziman.engine.model.ResultName;
import ziman.engine.pipeline.Measured;
import ziman.engine.space.Distribution;
import ziman.engine.space.StateSum;

/**
 * Currents and energies of every order in a field E cos(omega t), harmonic by harmonic.
 *
 * @param orders 1 to n, each at every phase
 * @param contents what a distribution holds and carries
 * @param field E, V/m
 * @param omega angular frequency, 1/s
 */
record HarmonicBalance(
    List<List<SecularOrder>> orders, Contents contents, double field, double omega)
    implements EnergyBalance {
  /** {@code current(3, harmonic = 3)}; without a harmonic the mean over a period. */
  static String key(String result, int order, int harmonic, int power) {
    return ResultName.atPower(ResultName.atHarmonic(result + "(" + order + ")", harmonic), power);
  }

  private Phases phases() {
    return new Phases(orders.size());
  }

  /** current, quadrature, energy and heating at every order, harmonic and power of t. */
  @Override
  public Map<String, Measured> measure() {
    Map<String, Measured> results = new LinkedHashMap<>();
    for (List<SecularOrder> order : orders) {
      int n = order.get(0).order();
      for (int h = n % 2; h <= n; h += 2) {
        for (int k = 0; k <= degree(order); k++) {
          put(results, key("current", n, h, k), order, k, h, false, contents::current);
          put(results, key("energy", n, h, k), order, k, h, false, contents::energy);
          if (h > 0) {
            put(results, key("quadrature", n, h, k), order, k, h, true, contents::current);
          }
        }
      }
      for (int k = 0; n % 2 == 0 && k <= Math.max(0, degree(order) - 1); k++) {
        StateSum grown = sum(order, k + 1, 0, false, contents::energy).times(k + 1.0);
        results.put(key("heating", n, 0, k), new Measured(grown.value(), grown.rounding()));
      }
    }
    return results;
  }

  /** The sizes of the terms of every result. */
  @Override
  public Map<String, Double> scales() {
    Map<String, Double> scales = new LinkedHashMap<>();
    for (List<SecularOrder> order : orders) {
      int n = order.get(0).order();
      for (int k = 0; k <= degree(order); k++) {
        double current = sum(order, k, 0, false, contents::current).size();
        double work = k == 0 || n == 1 ? 0 : work(orders.get(n - 2), k - 1) / k;
        double energy = Math.max(work, sum(order, k, 0, false, contents::energy).size());
        for (int h = 0; h <= n; h++) {
          scales.put(key("current", n, h, k), current);
          scales.put(key("quadrature", n, h, k), current);
          scales.put(key("energy", n, h, k), energy);
        }
        if (n > 1) {
          scales.put(key("heating", n, 0, k), work(orders.get(n - 2), k));
        }
      }
    }
    return scales;
  }

  private double work(List<SecularOrder> before, int power) {
    return Math.abs(field) * sum(before, power, 0, false, contents::current).size();
  }

  /**
   * How far (d/dt + omega d/dp) u_n is from E cos(p) j_(n-1), harmonic by harmonic, relative to the
   * size of the terms; and how far the number of electrons is from staying.
   *
   * @param energyIsKept whether collisions conserve energy
   */
  @Override
  public Map<String, Double> residuals(boolean energyIsKept) {
    double joule = 0;
    double charge = 0;
    for (int n = 2; n <= orders.size(); n++) {
      List<SecularOrder> order = orders.get(n - 1);
      List<SecularOrder> before = orders.get(n - 2);
      for (int k = 0; k <= degree(order); k++) {
        double made = k == 0 ? 0 : work(before, k - 1) / (k * contents.kT());
        for (int h = 0; h <= n; h++) {
          StateSum number = sum(order, k, h, false, contents::number);
          double size = Math.max(made, number.size());
          charge = Math.max(charge, size == 0 ? 0 : Math.abs(number.value()) / size);
          if (energyIsKept) {
            joule = Math.max(joule, imbalance(order, before, k, h));
          }
        }
      }
    }
    Map<String, Double> residuals = new LinkedHashMap<>();
    residuals.put("charge", charge);
    if (energyIsKept) {
      residuals.put("joule", joule);
    }
    return residuals;
  }

  private double imbalance(List<SecularOrder> order, List<SecularOrder> before, int k, int h) {
    StateSum work = work(before, k, h, false);
    StateSum grown = sum(order, k + 1, h, false, contents::energy).times(k + 1.0);
    StateSum turned = sum(order, k, h, true, contents::energy).times(h * omega);
    double size = work.size() + grown.size() + turned.size();
    return size == 0 ? 0 : Math.abs(grown.value() + turned.value() - work.value()) / size;
  }

  /** A harmonic of E cos(p) j. */
  private StateSum work(List<SecularOrder> before, int power, int h, boolean sine) {
    double[] values = new double[phases().count()];
    double size = 0;
    for (int p = 0; p < values.length; p++) {
      StateSum now = contents.current(before.get(p).coefficient(power));
      values[p] = field * Math.cos(phases().at(p)) * now.value();
      size = Math.max(size, Math.abs(field) * now.size());
    }
    return new StateSum(phases().coefficient(values, h, sine), size);
  }

  private static int degree(List<SecularOrder> order) {
    return order.stream().mapToInt(SecularOrder::degree).max().orElse(0);
  }

  private void put(
      Map<String, Measured> results,
      String key,
      List<SecularOrder> order,
      int power,
      int harmonic,
      boolean sine,
      Function<Distribution, StateSum> of) {
    StateSum sum = sum(order, power, harmonic, sine, of);
    results.put(key, new Measured(sum.value(), sum.rounding()));
  }

  private StateSum sum(
      List<SecularOrder> order,
      int power,
      int harmonic,
      boolean sine,
      Function<Distribution, StateSum> of) {
    double[] values = new double[phases().count()];
    double size = 0;
    for (int p = 0; p < values.length; p++) {
      StateSum now = of.apply(order.get(p).coefficient(power));
      values[p] = now.value();
      size = Math.max(size, now.size());
    }
    return new StateSum(phases().coefficient(values, harmonic, sine), size);
  }
}
