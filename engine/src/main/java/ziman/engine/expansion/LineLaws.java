package ziman.engine.expansion;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import ziman.engine.collision.Conserved;
import ziman.engine.observe.LineCurrents;
import ziman.engine.space.Distribution;
import ziman.engine.space.Harmonic;
import ziman.engine.space.LineOccupation;
import ziman.engine.space.StateSum;

/**
 * How exactly the laws hold on a line, each relative to the size of its terms; the same laws under
 * the same names as those of an isotropic metal ({@link ziman.engine.observe.Invariants}). G is
 * what the field makes of order one.
 *
 * @param equation the Boltzmann equation
 * @param perField F1 per E, m/V
 * @param perGradient F1 per grad T, m/K
 */
record LineLaws(LineEquation equation, Harmonic perField, Harmonic perGradient) {
  Map<String, Double> residuals(double temperature) {
    Distribution source = equation.driven(Distribution.of(perField));
    Harmonic driven = source.harmonic(0, equation.size());
    Set<Conserved> conserved = equation.collisions().conserved();
    Map<String, Double> laws = new LinkedHashMap<>();
    double charge = states().total(driven::at).residual();
    laws.put(
        "charge",
        conserved.contains(Conserved.CHARGE) ? Math.max(charge, lost(i -> 1, driven)) : charge);
    if (conserved.contains(Conserved.ENERGY)) {
      laws.put("energy", lost(states()::x, driven));
    }
    LineCurrents currents = new LineCurrents(states());
    double heating = new LineContents(states()).energy(source).value();
    StateSum l11 = currents.charge(perField);
    laws.put("joule", Math.abs(heating - l11.value()) / Math.abs(l11.value()));
    StateSum l12 = currents.charge(perGradient).times(temperature);
    StateSum l21 = currents.heat(perField);
    laws.put("onsager", Math.abs(l21.value() + l12.value()) / (l21.size() + l12.size()));
    laws.put(
        "kelvin",
        Math.abs(l21.value() / l11.value() + l12.value() / l11.value())
            * (l11.size() / (l21.size() + l12.size())));
    if (conserved.contains(Conserved.ENERGY)) {
      laws.put("detailed_balance", Math.max(balance(i -> 1), balance(states()::x)));
    }
    return laws;
  }

  /** What collisions lose of a quantity, relative to what they take from every state of it. */
  private double lost(IntToDoubleFunction quantity, Harmonic x) {
    Harmonic loss = equation.collided(x);
    double rest = states().total(i -> quantity.applyAsDouble(i) * loss.at(i)).value();
    double taken =
        states()
            .total(i -> quantity.applyAsDouble(i) * equation.collisions().rate(i) * x.at(i))
            .size();
    return taken == 0 ? 0 : Math.abs(rest) / taken;
  }

  /** What C1 makes of f(1-f) times 1 or x, the difference of two neighbouring equilibria. */
  private double balance(IntToDoubleFunction tangent) {
    double[] values = new double[equation.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = states().window(i) * tangent.applyAsDouble(i);
    }
    Harmonic rest = equation.collided(new Harmonic(0, values));
    double size = states().total(i -> equation.collisions().rate(i) * values[i]).size();
    return states().total(rest::at).size() / size;
  }

  private LineOccupation states() {
    return equation.equilibrium();
  }
}
