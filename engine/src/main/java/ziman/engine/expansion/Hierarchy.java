package ziman.engine.expansion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import ziman.engine.collision.NonlinearCollision;
import ziman.engine.model.RunInterrupted;
import ziman.engine.space.Distribution;
import ziman.engine.space.Harmonic;

/**
 * The Boltzmann equation order by order in a steady field,
 *
 * <pre>   (d/dt + C1) X_n = E G X_(n-1) + products of lower orders ,   X_0 = f </pre>
 *
 * on the slow manifold, where every X_n is a polynomial in t. With a source of coefficients s_k and
 * P the projection on the null space of C1, from the highest power down:
 *
 * <pre>
 *   P a_(k+1) = P s_k / (k+1)                       what is conserved grows: the Joule heat
 *   a_k = C1# (s_k - (k+1) a_(k+1)) + P a_k         P a_0 = 0
 * </pre>
 *
 * The degree in t is not assumed: it follows from the null space. One factorisation of C1 serves
 * all orders and powers.
 *
 * <p>Currents and energies are harmonics 0 and 1, and every order couples neighbours only: of order
 * n, harmonics up to N - n + 1 can reach those of the last order N, and no others are computed.
 *
 * @param equation the Boltzmann equation
 * @param field E, V/m
 */
public record Hierarchy(KineticEquation equation, double field) {
  /** Of a projection, relative to what is projected. */
  private static final double ROUNDING = 1e-12;

  /** Orders 1 to n, with the harmonics that reach their currents and energies. */
  public List<SecularOrder> upTo(int n) {
    return upTo(n, n);
  }

  /** Orders 1 to n with all their harmonics. */
  public List<SecularOrder> whole(int n) {
    return upTo(n, 2 * n);
  }

  private List<SecularOrder> upTo(int n, int last) {
    List<NonlinearCollision> nonlinear = n > 1 ? equation.nonlinear() : List.of();
    List<SecularOrder> orders = new ArrayList<>();
    orders.add(first());
    for (int order = 2; order <= n; order++) {
      orders.add(next(orders, nonlinear, last));
    }
    return orders;
  }

  /** Order one. */
  SecularOrder first() {
    return solved(1, List.of(equation.driven().times(field)), List.of());
  }

  /**
   * The order after those that are given.
   *
   * @param last the last order N that is wanted, which decides on the harmonics
   */
  SecularOrder next(List<SecularOrder> orders, List<NonlinearCollision> nonlinear, int last) {
    int order = orders.size() + 1;
    int highest = last - order + 1;
    List<Distribution> driven = new ArrayList<>();
    for (Distribution before : orders.get(order - 2).coefficients()) {
      driven.add(equation.driven(before).upTo(highest).times(field));
    }
    List<List<Distribution>> lower = orders.stream().map(SecularOrder::coefficients).toList();
    List<Distribution> products = new ArrayList<>();
    for (NonlinearCollision collision : nonlinear) {
      add(collision.source(order, lower, highest), products);
    }
    return solved(order, driven, products);
  }

  /** Adds the coefficients of a polynomial to sums. */
  static void add(List<Distribution> coefficients, List<Distribution> sums) {
    for (int k = 0; k < coefficients.size(); k++) {
      if (k == sums.size()) {
        sums.add(Distribution.ZERO);
      }
      sums.set(k, sums.get(k).plus(1, coefficients.get(k)));
    }
  }

  /**
   * @param driven what the field does, by powers of t
   * @param products what collisions do by products of lower orders; none of what they conserve
   */
  SecularOrder solved(int order, List<Distribution> driven, List<Distribution> products) {
    List<Distribution> sources = new ArrayList<>(driven);
    add(products, sources);
    List<Map<Integer, Harmonic>> coefficients = new ArrayList<>();
    for (int k = 0; k <= sources.size(); k++) {
      coefficients.add(new TreeMap<>());
    }
    TreeSet<Integer> harmonics = new TreeSet<>();
    sources.forEach(source -> harmonics.addAll(source.angularMomenta()));
    for (int l : harmonics) {
      solve(l, driven, sources, coefficients);
    }
    while (coefficients.size() > 1 && isZero(coefficients.get(coefficients.size() - 1))) {
      coefficients.remove(coefficients.size() - 1);
    }
    return new SecularOrder(order, coefficients.stream().map(Distribution::new).toList());
  }

  private static boolean isZero(Map<Integer, Harmonic> harmonics) {
    return harmonics.values().stream()
        .allMatch(x -> Arrays.stream(x.values()).allMatch(value -> value == 0));
  }

  private void solve(
      int l,
      List<Distribution> driven,
      List<Distribution> sources,
      List<Map<Integer, Harmonic>> coefficients) {
    RunInterrupted.ifAsked();
    boolean conserves = equation.conserves(l);
    int size = equation.size();
    Harmonic zero = new Harmonic(l, new double[size]);
    Harmonic above = zero;
    for (int k = sources.size(); k >= 0; k--) {
      Harmonic source = k < sources.size() ? sources.get(k).harmonic(l, size) : zero;
      Harmonic forced = source.plus(-(k + 1.0), above);
      boolean grows = conserves && k > 0 && k <= driven.size();
      Harmonic grown = grows ? grown(driven.get(k - 1).harmonic(l, size)).times(1.0 / k) : zero;
      grows &= Arrays.stream(grown.values()).anyMatch(x -> x != 0);
      if (k < sources.size() || grows) {
        above = equation.inverse(forced).plus(1, grown);
        coefficients.get(k).put(l, above);
      }
    }
  }

  /** P S; what rounding explains is nothing, such as the electrons that a field makes. */
  private Harmonic grown(Harmonic source) {
    Harmonic part = equation.projected(source);
    return largest(part) > ROUNDING * largest(source) ? part : part.times(0);
  }

  private static double largest(Harmonic x) {
    return Arrays.stream(x.values()).map(Math::abs).max().orElse(0);
  }
}
