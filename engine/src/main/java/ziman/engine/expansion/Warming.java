package ziman.engine.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Table;

/**
 * Secular terms resummed. On the slow manifold every order is a function of what is conserved, n
 * and u, and the polynomials in t are what its expansion about one u gives. Taken as
 *
 * <pre>   du/dt = E^2 R2(u) + E^4 R4(u) + ... </pre>
 *
 * with R_n the heating at order n and constant u, they hold for all times in which the temperature
 * makes sense. With u = u(T), dT/dt is the sum of heatings over the heat capacity at T. It is known
 * at Chebyshev's points of a range of temperatures, one range after the other; t(T) is the integral
 * of its inverse.
 *
 * @param rate dT/dt at a temperature, with the error of the expansion there
 * @param temperature at t = 0, K
 * @param duration s
 */
record Warming(DoubleFunction<Measured> rate, double temperature, double duration) {
  /** Temperatures in a range, and its width relative to its lower end. */
  private static final int POINTS = 9;

  private static final double RANGE = 0.15;
  private static final int MOST_RANGES = 24;
  private static final int STEPS = 64;

  /** What is found. */
  record Found(Measured last, Table warming) {}

  Found followed() {
    List<Double> times = new ArrayList<>(List.of(0.0));
    List<Double> temperatures = new ArrayList<>(List.of(temperature));
    double time = 0;
    double now = temperature;
    double relative = 0;
    for (int range = 0; time < duration; range++) {
      if (range == MOST_RANGES) {
        throw new NoTrustworthyAnswer(
            ("within %.4g s it warms from %.4g K to more than %.4g K: heated beyond what one model of"
                    + " its collisions can mean. Take a shorter duration, or a smaller field")
                .formatted(duration, temperature, now));
      }
      double low = now;
      double high = low * (1 + RANGE);
      double[] nodes = new double[POINTS];
      double[] rates = new double[POINTS];
      for (int p = 0; p < POINTS; p++) {
        nodes[p] = (low + high) / 2 - (high - low) / 2 * Math.cos(Math.PI * (p + 0.5) / POINTS);
        Measured here = rate.apply(nodes[p]);
        rates[p] = here.value();
        relative = Math.max(relative, here.uncertainty() / Math.abs(here.value()));
        if (!(rates[p] > 0)) {
          throw new NoTrustworthyAnswer(
              "at %.4g K the heatings of all orders add up to %.3g K/s: the series has no meaning in this field"
                  .formatted(nodes[p], rates[p]));
        }
      }
      DoubleUnaryOperator fine = barycentric(nodes, rates, 1);
      DoubleUnaryOperator coarse = barycentric(nodes, rates, 2);
      relative = Math.max(relative, difference(fine, coarse, low, high));
      double step = (high - low) / STEPS;
      for (int s = 0; s < STEPS && time < duration; s++) {
        double next = low + (s + 1) * step;
        double taken = elapsed(fine, now, next);
        if (time + taken >= duration) {
          next = reached(fine, now, next, duration - time);
          taken = duration - time;
        }
        time += taken;
        now = next;
        times.add(time);
        temperatures.add(now);
      }
    }
    double error = relative * Math.abs(now - temperature);
    return new Found(
        new Measured(now, error),
        new Table(
            List.of(
                new Column("t", "s", times.stream().mapToDouble(t -> t).toArray()),
                new Column("warming", "K", temperatures.stream().mapToDouble(t -> t).toArray()))));
  }

  /** The time from one temperature to a close one: Gauss's rule with three points of 1/rate. */
  private static double elapsed(DoubleUnaryOperator rate, double from, double to) {
    double middle = (from + to) / 2;
    double half = (to - from) / 2;
    double off = half * Math.sqrt(0.6);
    return half
        / 9
        * (5 / rate.applyAsDouble(middle - off)
            + 8 / rate.applyAsDouble(middle)
            + 5 / rate.applyAsDouble(middle + off));
  }

  private static double reached(DoubleUnaryOperator rate, double from, double to, double time) {
    double low = from;
    double high = to;
    for (int halving = 0; halving < 60; halving++) {
      double middle = (low + high) / 2;
      if (elapsed(rate, from, middle) < time) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Between all points and every second one: more than the error that all of them leave. */
  private static double difference(
      DoubleUnaryOperator fine, DoubleUnaryOperator coarse, double low, double high) {
    double worst = 0;
    for (int p = 0; p <= STEPS; p++) {
      double at = low + (high - low) * p / STEPS;
      worst = Math.max(worst, Math.abs(coarse.applyAsDouble(at) / fine.applyAsDouble(at) - 1));
    }
    return worst;
  }

  /** The polynomial through every stride-th point. */
  private static DoubleUnaryOperator barycentric(double[] nodes, double[] values, int stride) {
    int count = (nodes.length + stride - 1) / stride;
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      weights[i] = 1;
      for (int j = 0; j < count; j++) {
        weights[i] /= i == j ? 1 : nodes[i * stride] - nodes[j * stride];
      }
    }
    return x -> {
      double above = 0;
      double below = 0;
      for (int i = 0; i < count; i++) {
        double distance = x - nodes[i * stride];
        if (distance == 0) {
          return values[i * stride];
        }
        above += weights[i] / distance * values[i * stride];
        below += weights[i] / distance;
      }
      return above / below;
    };
  }
}
