package ziman.engine.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import ziman.engine.model.Wire;

/** The numbers that {@link Wire#results()} promises, from one solution. */
final class Observables {
  private final Wire wire;
  private final Solution solution;
  private final HeatBalance balance;
  private final LocalHeat heat;
  private final double[] u;
  private final double jSquared;

  Observables(Wire wire, Solution solution) {
    this.wire = wire;
    this.solution = solution;
    this.balance = solution.balance();
    this.heat = balance.heat();
    this.u = solution.state().u();
    this.jSquared = solution.state().jSquared();
  }

  /** Every quantity by name, SI. */
  Map<String, Double> quantities() {
    double area = wire.area();
    double[] rise = solution.rise();
    double resistance = balance.resistance(u);
    double density =
        wire.current().isPresent()
            ? wire.current().get() / area
            : wire.voltage().orElseThrow() / (resistance + load());
    Map<String, Double> all = new LinkedHashMap<>();
    all.put("mean_rise", mean(rise));
    all.put("peak_rise", Peak.of(rise));
    all.put("mean_temperature", heat.reference() + mean(u));
    all.put("peak_temperature", heat.reference() + Peak.of(u));
    all.put("resistance", resistance / area);
    all.put("current", density * area);
    all.put("voltage", density * resistance);
    all.put("current_density", density);
    all.put("heating", jSquared * resistance / wire.length());
    if (heat.hasCapacity()) {
      all.put("heating_rate", heatingRate());
    }
    all.put("power", area * jSquared * resistance);
    all.put("heat_to_source", area * balance.intoSource(u, jSquared));
    all.put("heat_to_drain", area * balance.intoDrain(u, jSquared));
    // the side is pi D L, its losses are kept per volume: 4/D times the flux density
    all.put("heat_radiated", area * balance.integral(u, heat::radiated));
    all.put("heat_to_substrate", area * balance.integral(u, heat::toSubstrate));
    return all;
  }

  /** |heat in - heat out| over the sum of the magnitudes. */
  static double heatBalance(Map<String, Double> quantities) {
    double power = quantities.get("power");
    double[] losses = {
      quantities.get("heat_to_source"),
      quantities.get("heat_to_drain"),
      quantities.get("heat_radiated"),
      quantities.get("heat_to_substrate")
    };
    double defect = power;
    double magnitude = power;
    for (double loss : losses) {
      defect -= loss;
      magnitude += Math.abs(loss);
    }
    return magnitude == 0 ? 0 : Math.abs(defect) / magnitude;
  }

  /** |j R - V| / V for a voltage; below 1e-150 V the square of j cannot be told from zero. */
  double voltageDefect() {
    double voltage = Math.abs(wire.voltage().orElse(0.0));
    return voltage < 1e-150
        ? 0
        : Math.abs(Math.sqrt(jSquared) * (balance.resistance(u) + load()) - voltage) / voltage;
  }

  /** The resistor in series as a part of the wire, ohm m^2. */
  private double load() {
    return wire.load().orElse(0.0) * wire.area();
  }

  /** Mean of j^2 rho / C with the rho, C and j of the undriven wire, K/s. */
  private double heatingRate() {
    double[] cold = solution.undriven().u();
    double density =
        wire.current().isPresent()
            ? wire.current().get() / wire.area()
            : wire.voltage().orElseThrow() / (balance.resistance(cold) + load());
    double perSquare = balance.integral(cold, at -> heat.resistivity(at) / heat.capacity(at));
    return density * density * perSquare / wire.length();
  }

  private double mean(double[] values) {
    double[] weights = balance.mesh().meanWeights();
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }
}
