package ziman.dsl.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ziman.dsl.pack.Results.OfExperiment;
import ziman.dsl.pack.Results.Series;

/**
 * Which numbers of two runs agree.
 *
 * <p>Two numbers agree if they are the same, or apart by no more than the larger of their stated
 * uncertainties. Where none is stated, {@link #FLOOR} of the largest number of the same column
 * stands in for it. A stated uncertainty below rounding, {@link #ROUNDING} of the largest number of
 * the column, counts as that: other processors and other versions of Java round otherwise.
 *
 * @param experiments those of either run
 */
public record Agreement(Map<String, OfOne> experiments) {
  /** Relative, where no uncertainty is stated. */
  public static final double FLOOR = 1e-9;

  /** Relative, below which no stated uncertainty is believed. */
  public static final double ROUNDING = 1e-12;

  /**
   * The numbers of one experiment.
   *
   * @param identical how many are the same, to the last bit
   * @param within how many others are apart by no more than they may be
   * @param worst the largest part of what is allowed that any of those is apart
   * @param apart those that do not agree
   * @param differences what else is not the same: the experiment did not run, a result is missing,
   *     an expectation is judged otherwise
   */
  public record OfOne(
      int identical, int within, double worst, List<Apart> apart, List<String> differences) {
    /** Whether everything agrees. */
    public boolean agrees() {
      return apart.isEmpty() && differences.isEmpty();
    }
  }

  /**
   * Two numbers that do not agree, SI.
   *
   * @param result what they are
   * @param packed what it was; NaN: there was none
   * @param now what it is; NaN: there is none
   * @param allowed how far they may be apart
   * @param stated whether that is an uncertainty that was stated
   */
  public record Apart(
      String result, String unit, double packed, double now, double allowed, boolean stated) {}

  /** Holds what was packed against what is found now. */
  static Agreement of(Results packed, Results now) {
    Set<String> names = new LinkedHashSet<>(packed.experiments().keySet());
    names.addAll(now.experiments().keySet());
    Map<String, OfOne> experiments = new LinkedHashMap<>();
    for (String name : names) {
      experiments.put(name, of(packed.experiments().get(name), now.experiments().get(name)));
    }
    return new Agreement(experiments);
  }

  /** Whether everything agrees. */
  public boolean agrees() {
    return experiments.values().stream().allMatch(OfOne::agrees);
  }

  private static OfOne of(OfExperiment packed, OfExperiment now) {
    if (packed == null || now == null) {
      return new OfOne(
          0,
          0,
          0,
          List.of(),
          List.of(packed == null ? "has no results in the pack" : "is in the pack only"));
    }
    Count count = new Count();
    if (!packed.state().equals(now.state())) {
      count.differences.add("was packed as \"%s\", now: %s".formatted(packed.state(), now.state()));
    }
    Set<String> series = new LinkedHashSet<>(packed.series().keySet());
    series.addAll(now.series().keySet());
    for (String name : series) {
      count.series(name, packed.series().get(name), now.series().get(name));
    }
    Set<String> expectations = new LinkedHashSet<>(packed.verdicts().keySet());
    expectations.addAll(now.verdicts().keySet());
    for (String expectation : expectations) {
      Boolean before = packed.verdicts().get(expectation);
      Boolean after = now.verdicts().get(expectation);
      if (before == null || !before.equals(after)) {
        count.differences.add(
            "%s: %s when packed, %s now".formatted(expectation, judged(before), judged(after)));
      }
    }
    return count.all();
  }

  private static String judged(Boolean passed) {
    return passed == null ? "not judged" : passed ? "met" : "not met";
  }

  /** Numbers are counted one by one. */
  private static final class Count {
    private final List<Apart> apart = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private int identical;
    private int within;
    private double worst;

    void series(String name, Series packed, Series now) {
      if (packed == null || now == null) {
        differences.add(name + (packed == null ? " is not in the pack" : " is not found any more"));
        return;
      }
      if (!packed.unit().equals(now.unit())) {
        differences.add("%s was in %s, now in %s".formatted(name, packed.unit(), now.unit()));
        return;
      }
      int size = now.values().length;
      if (packed.values().length != size) {
        differences.add("%s had %d values, now %d".formatted(name, packed.values().length, size));
        return;
      }
      for (int i = 0; i < size; i++) {
        number(size == 1 ? name : name + " [" + (i + 1) + "]", packed, now, i);
      }
    }

    private void number(String name, Series packed, Series now, int i) {
      double before = packed.values()[i];
      double after = now.values()[i];
      if (before == after || Double.isNaN(before) && Double.isNaN(after)) {
        identical++;
        return;
      }
      double stated = larger(packed.uncertainties()[i], now.uncertainties()[i]);
      boolean isStated = !Double.isNaN(stated);
      double scale = Math.max(packed.scale(), now.scale());
      double allowed = isStated ? Math.max(stated, ROUNDING * scale) : FLOOR * scale;
      double distance = Math.abs(after - before);
      if (distance <= allowed) {
        within++;
        worst = Math.max(worst, distance / allowed);
      } else {
        apart.add(new Apart(name, now.unit(), before, after, allowed, isStated));
      }
    }

    private static double larger(double a, double b) {
      return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.max(a, b);
    }

    OfOne all() {
      return new OfOne(identical, within, worst, List.copyOf(apart), List.copyOf(differences));
    }
  }
}
