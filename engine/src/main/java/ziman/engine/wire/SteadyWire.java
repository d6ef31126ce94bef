package ziman.engine.wire;

import ziman.engine.model.KnownMaterial;
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

  private static final double ROOM = 500;

  private static final int MOST_HALVINGS = 7;
  private static final int HALVINGS_BEFORE_LEAVING = 2;

  private final Wire wire;
  private final LocalHeat heat;
  private final Drive drive;
  private final Refusal refusal;

  SteadyWire(Wire wire, KnownMaterial material) {
    this.wire = wire;
    this.heat = new LocalHeat(wire, material);
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
    return undriven(firstMesh());
  }

  private Solution undriven(Mesh mesh) {
    HeatBalance balance = new HeatBalance(heat, mesh);
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
    int halvings = 0;
    while (true) {
      Branch branch = new Continuation(start.balance(), drive).follow(start.undriven());
      if (branch instanceof Branch.Reached reached) {
        return new Solution(start.balance(), start.undriven(), reached.state());
      }
      Mesh mesh = start.balance().mesh();
      if (branch instanceof Branch.Unresolved unresolved) {
        start = undriven(resolving(mesh, unresolved.state()));
        limit = Double.NaN;
        continue;
      }
      if (branch instanceof Branch.Lost lost) {
        boolean agrees = Math.abs(lost.limit() - limit) < LIMIT_AGREES * limit;
        if (agrees) {
          throw refusal.runaway(lost, mesh);
        }
        if (halvings == MOST_HALVINGS) {
          throw new NotConverged(
              "the wire runs away, but at which %s changes with the mesh".formatted(drive.name()));
        }
        limit = lost.limit();
      } else if (branch instanceof Branch.Left left && halvings >= HALVINGS_BEFORE_LEAVING) {
        throw refusal.leaves(left, mesh);
      }
      start = undriven(mesh.halved());
      halvings++;
    }
  }

  /** The same mesh, finer where a state is rough, with some room for following it further. */
  private static Mesh resolving(Mesh mesh, State state) {
    Mesh result = mesh;
    double[] u = state.u();
    double smooth = Runaway.RESOLVED / ROOM * state.largestMagnitude();
    while (result.elements() <= Refinement.MOST_ELEMENTS) {
      double[] roughness = result.roughness(u);
      boolean[] split = new boolean[roughness.length];
      boolean any = false;
      for (int e = 0; e < split.length; e++) {
        split[e] = roughness[e] > smooth;
        any |= split[e];
      }
      if (!any) {
        return result;
      }
      u = result.onRefined(u, split);
      result = result.refined(split);
    }
    throw new NotConverged("following the branch needs too fine a mesh");
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
