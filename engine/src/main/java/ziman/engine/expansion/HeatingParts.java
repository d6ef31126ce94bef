package ziman.engine.expansion;

import java.util.LinkedHashMap;
import java.util.Map;
import ziman.engine.pipeline.Measured;
import ziman.engine.space.StateSum;

/**
 * The heat of order two by what it comes from. In the current j and the gradient g of the
 * temperature it is
 *
 * <pre>
 *    rho j^2 - tau j g + (d kappa/dT) g^2        Joule, Thomson (tau = T dS/dT), and conduction
 * </pre>
 *
 * The three coefficients are measured here, from the occupations of order two. Of Thomson's heat
 * the divergence of Peltier's, -(d(TS)/dT) j g, is one part, and the work against the thermopower,
 * S j g, the other.
 *
 * @param joule coefficient of j^2, ohm m
 * @param cross coefficient of j g, V/K
 * @param conduction coefficient of g^2, W/m/K^2
 * @param current j of order one, A/m^2
 * @param gradient g, K/m
 * @param seebeck S, V/K
 */
record HeatingParts(
    StateSum joule,
    StateSum cross,
    StateSum conduction,
    double current,
    double gradient,
    double seebeck) {

  /**
   * From heat in powers of E and g, and j = sigma E + slope g: E is (j - slope g)/sigma.
   *
   * @param field coefficient of E^2
   * @param both coefficient of E g
   * @param gradients coefficient of g^2
   */
  static HeatingParts inField(
      StateSum field,
      StateSum both,
      StateSum gradients,
      StateSum sigma,
      StateSum slope,
      double current,
      double gradient,
      double seebeck) {
    double s = sigma.value();
    double ratio = slope.value() / s;
    return new HeatingParts(
        field.times(1 / (s * s)),
        sum(both.times(1 / s), field.times(-2 * ratio / s)),
        sum(sum(gradients, both.times(-ratio)), field.times(ratio * ratio)),
        current,
        gradient,
        seebeck);
  }

  static StateSum sum(StateSum a, StateSum b) {
    return new StateSum(a.value() + b.value(), a.size() + b.size());
  }

  private Map<String, StateSum> sums() {
    StateSum thomson = cross.times(current * gradient);
    double work = -seebeck * current * gradient;
    Map<String, StateSum> sums = new LinkedHashMap<>();
    sums.put("thomson", cross.times(-1));
    sums.put("kappa_slope", conduction);
    sums.put("joule_heating", joule.times(current * current));
    sums.put("thomson_heating", thomson);
    sums.put("peltier_heating", sum(thomson, new StateSum(work, Math.abs(work))));
    sums.put("conduction_heating", conduction.times(gradient * gradient));
    return sums;
  }

  Map<String, Measured> measure() {
    Map<String, Measured> results = new LinkedHashMap<>();
    sums().forEach((name, sum) -> results.put(name, new Measured(sum.value(), sum.rounding())));
    return results;
  }

  /** The sizes of the terms. */
  Map<String, Double> scales() {
    Map<String, Double> scales = new LinkedHashMap<>();
    sums().forEach((name, sum) -> scales.put(name, sum.size()));
    return scales;
  }
}
