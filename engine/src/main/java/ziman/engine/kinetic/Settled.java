package ziman.engine.kinetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Table;

/**
 * Refines cells, directions and energies until no result changes any more. Each of the three is
 * doubled alone, which shows what error it makes, as the three errors hardly know of each other;
 * those that make too much stay doubled, and so on. The sum of the last three changes, and a third
 * more for what is beyond, is the uncertainty.
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
    List<Map<String, Double>> errors = new ArrayList<>(Collections.nCopies(axes, null));
    while (errors.contains(null)) {
      Resolution next = now;
      Computed along = computed;
      int moves = 0;
      for (int axis = 0; axis < axes; axis++) {
        if (errors.get(axis) != null) {
          continue;
        }
        Computed finer = at.apply(now.finer(axis));
        Map<String, Double> changes = changes(computed, finer);
        String worst = worst(computed, changes, tolerance / axes);
        if (worst.isEmpty() || fixed(first, most, axis)) {
          errors.set(axis, changes);
        } else if (now.within(most, axis)) {
          next = next.finer(axis);
          along = finer;
          moves++;
        } else {
          throw new NoTrustworthyAnswer(
              "%s does not settle: %.8g with %s, %.8g with %s (SI); asked for is a relative error of %.1g. Raise the tolerance."
                  .formatted(
                      worst,
                      computed.quantities().get(worst),
                      now.of(axis),
                      finer.quantities().get(worst),
                      now.finer(axis).of(axis),
                      tolerance));
        }
      }
      if (moves > 0) {
        computed = moves == 1 ? along : at.apply(next);
        now = next;
      }
    }
    return settled(computed, errors, now);
  }

  /** How far every result is from what would be without this error. */
  private static Map<String, Double> changes(Computed computed, Computed finer) {
    Map<String, Double> changes = new LinkedHashMap<>();
    computed
        .quantities()
        .forEach(
            (name, value) ->
                changes.put(name, BEYOND * Math.abs(finer.quantities().get(name) - value)));
    return changes;
  }

  /** The result that changes most of those that change too much; empty if none does. */
  private static String worst(Computed computed, Map<String, Double> changes, double allowed) {
    String worst = "";
    double most = allowed;
    for (var entry : changes.entrySet()) {
      double relative = entry.getValue() / scale(computed, entry.getKey());
      if (entry.getValue() > 0 && !(relative <= most)) {
        worst = entry.getKey();
        most = relative;
      }
    }
    return worst;
  }

  private static boolean fixed(Resolution first, Resolution most, int axis) {
    return !first.within(most, axis);
  }

  private static double scale(Computed computed, String name) {
    return Math.max(
        Math.abs(computed.quantities().get(name)), computed.scales().getOrDefault(name, 0.0));
  }

  private static Settled settled(
      Computed computed, List<Map<String, Double>> errors, Resolution at) {
    Map<String, Measured> measured = new LinkedHashMap<>();
    computed
        .quantities()
        .forEach(
            (name, value) -> {
              double error = ROUNDING * Math.abs(value);
              for (Map<String, Double> ofAxis : errors) {
                error += ofAxis.get(name);
              }
              measured.put(name, new Measured(value, error));
            });
    return new Settled(
        computed,
        measured,
        List.of(
            "computed with %s and %s, each compared with twice as many"
                .formatted(at.of(0), at.of(1))));
  }
}
