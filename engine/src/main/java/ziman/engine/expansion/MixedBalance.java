package ziman.engine.expansion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import ziman.engine.model.Expansion;
import ziman.engine.model.ResultName;
import ziman.engine.pipeline.Measured;
import ziman.engine.space.Distribution;
import ziman.engine.space.Harmonic;
import ziman.engine.space.StateSum;
import ziman.engine.units.Constants;

/**
 * Currents of charge, energy and heat, energies, and the balances (7) and (8) at every order in two
 * drives, coefficient by coefficient in x and t:
 *
 * <pre>
 *   (k+1) n_(a,k+1) = (a+1) j_(a+1,k)/e
 *   (k+1) u_(a,k+1) = (j E)_(a,k) - (a+1) j_u(a+1,k) - what baths take
 * </pre>
 *
 * u and j_u count energies from mu_0 here. What baths take is what collisions take from everything
 * that evolves; it is nothing where they conserve energy.
 *
 * @param equation the Boltzmann equation
 * @param contents what a distribution holds and carries
 * @param mixed the orders of unit drives
 * @param totals orders 1 to n for the drives of the experiment
 * @param drive what is given
 * @param gradient of the temperature, K/m
 * @param chemicalPotential mu_0 from the bottom of the band, J; zero where it has none
 * @param seebeck S of order one, V/K
 */
record MixedBalance(
    KineticEquation equation,
    Contents contents,
    List<MixedOrder> mixed,
    List<MixedOrder> totals,
    Drive drive,
    double gradient,
    double chemicalPotential,
    double seebeck)
    implements EnergyBalance {

  /** The orders of an experiment. */
  static MixedBalance of(
      Expansion experiment,
      KineticEquation equation,
      Contents contents,
      double chemicalPotential,
      double seebeck) {
    Drive drive = Drive.of(experiment);
    int n = experiment.order();
    double gradient = experiment.temperatureGradient().orElse(0.0);
    double given =
        drive == Drive.CURRENT
            ? experiment.currentDensity().orElse(0.0)
            : experiment.field().orElseThrow();
    List<MixedOrder> mixed = new MixedHierarchy(equation, contents, drive, n).orders();
    List<MixedOrder> totals =
        IntStream.rangeClosed(1, n)
            .mapToObj(order -> MixedOrder.total(order, mixed, given, gradient))
            .toList();
    return new MixedBalance(
        equation, contents, mixed, totals, drive, gradient, chemicalPotential, seebeck);
  }

  /** A result with the size of the terms that may cancel on the way to it. */
  private interface Sink {
    void put(String key, StateSum sum, double scale);
  }

  @Override
  public Map<String, Measured> measure() {
    Map<String, Measured> results = new LinkedHashMap<>();
    each((key, sum, scale) -> results.put(key, new Measured(sum.value(), sum.rounding())));
    if (hasParts()) {
      results.putAll(parts().measure());
    }
    return results;
  }

  @Override
  public Map<String, Double> scales() {
    Map<String, Double> scales = new LinkedHashMap<>();
    each((key, sum, scale) -> scales.put(key, Math.max(sum.size(), scale)));
    if (hasParts()) {
      scales.putAll(parts().scales());
    }
    return scales;
  }

  private void each(Sink sink) {
    for (MixedOrder order : totals) {
      for (int a = 0; a <= order.degree(); a++) {
        for (int k = 0; k <= order.timeDegree(a); k++) {
          eachAt(order, a, k, sink);
        }
      }
    }
    for (MixedOrder part : mixed) {
      for (int k = 0; k <= part.timeDegree(0); k++) {
        responses(part, k, sink);
      }
    }
  }

  private void eachAt(MixedOrder order, int a, int k, Sink results) {
    // Coefficients of x that are nothing at all are not worth a line.
    Sink sink =
        (name, sum, scale) -> {
          if (a == 0 || sum.size() > 0) {
            String key = name + "(" + order.order() + ")";
            results.put(ResultName.atPower(ResultName.atPlace(key, a), k), sum, scale);
          }
        };
    Distribution x = order.deviation(a, k);
    StateSum current = contents.current(x);
    StateSum heat = contents.heatCurrent(x);
    double work = k == 0 ? 0 : gained(order, a, k - 1).size() / k;
    sink.put("current", current, 0);
    sink.put("heat_current", heat, 0);
    sink.put("energy_current", energyCurrent(current, heat), 0);
    sink.put("electric_field", field(order, a, k), 0);
    StateSum number = contents.number(x);
    sink.put("charge_density", number.times(-Constants.ELEMENTARY_CHARGE), charged(order, a, k));
    sink.put("energy", contents.energy(x), work);
    if (k < Math.max(1, order.timeDegree(a))) {
      double gained = gained(order, a, k).size();
      sink.put("heating", heating(order, a, k), gained);
      if (!equation.baths().isEmpty()) {
        sink.put("bath_heating", taken(order, a, k), gained);
      }
    }
  }

  private void responses(MixedOrder part, int k, Sink sink) {
    String drives = "(" + part.drivePower() + ", " + part.gradientPower() + ")";
    if (drive == Drive.CURRENT) {
      sink.put(ResultName.atPower("field_response" + drives, k), field(part, 0, k), 0);
      return;
    }
    Distribution x = part.deviation(0, k);
    sink.put(ResultName.atPower("current_response" + drives, k), contents.current(x), 0);
    sink.put(ResultName.atPower("heat_response" + drives, k), contents.heatCurrent(x), 0);
    if (k < Math.max(1, part.timeDegree(0))) {
      sink.put(
          ResultName.atPower("heating_response" + drives, k),
          heating(part, 0, k),
          taken(part, 0, k).size());
    }
  }

  /** The charge that flowed in, whatever flowed out again. */
  private double charged(MixedOrder order, int a, int k) {
    double size = contents.energy(order.deviation(a, k)).size();
    double work = k == 0 ? 0 : gained(order, a, k - 1).size() / k;
    return Constants.ELEMENTARY_CHARGE * Math.max(size, work) / contents.kT();
  }

  /** From the bottom of the band: every electron takes mu_0 along. */
  private StateSum energyCurrent(StateSum current, StateSum heat) {
    return HeatingParts.sum(heat, current.times(-chemicalPotential / Constants.ELEMENTARY_CHARGE));
  }

  /** A field that follows is as exact as the current that it makes what it has to be. */
  private StateSum field(MixedOrder order, int a, int k) {
    double field = order.field(a, k);
    MixedOrder first = part(1, 0);
    double conductivity =
        drive == Drive.CURRENT
            ? 1 / first.field(0, 0)
            : contents.current(first.deviation(0, 0)).value();
    double terms =
        drive.givesCurrent(a) ? contents.current(order.deviation(a, k)).size() / conductivity : 0;
    return new StateSum(field, Math.max(Math.abs(field), terms));
  }

  private boolean hasParts() {
    return totals.size() > 1 && drive != Drive.UNIFORM_FIELD;
  }

  private HeatingParts parts() {
    StateSum drives = heat(part(2, 0));
    StateSum both = heat(part(1, 1));
    StateSum gradients = heat(part(0, 2));
    double current = contents.current(totals.get(0).deviation(0, 0)).value();
    return drive == Drive.CURRENT
        ? new HeatingParts(drives, both, gradients, current, gradient, seebeck)
        : HeatingParts.inField(
            drives,
            both,
            gradients,
            contents.current(part(1, 0).deviation(0, 0)),
            contents.current(part(0, 1).deviation(0, 0)),
            current,
            gradient,
            seebeck);
  }

  private MixedOrder part(int p, int q) {
    return mixed.stream()
        .filter(order -> order.drivePower() == p && order.gradientPower() == q)
        .findFirst()
        .orElseThrow();
  }

  /** What is gained and what baths take of it, together, at the place and time zero. */
  private StateSum heat(MixedOrder part) {
    return HeatingParts.sum(heating(part, 0, 0), taken(part, 0, 0));
  }

  /** du/dt, from the occupations. */
  private StateSum heating(MixedOrder order, int a, int k) {
    return contents.energy(order.deviation(a, k + 1)).times(k + 1.0);
  }

  /** What collisions take of the energy. */
  private StateSum taken(MixedOrder order, int a, int k) {
    return taken(order, a, k, contents::energy);
  }

  /**
   * What collisions take of something: of C1 X less what products and baths make. The highest power
   * of x belongs to the local equilibrium, of which they take nothing.
   */
  private StateSum taken(
      MixedOrder order, int a, int k, Function<Distribution, StateSum> contained) {
    if (a == order.order()) {
      return new StateSum(0, 0);
    }
    Harmonic x = order.deviation(a, k).harmonic(0, equation.size());
    Distribution linear = Distribution.of(equation.collided(x));
    Distribution made = order.made(a, k).upTo(0);
    double size =
        contained.apply(Distribution.of(equation.taken(x))).size() + contained.apply(made).size();
    return new StateSum(contained.apply(linear.plus(-1, made)).value(), size);
  }

  /** (j E)_(a,k) of an order, and what flows in besides. */
  private StateSum gained(MixedOrder order, int a, int k) {
    StateSum gained = contents.heatCurrent(order.deviation(a + 1, k)).times(-(a + 1.0));
    int n = order.order();
    for (int m = 1; m < n; m++) {
      MixedOrder fields = totals.get(m - 1);
      MixedOrder carriers = totals.get(n - m - 1);
      for (int b = 0; b <= a; b++) {
        for (int i = 0; i <= k; i++) {
          double e = fields.field(b, i);
          if (e != 0) {
            StateSum current = contents.current(carriers.deviation(a - b, k - i));
            gained = HeatingParts.sum(gained, current.times(e));
          }
        }
      }
    }
    return gained;
  }

  /**
   * How far n and u are from what flows in and from the work, relative to the size of the terms:
   * coefficient by coefficient, at every order.
   */
  @Override
  public Map<String, Double> residuals(boolean energyIsKept) {
    double charge = 0;
    double energy = 0;
    double joule = 0;
    for (MixedOrder order : totals) {
      for (int a = 0; a <= order.degree(); a++) {
        for (int k = 0; k <= order.timeDegree(a); k++) {
          StateSum in = gained(order, a, k);
          StateSum grown = heating(order, a, k);
          StateSum taken = taken(order, a, k);
          charge = Math.max(charge, charge(order, a, k, in.size() / contents.kT()));
          if (energyIsKept) {
            energy = Math.max(energy, relative(taken.value(), in.size() + taken.size()));
          }
          double rest = grown.value() - in.value() + (energyIsKept ? 0 : taken.value());
          double size = grown.size() + in.size() + (energyIsKept ? 0 : taken.size());
          joule = Math.max(joule, relative(rest, size));
        }
      }
    }
    Map<String, Double> residuals = new LinkedHashMap<>();
    residuals.put("charge", charge);
    residuals.put("joule", joule);
    if (energyIsKept) {
      residuals.put("energy", energy);
    }
    return residuals;
  }

  /** What a bath takes of the charge counts where there is one. */
  private double charge(MixedOrder order, int a, int k, double work) {
    StateSum grown = contents.number(order.deviation(a, k + 1)).times(k + 1.0);
    StateSum in =
        contents.current(order.deviation(a + 1, k)).times((a + 1.0) / Constants.ELEMENTARY_CHARGE);
    StateSum taken =
        equation.conserves(0) ? new StateSum(0, 0) : taken(order, a, k, contents::number);
    return relative(
        grown.value() - in.value() + taken.value(),
        Math.max(work, grown.size() + in.size() + taken.size()));
  }

  private static double relative(double rest, double size) {
    return size == 0 ? 0 : Math.abs(rest) / size;
  }
}
