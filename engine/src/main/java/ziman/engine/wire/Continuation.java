package ziman.engine.wire;

import ziman.engine.model.OutsideKnownRange;

/**
 * Follows the steady states of one mesh from zero drive to the drive asked for.
 *
 * <p>The square of the drive is raised in steps along the tangent, each kept only if Newton's
 * method contracts at once, so that the branch is not left for another one. Usually a single step
 * does. Where the steps become small the branch is probably about to turn round, and {@link
 * Runaway} takes over with the mean rise as parameter.
 */
final class Continuation {
  private static final double GIVE_UP = 0.02;
  private static final double SMALLEST_FRACTION = 1e-60;

  private final HeatBalance balance;
  private final Drive drive;
  private final Newton newton;

  Continuation(HeatBalance balance, Drive drive) {
    this.balance = balance;
    this.drive = drive;
    this.newton = new Newton(balance, drive);
  }

  /** The state at zero drive, from a linear profile between the baths. */
  State undriven() {
    LocalHeat heat = balance.heat();
    double[] x = balance.mesh().positions();
    double left = heat.source().or(heat::drain).map(c -> c.bath() - heat.reference()).orElse(0.0);
    double right = heat.drain().or(heat::source).map(c -> c.bath() - heat.reference()).orElse(0.0);
    double[] u = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      u[i] = left + (right - left) * (x[i] / x[x.length - 1]);
    }
    return newton.damped(State.guess(u, 0), 0);
  }

  /** Follows the branch from the undriven state. */
  Branch follow(State undriven) {
    double target = drive.squared(drive.asked());
    if (target == 0) {
      return new Branch.Reached(undriven);
    }
    State state = undriven;
    double reached = 0;
    double step = 1;
    OutsideKnownRange outside = null;
    while (reached < 1) {
      double next = Math.min(1, reached + step);
      try {
        state = advance(state, (next - reached) * target, next * target);
        reached = next;
        step *= 2;
      } catch (NotConverged | OutsideKnownRange refused) {
        if (refused instanceof OutsideKnownRange range) {
          outside = range;
        }
        step = (next - reached) / 4;
        if (reached > 0 && step < GIVE_UP * reached) {
          return new Runaway(balance, drive, undriven).follow(state);
        }
        if (step < SMALLEST_FRACTION) {
          return stuck(undriven, outside, refused);
        }
      }
    }
    return new Branch.Reached(state);
  }

  private State advance(State state, double change, double target) {
    if (balance.heat().reference() + state.u()[0] <= 0 && state.jSquared() == 0) {
      // From 0 K radiation has no slope to follow. Above it the balance is convex, and Newton's
      // method from any side ends at its only positive solution.
      return newton.damped(State.guess(lifted(state.u()), 0), target);
    }
    double[] tangent = newton.tangent(state);
    double[] u = state.u().clone();
    for (int i = 0; i < u.length; i++) {
      u[i] += change * tangent[i];
    }
    return newton.near(State.guess(u, state.jSquared() + change * tangent[u.length]), target);
  }

  private static double[] lifted(double[] u) {
    double[] result = u.clone();
    for (int i = 0; i < u.length; i++) {
      result[i] += 1;
    }
    return result;
  }

  private Branch stuck(State undriven, OutsideKnownRange outside, RuntimeException refused) {
    if (outside != null) {
      return new Branch.Left(undriven, 0, outside);
    }
    throw new NotConverged("the branch does not leave the undriven state", refused);
  }
}
