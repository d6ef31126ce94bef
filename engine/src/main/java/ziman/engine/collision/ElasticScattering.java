package ziman.engine.collision;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * Elastic scattering: every l > 0 decays with the rate of its shell, and l = 0 stays as it is, so
 * that every function of energy is conserved. What is scattered out and in is linear in F, as (1 -
 * F) cancels between the two: there are no products.
 */
public final class ElasticScattering implements Collision {
  private final String name;
  private final IntFunction<double[]> rates;
  private final Map<Integer, double[]> known = new ConcurrentHashMap<>();

  /**
   * @param name the name of the channel
   * @param rates for each l > 0 the rates in 1/s, one for each shell
   */
  ElasticScattering(String name, IntFunction<double[]> rates) {
    this.name = name;
    this.rates = rates;
  }

  /** Scattering into all directions alike: one rate for every l > 0. */
  static ElasticScattering isotropic(String name, double[] rates) {
    return new ElasticScattering(name, l -> rates);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<Conserved> conserved() {
    return EnumSet.of(Conserved.CHARGE, Conserved.ENERGY, Conserved.EVERY_ENERGY);
  }

  @Override
  public double rate(int l, int shell) {
    return l == 0 ? 0 : known.computeIfAbsent(l, rates::apply)[shell];
  }
}
