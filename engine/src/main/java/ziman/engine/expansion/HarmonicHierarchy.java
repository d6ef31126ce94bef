package ziman.engine.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import ziman.engine.collision.NonlinearCollision;
import ziman.engine.collision.Phasor;
import ziman.engine.space.Distribution;
import ziman.engine.space.Harmonic;

/**
 * The Boltzmann equation order by order in a field E cos(omega t), with two times: the phase p =
 * omega t, and t itself in which what collisions conserve grows,
 *
 * <pre>   (d/dt + omega d/dp + C1) X_n = E cos(p) G X_(n-1) + products of lower orders </pre>
 *
 * Order n has harmonics up to n in p, so that its values at 2N + 1 phases say all about it.
 * Products are taken phase by phase with the collisions of a steady field; the linear equation is
 * solved harmonic by harmonic, with C1# for the mean over a period and (C1 + i h omega)^-1 for the
 * h-th.
 *
 * @param equation the Boltzmann equation
 * @param field E, V/m
 * @param omega angular frequency, 1/s
 */
record HarmonicHierarchy(KineticEquation equation, double field, double omega) {
  /**
   * Orders 1 to n; of each one polynomial in t for each of {@code 2n + 1} phases from 0 to 2 pi.
   */
  List<List<SecularOrder>> upTo(int n) {
    List<NonlinearCollision> nonlinear = n > 1 ? equation.nonlinear() : List.of();
    Phases phases = new Phases(n);
    Hierarchy mean = new Hierarchy(equation, field);
    List<List<SecularOrder>> orders = new ArrayList<>();
    for (int order = 1; order <= n; order++) {
      int highest = n - order + 1;
      List<List<Distribution>> driven = new ArrayList<>();
      List<List<Distribution>> products = new ArrayList<>();
      for (int p = 0; p < phases.count(); p++) {
        double now = field * Math.cos(phases.at(p));
        List<Distribution> drivenNow = new ArrayList<>();
        List<Distribution> productsNow = new ArrayList<>();
        if (order == 1) {
          drivenNow.add(equation.driven().times(now));
        } else {
          int phase = p;
          for (Distribution before : orders.get(order - 2).get(p).coefficients()) {
            drivenNow.add(equation.driven(before).upTo(highest).times(now));
          }
          List<List<Distribution>> lower =
              orders.stream().map(of -> of.get(phase).coefficients()).toList();
          for (NonlinearCollision collision : nonlinear) {
            Hierarchy.add(collision.source(order, lower, highest), productsNow);
          }
        }
        driven.add(drivenNow);
        products.add(productsNow);
      }
      orders.add(solved(order, mean, phases, driven, products));
    }
    return orders;
  }

  private List<SecularOrder> solved(
      int order,
      Hierarchy mean,
      Phases phases,
      List<List<Distribution>> driven,
      List<List<Distribution>> products) {
    SecularOrder steady = mean.solved(order, phases.mean(driven), phases.mean(products));
    List<List<Distribution>> sources = new ArrayList<>();
    for (int p = 0; p < phases.count(); p++) {
      List<Distribution> source = new ArrayList<>(driven.get(p));
      Hierarchy.add(products.get(p), source);
      sources.add(source);
    }
    List<List<Distribution>> values = new ArrayList<>();
    for (int p = 0; p < phases.count(); p++) {
      values.add(new ArrayList<>(steady.coefficients()));
    }
    for (int h = 1; h <= order; h++) {
      add(oscillating(h, phases, sources), h, phases, values);
    }
    return values.stream().map(polynomial -> new SecularOrder(order, polynomial)).toList();
  }

  /** Coefficients of t of the h-th harmonic, from the highest down; by l. */
  private List<Map<Integer, Phasor>> oscillating(
      int h, Phases phases, List<List<Distribution>> sources) {
    int powers = sources.stream().mapToInt(List::size).max().orElse(0);
    int size = equation.size();
    TreeSet<Integer> harmonics = new TreeSet<>();
    sources.forEach(p -> p.forEach(source -> harmonics.addAll(source.angularMomenta())));
    List<Map<Integer, Phasor>> coefficients = new ArrayList<>();
    for (int k = 0; k < powers; k++) {
      coefficients.add(new TreeMap<>());
    }
    for (int l : harmonics) {
      Phasor above = null;
      for (int k = powers - 1; k >= 0; k--) {
        Phasor source = phases.harmonic(h, sources, k, l, size);
        Phasor forced = above == null ? source : source.plus(-(k + 1.0), above);
        above = equation.oscillating(h * omega, forced);
        coefficients.get(k).put(l, above);
      }
    }
    return coefficients;
  }

  private static void add(
      List<Map<Integer, Phasor>> coefficients,
      int h,
      Phases phases,
      List<List<Distribution>> values) {
    for (int p = 0; p < phases.count(); p++) {
      double cosine = Math.cos(h * phases.at(p));
      double sine = Math.sin(h * phases.at(p));
      List<Distribution> now = new ArrayList<>();
      for (Map<Integer, Phasor> byL : coefficients) {
        Map<Integer, Harmonic> harmonics = new TreeMap<>();
        byL.forEach(
            (l, phasor) ->
                harmonics.put(l, phasor.real().times(cosine).plus(-sine, phasor.imaginary())));
        now.add(new Distribution(harmonics));
      }
      Hierarchy.add(now, values.get(p));
    }
  }
}
