package ziman.engine.expansion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ziman.engine.collision.Collision;
import ziman.engine.collision.CollisionOperator;
import ziman.engine.collision.GroupInverse;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.space.FieldOperator;
import ziman.engine.space.Harmonic;
import ziman.engine.space.Occupation;
import ziman.engine.units.Constants;

/**
 * The Boltzmann equation order by order in a steady field,
 *
 * <pre>   (d/dt + C1) X_n = (eE/hbar) dX_(n-1)/dk_z ,   X_0 = f </pre>
 *
 * on the slow manifold, where every X_n is a polynomial in t. With a source of coefficients s_k and
 * P the projection on the null space of C1, from the highest power down:
 *
 * <pre>
 *   P a_(k+1) = P s_k / (k+1)                       what is conserved grows: the Joule heat
 *   a_k = C1# (s_k - (k+1) a_(k+1)) + P a_k         P a_0 = 0
 * </pre>
 *
 * The degree in t is not assumed: it follows from the null space. C1 is factorised once for each l.
 * Collisions enter by their linear part; orders that would need more are refused.
 */
final class Hierarchy {
  private final Occupation equilibrium;
  private final FieldOperator gradient;
  private final CollisionOperator collisions;
  private final double force;
  private final Map<Integer, GroupInverse> inverses = new HashMap<>();

  /**
   * @param equilibrium f
   * @param gradient d/dk_z
   * @param collisions C1
   * @param field E, V/m
   */
  Hierarchy(
      Occupation equilibrium, FieldOperator gradient, CollisionOperator collisions, double field) {
    this.equilibrium = equilibrium;
    this.gradient = gradient;
    this.collisions = collisions;
    this.force = Constants.ELEMENTARY_CHARGE * field / Constants.REDUCED_PLANCK;
  }

  /**
   * Orders 1 to n.
   *
   * @throws NoTrustworthyAnswer if a channel is not known beyond its linear part where it is needed
   */
  List<SecularOrder> upTo(int n) {
    for (Collision channel : collisions.channels()) {
      if (n > channel.linearThrough()) {
        throw new NoTrustworthyAnswer(
            ("order %d needs the collisions of channel %s beyond their linear part, which is not"
                    + " computed yet: with this channel orders go up to %d")
                .formatted(n, channel.name(), channel.linearThrough()));
      }
    }
    List<SecularOrder> orders = new ArrayList<>();
    Map<Integer, Harmonic> first =
        new TreeMap<>(Map.of(1, gradient.ofEquilibrium(equilibrium).times(force)));
    orders.add(solved(1, List.of(first)));
    for (int order = 2; order <= n; order++) {
      orders.add(solved(order, sources(orders.get(order - 2))));
    }
    return orders;
  }

  /** (eE/hbar) d/dk_z of an order, power by power. */
  private List<Map<Integer, Harmonic>> sources(SecularOrder before) {
    List<Map<Integer, Harmonic>> sources = new ArrayList<>();
    for (Map<Integer, Harmonic> harmonics : before.coefficients()) {
      Map<Integer, Harmonic> source = new TreeMap<>();
      for (Harmonic x : harmonics.values()) {
        if (x.l() > 0) {
          source.merge(x.l() - 1, gradient.lowered(x).times(force), Hierarchy::sum);
        }
        if (gradient.directions().has(x.l() + 1)) {
          source.merge(x.l() + 1, gradient.raised(x).times(force), Hierarchy::sum);
        }
      }
      sources.add(source);
    }
    return sources;
  }

  private SecularOrder solved(int order, List<Map<Integer, Harmonic>> sources) {
    List<Map<Integer, Harmonic>> coefficients = new ArrayList<>();
    for (int k = 0; k <= sources.size(); k++) {
      coefficients.add(new TreeMap<>());
    }
    TreeMap<Integer, Boolean> harmonics = new TreeMap<>();
    sources.forEach(source -> source.keySet().forEach(l -> harmonics.put(l, true)));
    for (int l : harmonics.keySet()) {
      solve(l, sources, coefficients);
    }
    while (coefficients.size() > 1 && coefficients.get(coefficients.size() - 1).isEmpty()) {
      coefficients.remove(coefficients.size() - 1);
    }
    return new SecularOrder(order, coefficients);
  }

  /** One harmonic, from the highest power of t down. */
  private void solve(
      int l, List<Map<Integer, Harmonic>> sources, List<Map<Integer, Harmonic>> coefficients) {
    GroupInverse inverse =
        inverses.computeIfAbsent(l, n -> GroupInverse.of(collisions, equilibrium, n));
    boolean conserves = inverse.nullSpace().everyFunction() || inverse.nullSpace().size() > 0;
    Harmonic zero = new Harmonic(l, new double[equilibrium.shells().size()]);
    Harmonic above = zero;
    for (int k = sources.size(); k >= 0; k--) {
      Harmonic source = k < sources.size() ? sources.get(k).getOrDefault(l, zero) : zero;
      Harmonic forced = source.plus(-(k + 1.0), above);
      Harmonic grown =
          conserves && k > 0
              ? inverse.projected(sources.get(k - 1).getOrDefault(l, zero)).times(1.0 / k)
              : zero;
      boolean starts = k < sources.size() || conserves;
      if (starts) {
        above = inverse.apply(forced).plus(1, grown);
        coefficients.get(k).put(l, above);
      }
    }
  }

  private static Harmonic sum(Harmonic a, Harmonic b) {
    return a.plus(1, b);
  }
}
