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
 * doubled alone, which shows what error it makes; those that make too much stay doubled, and so on,
 * until all three are small at one and the same resolution: a wire of few mean free paths needs
 * more cells for more directions. The uncertainty is the sum of what the three have left.
 *
 * <p>Errors fall as the square of a cell where cells are smaller than a mean free path, more slowly
 * above, so no more than the first order is counted on: as much is left as the last change was, and
 * more where the change before was not twice as large.
 *
 * @param computed at the finest resolution that all were compared with
 * @param quantities its results with their uncertainties
 * @param remarks what the reader must know
 */
record Settled(Computed computed, Map<String, Measured> quantities, List<String> remarks) {
  /** A change and the one before: what is left is counted as if no more was gained than this. */
  private static final double MOST_GAINED = 2;

  /** If less is gained, errors do not fall yet, and nobody knows what is left. */
  private static final double LEAST_GAINED = 1.5;

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

    Resolution coarser(int axis) {
      return switch (axis) {
        case 0 -> new Resolution(cells / 2, directions, level);
        case 1 -> new Resolution(cells, directions / 2, level);
        default -> new Resolution(cells, directions, level - 1);
      };
    }

    boolean hasCoarser(int axis) {
      return switch (axis) {
        case 0 -> cells > 1 && cells % 2 == 0;
        case 1 -> directions > 1 && directions % 2 == 0;
        default -> false;
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
    Search search = new Search(first, most, axes, tolerance, at);
    while (search.refine()) {
      // until nothing is left to refine
      continue;
    }
    return search.settled();
  }

  /** Where the search is, and what every axis did last. */
  private static final class Search {
    private final Resolution first;
    private final Resolution most;
    private final int axes;
    private final double tolerance;
    private final Function<Resolution, Computed> at;
    private final List<Map<String, Double>> changes;
    private final List<Map<String, Double>> before;
    private Resolution now;
    private Computed computed;

    Search(
        Resolution first,
        Resolution most,
        int axes,
        double tolerance,
        Function<Resolution, Computed> at) {
      this.first = first;
      this.most = most;
      this.axes = axes;
      this.tolerance = tolerance;
      this.at = at;
      this.changes = new ArrayList<>(Collections.nCopies(axes, Map.of()));
      this.before = new ArrayList<>(Collections.nCopies(axes, Map.of()));
      this.now = first;
      this.computed = at.apply(first);
    }

    /** Doubles every axis that makes too much of an error; false if none does. */
    boolean refine() {
      Resolution next = now;
      Computed along = computed;
      int moves = 0;
      for (int axis = 0; axis < axes; axis++) {
        Computed finer = at.apply(now.finer(axis));
        changes.set(axis, changes(computed, finer));
        if (!now.within(most, axis) && first.equals(now) && now.hasCoarser(axis)) {
          before.set(axis, changes(at.apply(now.coarser(axis)), computed));
        }
        String worst = worst(axis);
        if (worst.isEmpty() || !first.within(most, axis)) {
          continue;
        }
        if (!now.within(most, axis)) {
          throw unsettled(worst, axis, finer);
        }
        before.set(axis, changes.get(axis));
        next = next.finer(axis);
        along = finer;
        moves++;
      }
      if (moves > 0) {
        computed = moves == 1 ? along : at.apply(next);
        now = next;
      }
      return moves > 0;
    }

    /** How far a result is from what it would be without the error of an axis. */
    private double left(int axis, String name) {
      double change = changes.get(axis).get(name);
      double gained =
          change == 0
              ? MOST_GAINED
              : before.get(axis).getOrDefault(name, Double.POSITIVE_INFINITY) / change;
      double counted = Math.max(LEAST_GAINED, Math.min(MOST_GAINED, gained));
      return change * counted / (counted - 1);
    }

    /** The result that an axis leaves most wrong of those that are too wrong; empty if none is. */
    private String worst(int axis) {
      String worst = "";
      double most = tolerance / axes;
      for (String name : computed.quantities().keySet()) {
        double left = left(axis, name);
        double relative = left / scale(computed, name);
        if (left > 0 && !(relative <= most)) {
          worst = name;
          most = relative;
        }
      }
      return worst;
    }

    private NoTrustworthyAnswer unsettled(String worst, int axis, Computed finer) {
      return new NoTrustworthyAnswer(
          "%s does not settle: %.8g with %s, %.8g with %s (SI), which leaves a relative error of about %.1g; asked for is %.1g for each of the %d things that are refined. Raise the tolerance."
              .formatted(
                  worst,
                  computed.quantities().get(worst),
                  now.of(axis),
                  finer.quantities().get(worst),
                  now.finer(axis).of(axis),
                  left(axis, worst) / scale(computed, worst),
                  tolerance / axes,
                  axes));
    }

    Settled settled() {
      Map<String, Measured> measured = new LinkedHashMap<>();
      computed
          .quantities()
          .forEach(
              (name, value) -> {
                double error = ROUNDING * Math.abs(value);
                for (int axis = 0; axis < axes; axis++) {
                  error += left(axis, name);
                }
                measured.put(name, new Measured(value, error));
              });
      return new Settled(
          computed,
          measured,
          List.of(
              "computed with %s and %s, each compared with twice as many"
                  .formatted(now.of(0), now.of(1))));
    }
  }

  /** By how much every result changes. */
  private static Map<String, Double> changes(Computed computed, Computed finer) {
    Map<String, Double> changes = new LinkedHashMap<>();
    computed
        .quantities()
        .forEach(
            (name, value) -> changes.put(name, Math.abs(finer.quantities().get(name) - value)));
    return changes;
  }

  private static double scale(Computed computed, String name) {
    return Math.max(
        Math.abs(computed.quantities().get(name)), computed.scales().getOrDefault(name, 0.0));
  }
}
