package ziman.engine.observe;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import ziman.engine.collision.CollisionOperator;
import ziman.engine.collision.Conserved;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.FieldOperator;
import ziman.engine.space.Harmonic;
import ziman.engine.space.StateSum;
import ziman.engine.units.Constants;

/**
 * How exactly the laws hold.
 *
 * <p>F1 has l = 1 only, and no sum over states: charge and energy at order one are zero by the
 * angles alone and say nothing. What is checked is the l = 0 part of the source of order two, G =
 * (eE/hbar) dF1/dk_z, and what C1 makes of it. The operators are built such that the laws hold at
 * every resolution, so these are residuals of rounding; {@link Resolvedness} says what they cannot.
 *
 * @param currents how a distribution carries charge and heat
 * @param collisions C1
 * @param gradient d/dk_z
 */
public record Invariants(Currents currents, CollisionOperator collisions, FieldOperator gradient) {

  /**
   * Each law by its name.
   *
   * <ul>
   *   <li>charge: sum G = 0, and sum C1 G = 0 where the channels conserve charge, the larger of the
   *       two
   *   <li>energy: sum eps C1 G = 0, where the channels conserve energy
   *   <li>joule: sum eps G = j E, (18), relative to j E; eps from mu
   *   <li>onsager: L21 = -T L12
   *   <li>kelvin: peltier = T S
   *   <li>detailed_balance: C1 takes df/dmu and df/dT to zero, which is C{f} = 0 for neighbouring
   *       mu and T; only if all channels relax to what is locally the equilibrium
   * </ul>
   *
   * @param field F1 per E, m/V
   * @param gradT F1 per grad T, m/K
   */
  public Map<String, Double> residuals(Harmonic field, Harmonic gradT, double temperature) {
    int shells = states().shells();
    Harmonic electrons =
        gradient
            .lowered(new Harmonic(1, Arrays.copyOf(field.values(), shells)))
            .times(Constants.ELEMENTARY_CHARGE / Constants.REDUCED_PLANCK);
    Harmonic source = new Harmonic(0, Arrays.copyOf(electrons.values(), states().size()));
    boolean energy = collisions.conserved().contains(Conserved.ENERGY);
    Map<String, Double> laws = new LinkedHashMap<>();
    laws.put("charge", charge(source));
    if (energy) {
      laws.put("energy", lost(i -> states().x(i), source));
    }
    double heating = shells().sum(i -> offset(i) * source.at(i)).value();
    double work = currents.charge(field).value();
    laws.put("joule", Math.abs(heating - work) / Math.abs(work));
    putReciprocity(laws, field, gradT, temperature);
    if (energy) {
      laws.put(
          "detailed_balance",
          Math.max(balance(i -> i < states().shells() ? 1 : 0), balance(i -> states().x(i))));
    }
    return laws;
  }

  private double charge(Harmonic source) {
    double byField = shells().sum(source::at).residual();
    return collisions.conserved().contains(Conserved.CHARGE)
        ? Math.max(byField, lost(i -> i < states().shells() ? 1 : 0, source))
        : byField;
  }

  /** What collisions lose of a quantity, relative to what they take from every shell of it. */
  private double lost(IntToDoubleFunction quantity, Harmonic x) {
    Harmonic loss = collisions.apply(currents.equilibrium(), x);
    double rest = states().total(i -> quantity.applyAsDouble(i) * loss.at(i)).value();
    double taken =
        states()
            .total(i -> quantity.applyAsDouble(i) * collisions.rate(0, states(), i) * x.at(i))
            .size();
    // elastic collisions take nothing of l = 0
    return taken == 0 ? 0 : Math.abs(rest) / taken;
  }

  /** Both are relative to the terms of the sums: at low temperature L12 and L21 are small rests. */
  private void putReciprocity(
      Map<String, Double> laws, Harmonic field, Harmonic gradT, double temperature) {
    StateSum l11 = currents.charge(field);
    StateSum l12 = currents.charge(gradT).times(temperature);
    StateSum l21 = currents.heat(field);
    laws.put("onsager", Math.abs(l21.value() + l12.value()) / (l21.size() + l12.size()));
    double peltier = l21.value() / l11.value();
    double seebeck = -l12.value() / l11.value();
    double size = (l21.size() + l12.size()) / l11.size();
    laws.put("kelvin", Math.abs(peltier - seebeck) / size);
  }

  private double balance(IntToDoubleFunction tangent) {
    double[] values = new double[states().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = states().window(i) * tangent.applyAsDouble(i);
    }
    Harmonic rest = collisions.apply(currents.equilibrium(), new Harmonic(0, values));
    double size = states().total(i -> collisions.rate(0, states(), i) * values[i]).size();
    return size == 0 ? 0 : states().total(rest::at).size() / size;
  }

  private CoupledStates states() {
    return currents.states();
  }

  private EnergyShells shells() {
    return currents.equilibrium().shells();
  }

  private double offset(int shell) {
    return shells().fromChemicalPotential(shell);
  }
}
