package ziman.engine.expansion;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.pipeline.Measured;

/**
 * Finer and finer shells until no result changes any more. The last change is the uncertainty: it
 * is the error of the coarser of two resolutions, and so bounds that of the finer one as long as
 * refinement helps at all. A change that rounding explains is no change; then rounding is the
 * uncertainty.
 *
 * @param <S> what is refined
 * @param finest the finest resolution
 * @param quantities its results with their uncertainties
 */
record Refinement<S extends Resolved>(Resolution<S> finest, Map<String, Measured> quantities) {
  /** At the finest level, a change of so many tolerances is taken for rounding, and is stated. */
  private static final double ROUNDING = 100;

  /** Between two resolutions the terms of a sum change by far less, unless they are rounding. */
  private static final double NOISE = 2;

  private static final String WINDOW = "The window is too small: leave it out, or make it larger";

  private static final double CONVERGING = 1.0 / 16;
  private static final double EIGHTH_ORDER = 1.0 / 256;
  private static final double CAUTION = 4;

  /**
   * Refines from level 0.
   *
   * @param tolerance largest relative change that is accepted
   * @param last the level at which to stop whatever the change, if the user fixed it
   * @param counts which results must settle; others are left out if they do not
   * @param atLevel the computation at one level
   * @throws NoTrustworthyAnswer if results still change at the finest level
   */
  static <S extends Resolved> Refinement<S> of(
      double tolerance,
      OptionalInt last,
      Predicate<String> counts,
      IntFunction<Resolution<S>> atLevel) {
    Resolution<S> coarse = atLevel.apply(0);
    Map<String, Double> before = Map.of();
    for (int level = 1; ; level++) {
      Resolution<S> fine = atLevel.apply(level);
      Map<String, Double> changes = changes(coarse, fine);
      boolean banded = fine.responses().inBands();
      Map<String, Measured> compared = measured(fine, banded ? ahead(before, changes) : changes);
      if (last.isPresent() && level == last.getAsInt()) {
        return new Refinement<>(fine, compared);
      }
      Map<String, Double> excesses = excesses(compared, coarse, fine, tolerance);
      String worst = worst(excesses, counts);
      String broken = Trust.broken(fine, tolerance);
      if (worst.isEmpty() && broken.isEmpty()) {
        excesses.forEach((name, excess) -> forget(name, excess, compared));
        return new Refinement<>(fine, compared);
      }
      if (level == fine.responses().finestLevel()) {
        Map<String, Double> beyond = excesses(compared, coarse, fine, ROUNDING * tolerance);
        if (banded && worst(beyond, counts).isEmpty()) {
          beyond.forEach((name, excess) -> forget(name, excess, compared));
          return new Refinement<>(fine, compared);
        }
        if (worst.isEmpty()) {
          throw new NoTrustworthyAnswer(
              "the results settle, but break laws that they have to keep: %s. %s"
                  .formatted(
                      broken,
                      fine.truncation() > tolerance
                          ? WINDOW
                          : "A relaxation time that jumps does this: make it smooth, or state it as a"
                              + " table with a steep side, whose points are respected"));
        }
        throw new NoTrustworthyAnswer(message(worst, coarse, fine, tolerance));
      }
      coarse = fine;
      before = changes;
    }
  }

  private static Map<String, Double> changes(Resolution<?> coarse, Resolution<?> fine) {
    Map<String, Double> changes = new LinkedHashMap<>();
    fine.quantities()
        .forEach((name, q) -> changes.put(name, Math.abs(q.value() - value(coarse, name))));
    return changes;
  }

  /** A power of time that one resolution has beyond the other is zero in the other. */
  private static double value(Resolution<?> resolution, String name) {
    Measured found = resolution.quantities().get(name);
    return found == null ? 0 : found.value();
  }

  /**
   * How large the next change would be. Between shells at equal distances errors fall like the
   * eighth power of the distance: where the last change is far smaller than the one before, the
   * next is expected to be smaller again by the same factor, but by no more than that power; four
   * times as much is allowed for.
   */
  private static Map<String, Double> ahead(
      Map<String, Double> before, Map<String, Double> changes) {
    Map<String, Double> ahead = new LinkedHashMap<>();
    changes.forEach(
        (name, change) -> {
          double contraction = change / before.getOrDefault(name, 0.0);
          ahead.put(
              name,
              contraction < CONVERGING
                  ? CAUTION * Math.max(contraction, EIGHTH_ORDER) * change
                  : change);
        });
    return ahead;
  }

  private static Map<String, Measured> measured(Resolution<?> fine, Map<String, Double> errors) {
    Map<String, Measured> measured = new LinkedHashMap<>();
    fine.quantities()
        .forEach(
            (name, q) -> {
              double admitted = Trust.admitted(fine) * Math.abs(q.value());
              double error =
                  Math.max(
                      Math.max(admitted, outside(fine, name)),
                      Math.max(errors.get(name), q.uncertainty()));
              measured.put(name, new Measured(q.value(), error));
            });
    return measured;
  }

  /** What lies outside the window, which no refinement brings back where the user fixed it. */
  private static double outside(Resolution<?> fine, String name) {
    double value = Math.abs(fine.quantities().get(name).value());
    return fine.truncation() * Math.max(value, fine.scales().getOrDefault(name, 0.0));
  }

  /** The size of what cancels; of two resolutions the smaller, as noise grows with refinement. */
  private static double scale(Resolution<?> coarse, Resolution<?> fine, String name) {
    return Math.min(coarse.scales().getOrDefault(name, 0.0), fine.scales().getOrDefault(name, 0.0));
  }

  private static void forget(String name, double excess, Map<String, Measured> results) {
    if (!(excess <= 1)) {
      results.remove(name);
    }
  }

  /** By how much every result exceeds the tolerance and rounding; what does not is at most 1. */
  private static Map<String, Double> excesses(
      Map<String, Measured> compared, Resolution<?> coarse, Resolution<?> fine, double tolerance) {
    Map<String, Double> excesses = new LinkedHashMap<>();
    for (var entry : compared.entrySet()) {
      Measured q = entry.getValue();
      double allowed =
          Math.max(
              Math.max(
                  tolerance * Math.abs(q.value()),
                  fine.quantities().get(entry.getKey()).uncertainty()),
              Math.max(
                  tolerance * scale(coarse, fine, entry.getKey()), outside(fine, entry.getKey())));
      double excess = q.uncertainty() == 0 ? 0 : q.uncertainty() / allowed;
      // Terms that grow with refinement are noise, whatever they add up to.
      double grown =
          fine.scales().getOrDefault(entry.getKey(), 0.0)
              / coarse.scales().getOrDefault(entry.getKey(), 0.0);
      excesses.put(entry.getKey(), grown > NOISE ? Math.max(excess, grown) : excess);
    }
    return excesses;
  }

  /** The result that exceeds the most of those that count; empty if none does. */
  private static String worst(Map<String, Double> excesses, Predicate<String> counts) {
    String worst = "";
    double most = 1;
    for (var entry : excesses.entrySet()) {
      if (counts.test(entry.getKey()) && !(entry.getValue() <= most)) {
        worst = entry.getKey();
        most = entry.getValue();
      }
    }
    return worst;
  }

  private static String message(
      String worst, Resolution<?> coarse, Resolution<?> fine, double tolerance) {
    String cause = fine.truncation() > tolerance ? WINDOW : fine.responses().whyUnsettled(worst);
    return ("%s does not settle: %.10g with %d %s, %.10g with %d (SI); asked for is a"
            + " relative error of %.1g. %s")
        .formatted(
            worst,
            value(coarse, worst),
            coarse.responses().size(),
            coarse.responses().groups(),
            fine.quantities().get(worst).value(),
            fine.responses().size(),
            tolerance,
            cause);
  }
}
