package ziman.engine.expansion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ziman.engine.collision.NonlinearCollision;
import ziman.engine.integration.Extrapolation;
import ziman.engine.integration.StiffSystem;
import ziman.engine.integration.TimeState;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.space.Distribution;
import ziman.engine.space.Harmonic;

/**
 * The hierarchy from a beginning at t = 0: the polynomials in t of the slow manifold, with the
 * constants that transients leave behind in what is conserved. With Y_m the transient of order m,
 * X_m less its polynomial,
 *
 * <pre>
 *   (d/dt + C1) Y_m = E G Y_(m-1) + products of X less those of the polynomials
 *   P a_0 of order n = P X_n(0) + integral of P E G Y_(n-1) over all times
 * </pre>
 *
 * Products conserve what P projects on, and are no part of the integral. The transients are
 * integrated in time until nothing more is added; with products their rates come in sums of two and
 * more, of which there is no closed form.
 *
 * @param equation the Boltzmann equation
 * @param contents how large a distribution is
 * @param field E, V/m
 * @param beginning X_n(0) for n from 1; zero beyond the last
 * @param tolerance relative error of what transients leave behind
 */
record SwitchedOn(
    KineticEquation equation,
    Contents contents,
    double field,
    List<Distribution> beginning,
    double tolerance) {
  /** Errors of a step, and what a doubling of the time may add in the end, for the tolerance. */
  private static final double OF_TOLERANCE = 1e-2;

  private static final double LEAST = 1e-12;
  private static final double DRIFT = 1e-3;

  private static final int MOST_DOUBLINGS = 30;

  SwitchedOn {
    beginning = List.copyOf(beginning);
  }

  /** Orders 1 to n. */
  List<SecularOrder> upTo(int n) {
    Hierarchy slow = new Hierarchy(equation, field);
    List<NonlinearCollision> nonlinear = n > 1 ? equation.nonlinear() : List.of();
    List<SecularOrder> orders = new ArrayList<>();
    for (int order = 1; order <= n; order++) {
      SecularOrder next = order == 1 ? slow.first() : slow.next(orders, nonlinear, n);
      Distribution constant = projected(at(order));
      if (order > 1 && conserves()) {
        constant = constant.plus(1, left(orders, nonlinear, n));
      }
      List<Distribution> coefficients = new ArrayList<>(next.coefficients());
      coefficients.set(0, coefficients.get(0).plus(1, constant));
      orders.add(new SecularOrder(order, coefficients));
    }
    return orders;
  }

  private Distribution at(int order) {
    return order <= beginning.size() ? beginning.get(order - 1) : Distribution.ZERO;
  }

  private boolean conserves() {
    return equation.conserves(0) || equation.conserves(1);
  }

  private Distribution projected(Distribution x) {
    Map<Integer, Harmonic> parts = new TreeMap<>();
    x.harmonics()
        .forEach(
            (l, harmonic) -> {
              if (l <= 1 && equation.conserves(l)) {
                parts.put(l, equation.projected(harmonic));
              }
            });
    return new Distribution(parts);
  }

  /** The integral for the order after those that are given. */
  private Distribution left(List<SecularOrder> orders, List<NonlinearCollision> nonlinear, int n) {
    List<Distribution> start = new ArrayList<>();
    for (SecularOrder order : orders) {
      start.add(at(order.order()).plus(-1, order.coefficient(0)));
    }
    Transients transients = new Transients(orders, nonlinear, n);
    TimeState state = new TimeState(start, new double[2 * equation.size()]);
    double span = time();
    double allowed = Math.max(LEAST, OF_TOLERANCE * tolerance);
    Extrapolation integrator = new Extrapolation(transients, allowed, 1e-2 * span);
    double now = 0;
    double before = Double.POSITIVE_INFINITY;
    for (int doubling = 0; ; doubling++) {
      TimeState next = integrator.advance(state, now, now + span);
      double added = largest(next.plus(-1, state).sums());
      double all = largest(next.sums());
      // What grows again is what steps in time have left, and no transient.
      boolean drifts = added <= DRIFT * all && added > before;
      if (drifts && before > tolerance * all) {
        throw new NoTrustworthyAnswer(
            "what transients leave behind is known to %.1g of it only: raise the tolerance"
                .formatted(before / all));
      }
      if (!drifts) {
        state = next;
      }
      if (drifts || doubling > 1 && added <= 10 * allowed * all) {
        break;
      }
      if (doubling == MOST_DOUBLINGS) {
        throw new NoTrustworthyAnswer(
            "what was switched on at t = 0 does not settle within %.3g s".formatted(now));
      }
      before = added;
      now += span;
      span = now;
    }
    double[] sums = state.sums();
    int size = equation.size();
    Map<Integer, Harmonic> left = new TreeMap<>();
    for (int l = 0; l <= 1; l++) {
      if (equation.conserves(l)) {
        left.put(l, new Harmonic(l, Arrays.copyOfRange(sums, l * size, (l + 1) * size)));
      }
    }
    return new Distribution(left);
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().orElse(0);
  }

  /** How long a response lives, s. */
  private double time() {
    Distribution driven = equation.driven();
    Map<Integer, Harmonic> answer = new TreeMap<>();
    driven.harmonics().forEach((l, x) -> answer.put(l, equation.inverse(x)));
    return contents.size(new Distribution(answer)) / contents.size(driven);
  }

  /** The equations of all Y_m, one part for each order. */
  private final class Transients implements StiffSystem {
    private final List<SecularOrder> orders;
    private final List<NonlinearCollision> nonlinear;
    private final int last;

    Transients(List<SecularOrder> orders, List<NonlinearCollision> nonlinear, int last) {
      this.orders = orders;
      this.nonlinear = nonlinear;
      this.last = last;
    }

    @Override
    public TimeState driven(double time, TimeState state) {
      List<Distribution> rates = new ArrayList<>();
      List<List<Distribution>> slow = new ArrayList<>();
      List<List<Distribution>> all = new ArrayList<>();
      for (int m = 1; m <= orders.size(); m++) {
        int highest = last - m + 1;
        Distribution rate = Distribution.ZERO;
        if (m > 1) {
          rate = equation.driven(state.parts().get(m - 2)).upTo(highest).times(field);
          for (NonlinearCollision collision : nonlinear) {
            rate = rate.plus(1, first(collision.source(m, all, highest)));
            rate = rate.plus(-1, first(collision.source(m, slow, highest)));
          }
        }
        rates.add(rate);
        Distribution polynomial = orders.get(m - 1).at(time);
        slow.add(List.of(polynomial));
        all.add(List.of(polynomial.plus(1, state.parts().get(m - 1))));
      }
      Distribution fed =
          projected(equation.driven(state.parts().get(orders.size() - 1)).upTo(1).times(field));
      int size = equation.size();
      double[] sums = new double[2 * size];
      fed.harmonics().forEach((l, x) -> System.arraycopy(x.values(), 0, sums, l * size, size));
      return new TimeState(rates, sums);
    }

    private Distribution first(List<Distribution> polynomial) {
      return polynomial.isEmpty() ? Distribution.ZERO : polynomial.get(0);
    }

    @Override
    public Harmonic resolvent(double shift, Harmonic source) {
      return equation.resolvent(shift, source);
    }

    @Override
    public double size(Distribution x) {
      return contents.size(x);
    }
  }
}
