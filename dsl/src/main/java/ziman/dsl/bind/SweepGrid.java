package ziman.dsl.bind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ziman.dsl.bind.BoundModel.Axis;
import ziman.grammar.source.Place;
import ziman.grammar.source.Unreadable;
import ziman.grammar.tree.Entry;
import ziman.grammar.tree.Entry.Manner;
import ziman.grammar.tree.Expression;

/**
 * The points of a sweep block: every combination of its ranges, of which the last varies fastest,
 * or with {@code sweep zipped} the first values of all of them, then the second, and so on.
 *
 * @param ranges what varies, in the order written
 * @param places for every point the place in every range
 */
record SweepGrid(List<SweepRange> ranges, List<int[]> places) {
  /** More points than anybody looks at. */
  static final int MOST = 10_000;

  private static final String EXAMPLE =
      "A sweep ranges over parameters: sweep { T = linear(20 K, 400 K, points = 39) }, or in step:"
          + " sweep zipped { T = [100 K, 200 K] ; E = [1 V/m, 2 V/m] }";

  /**
   * Reads a sweep block.
   *
   * @throws Unreadable if it is not one
   */
  static SweepGrid of(Entry.Section section, Scope scope) {
    boolean zipped = isZipped(section);
    List<SweepRange> ranges = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Entry entry : section.body().entries()) {
      boolean range =
          entry instanceof Entry.Assignment a
              && a.manner() == Manner.DEFINE
              && a.target() instanceof Expression.Reference;
      if (!range) {
        throw new Unreadable(entry.place(), EXAMPLE);
      }
      SweepRange one = SweepRange.of((Entry.Assignment) entry, scope);
      if (!names.add(one.parameter())) {
        throw new Unreadable(entry.place(), "\"" + one.parameter() + "\" is swept twice.");
      }
      ranges.add(one);
    }
    if (ranges.isEmpty()) {
      throw new Unreadable(section.heading().place(), EXAMPLE);
    }
    return new SweepGrid(
        ranges, zipped ? zipped(ranges) : combined(ranges, section.heading().place()));
  }

  private static boolean isZipped(Entry.Section section) {
    List<Expression> operands = section.heading().operands();
    if (operands.isEmpty()) {
      return false;
    }
    boolean zipped =
        operands.size() == 1
            && operands.get(0) instanceof Expression.Reference word
            && word.path().toString().equals("zipped");
    if (!zipped) {
      throw new Unreadable(section.heading().place(), EXAMPLE);
    }
    return true;
  }

  private static List<int[]> zipped(List<SweepRange> ranges) {
    int count = ranges.get(0).values().size();
    List<int[]> places = new ArrayList<>();
    for (SweepRange range : ranges) {
      if (range.values().size() != count) {
        throw new Unreadable(
            range.place(),
            "Zipped ranges have equally many values: \"%s\" has %d, \"%s\" %d."
                .formatted(
                    ranges.get(0).parameter(), count, range.parameter(), range.values().size()));
      }
    }
    for (int i = 0; i < count; i++) {
      int[] place = new int[ranges.size()];
      Arrays.fill(place, i);
      places.add(place);
    }
    return places;
  }

  private static List<int[]> combined(List<SweepRange> ranges, Place place) {
    double count = ranges.stream().mapToDouble(r -> r.values().size()).reduce(1, (a, b) -> a * b);
    if (count > MOST) {
      throw new Unreadable(
          place,
          "These are %,.0f points, a sweep has at most %d: take fewer values, or zip the ranges."
              .formatted(count, MOST));
    }
    List<int[]> places = new ArrayList<>();
    for (int point = 0; point < count; point++) {
      int[] at = new int[ranges.size()];
      int left = point;
      for (int axis = ranges.size() - 1; axis >= 0; axis--) {
        int size = ranges.get(axis).values().size();
        at[axis] = left % size;
        left /= size;
      }
      places.add(at);
    }
    return places;
  }

  /** The overrides that lead to a point. */
  List<Entry.Assignment> assignments(int point) {
    List<Entry.Assignment> assignments = new ArrayList<>();
    for (int axis = 0; axis < ranges.size(); axis++) {
      SweepRange range = ranges.get(axis);
      assignments.add(range.assignment(range.values().get(places.get(point)[axis])));
    }
    return assignments;
  }

  /** What varies, with its value at every point. */
  List<Axis> axes() {
    List<Axis> axes = new ArrayList<>();
    for (int axis = 0; axis < ranges.size(); axis++) {
      SweepRange range = ranges.get(axis);
      int which = axis;
      axes.add(
          new Axis(
              range.parameter(),
              range.unit(),
              places.stream().map(at -> range.values().get(at[which])).toList()));
    }
    return axes;
  }
}
