package ziman.engine.wire;

import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.model.OutsideKnownRange;
import ziman.engine.model.Wire;

/** The steady state of a wire, refined; or the reason why there is none. */
final class SteadyWire {
  static final int FIRST_ELEMENTS = 8;

  /** The first mesh resolves the decay at the ends this well, down to a part of L. */
  private static final double PER_THERMAL_LENGTH = 2;

  private static final double THINNEST_PART = 1e-9;

  /** A limit is believed when halving the mesh moves it by less; the error is then far smaller. */
  private static final double LIMIT_AGREES = 1e-9;

  private static final int MOST_HALVINGS = 7;
  private static final int HALVINGS_BEFORE_LEAVING = 2;

  private final Wire wire;
  private final LocalHeat heat;
  private final Drive drive;
  private final Refusal refusal;

  SteadyWire(Wire wire) {
    this.wire = wire;
    this.heat = new LocalHeat(wire);
    this.drive = Drive.of(wire);
    this.refusal = new Refusal(drive, heat);
  }

  /** Refuses a wire whose temperature nothing determines. */
  void checkHeatHasSomewhereToGo() {
    if (!heat.losesHeat()) {
      throw refusal.nowhereToGo();
    }
  }

  /** The first mesh: equal elements, finer towards ends where losses bend the profile sharply. */
  Mesh firstMesh() {
    double finest = Math.max(PER_THERMAL_LENGTH * heat.thermalLength(0), THINNEST_PART * length());
    return Mesh.graded(length(), FIRST_ELEMENTS, finest);
  }

  /** The undriven state on the first mesh. */
  Solution undriven() {
    HeatBalance balance = new HeatBalance(heat, firstMesh());
    State undriven = new Continuation(balance, drive).undriven();
    return new Solution(balance, undriven, undriven);
  }

  /**
   * Follows the branch from zero drive, on finer meshes until its end is certain if it ends.
   *
   * @throws NoTrustworthyAnswer if it ends before the drive asked for
   */
  Solution follow(Solution undriven) {
    Solution start = undriven;
    double limit = Double.NaN;
    for (int halvings = 0; ; halvings++) {
      Branch branch = new Continuation(start.balance(), drive).follow(start.undriven());
      if (branch instanceof Branch.Reached reached) {
        return new Solution(start.balance(), start.undriven(), reached.state());
      }
      Mesh mesh = start.balance().mesh();
      if (branch instanceof Branch.Lost lost) {
        boolean agrees = Math.abs(lost.limit() - limit) < LIMIT_AGREES * limit;
        if (agrees || halvings == MOST_HALVINGS) {
          throw refusal.runaway(lost, mesh);
        }
        limit = lost.limit();
      } else if (branch instanceof Branch.Left left && halvings >= HALVINGS_BEFORE_LEAVING) {
        throw refusal.leaves(left, mesh);
      }
      HeatBalance finer = new HeatBalance(heat, mesh.halved());
      State state = new Continuation(finer, drive).undriven();
      start = new Solution(finer, state, state);
    }
  }

  /** Refines a solution until its error estimate meets the tolerance of the wire. */
  Refinement.Pair refine(Solution first) {
    return new Refinement(wire.tolerance(), this::solve).refine(first);
  }

  private Solution solve(Mesh mesh, double[][] guess) {
    HeatBalance balance = new HeatBalance(heat, mesh);
    double target = drive.squared(drive.asked());
    Newton newton = new Newton(balance, drive);
    State undriven = newton.damped(State.guess(guess[0], 0), 0);
    if (target == 0) {
      return new Solution(balance, undriven, undriven);
    }
    try {
      double cold = drive.measure(balance, guess[1], 1);
      State state = newton.near(State.guess(guess[1], target / cold), target);
      return new Solution(balance, undriven, state);
    } catch (NotConverged | OutsideKnownRange far) {
      return follow(new Solution(balance, undriven, undriven));
    }
  }

  private double length() {
    return wire.length();
  }
}
