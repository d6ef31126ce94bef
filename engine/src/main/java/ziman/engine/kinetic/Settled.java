package ziman.engine.kinetic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Table;

/**
 * Refines cells, directions and energies until no result changes any more. Each of the three is
 * doubled alone, which shows what error it makes; those that make too much stay doubled, and so on.
 * The sum of the last three changes, and a third more for what is beyond, is the uncertainty.
 *
 * @param computed at the finest resolution that all were compared with
 * @param quantities its results with their uncertainties
 * @param remarks what the reader must know
 */
record Settled(Computed computed, Map<String, Measured> quantities, List<String> remarks) {
  /** Errors of second order: what is left is a third of the last change. */
  private static final double BEYOND = 4.0 / 3;

  /** Of numbers that are sums of smooth terms, relative. */
  private static final double ROUNDING = 1e-13;

  /**
   * How finely the wire is looked at.
   *
   * @param cells along x
   * @param directions in each half of space
   * @param level of the energies
   */
  record Resolution(int cells, int directions, int level) {
    Resolution finer(int axis) {
      return switch (axis) {
        case 0 -> new Resolution(2 * cells, directions, level);
        case 1 -> new Resolution(cells, 2 * directions, level);
        default -> new Resolution(cells, directions, level + 1);
      };
    }

    String of(int axis) {
      return switch (axis) {
        case 0 -> cells + " cells";
        case 1 -> directions + " directions in each half of space";
        default -> "level " + level + " of the energies";
      };
    }

    private boolean within(Resolution most, int axis) {
      return switch (axis) {
        case 0 -> 2 * cells <= most.cells;
        case 1 -> 2 * directions <= most.directions;
        default -> level < most.level;
      };
    }
  }

  /**
   * What one resolution gives.
   *
   * @param quantities numbers by name
   * @param scales for those that cancel, what their errors have to be compared with
   */
  record Computed(
      Map<String, Double> quantities,
      Map<String, Double> scales,
      Map<String, Table> tables,
      Map<String, Double> invariants) {}

  /**
   * Refines.
   *
   * @param first where to start
   * @param most the finest there may be; an axis on which it is not finer than {@code first} is
   *     fixed by the user, and compared only
   * @param axes how many of the three there are
   * @throws NoTrustworthyAnswer if results still change at the finest
   */
  static Settled of(
      Resolution first,
      Resolution most,
      int axes,
      double tolerance,
      Function<Resolution, Computed> at) {
    Resolution now = first;
    Computed computed = at.apply(now);
    while (true) {
      Map<String, Double> errors = new LinkedHashMap<>();
      computed.quantities().forEach((name, value) -> errors.put(name, ROUNDING * Math.abs(value)));
      Resolution next = now;
      String stuck = "";
      Computed along = computed;
      int moves = 0;
      for (int axis = 0; axis < axes; axis++) {
        Computed finer = at.apply(now.finer(axis));
        String worst = "";
        double excess = 1;
        for (var entry : computed.quantities().entrySet()) {
          double change =
              BEYOND * Math.abs(finer.quantities().get(entry.getKey()) - entry.getValue());
          errors.merge(entry.getKey(), change, Double::sum);
          double allowed = tolerance / axes * scale(computed, entry.getKey());
          if (!(change <= excess * allowed)) {
            excess = change / allowed;
            worst = entry.getKey();
          }
        }
        if (worst.isEmpty()) {
          continue;
        }
        if (now.within(most, axis)) {
          next = next.finer(axis);
          along = finer;
          moves++;
        } else if (stuck.isEmpty() && !fixed(first, most, axis)) {
          stuck =
              "%s does not settle: %.8g with %s, %.8g with %s (SI); asked for is a relative error of %.1g"
                  .formatted(
                      worst,
                      computed.quantities().get(worst),
                      now.of(axis),
                      finer.quantities().get(worst),
                      now.finer(axis).of(axis),
                      tolerance);
        }
      }
      if (!stuck.isEmpty()) {
        throw new NoTrustworthyAnswer(stuck + ". Raise the tolerance.");
      }
      if (moves == 0) {
        return settled(computed, errors, now);
      }
      computed = moves == 1 ? along : at.apply(next);
      now = next;
    }
  }

  private static boolean fixed(Resolution first, Resolution most, int axis) {
    return !first.within(most, axis);
  }

  private static double scale(Computed computed, String name) {
    return Math.max(
        Math.abs(computed.quantities().get(name)), computed.scales().getOrDefault(name, 0.0));
  }

  private static Settled settled(Computed computed, Map<String, Double> errors, Resolution at) {
    Map<String, Measured> measured = new LinkedHashMap<>();
    errors.forEach(
        (name, error) -> measured.put(name, new Measured(computed.quantities().get(name), error)));
    return new Settled(
        computed,
        measured,
        List.of(
            "computed with %s and %s, each compared with twice as many"
                .formatted(at.of(0), at.of(1))));
  }
}
