package ziman.dsl.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import ziman.engine.model.RunInterrupted;

/**
 * Computes points, several at once and each by itself, so that no result depends on how many
 * threads there are; and keeps each as soon as it is finished.
 */
final class Points {
  private final Kept kept;
  private final Watch watch;
  private final int threads;
  private int reused;

  Points(Kept kept, Watch watch, int threads) {
    this.kept = kept;
    this.watch = watch;
    this.threads = threads;
  }

  /** How many of the points that were asked for had been kept. */
  int reused() {
    return reused;
  }

  /** What becomes of points, in their order. */
  List<Attempt> all(String experiment, List<Point> points) {
    List<Optional<Attempt>> found = points.stream().map(kept::find).toList();
    reused = (int) found.stream().filter(Optional::isPresent).count();
    watch.begins(experiment, points.size(), reused);
    try {
      return missing(points, found);
    } finally {
      watch.ends();
    }
  }

  private Attempt computed(Point point) {
    long begin = System.nanoTime();
    Attempt attempt =
        Attempt.at(
            point.experiment(),
            point.wanted(),
            stage -> {
              RunInterrupted.ifAsked();
              watch.stage(stage);
            });
    kept.keep(point, attempt, (System.nanoTime() - begin) / 1e9);
    watch.finished();
    return attempt;
  }

  private List<Attempt> missing(List<Point> points, List<Optional<Attempt>> found) {
    List<Supplier<Attempt>> missing = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      if (found.get(i).isEmpty()) {
        missing.add(() -> computed(point));
      }
    }
    Iterator<Attempt> done = AtOnce.all(missing, threads).iterator();
    return found.stream().map(attempt -> attempt.orElseGet(done::next)).toList();
  }
}
