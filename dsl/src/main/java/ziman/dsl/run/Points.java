package ziman.dsl.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import ziman.engine.model.RunInterrupted;

/**
 * Computes points, several at once and each by itself, so that no result depends on how many
 * threads there are; and keeps each as soon as it is finished.
 */
final class Points {
  private static final AtomicInteger THREADS = new AtomicInteger();

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
      return points.size() - reused > 1 && threads > 1
          ? atOnce(points, found)
          : inTurn(points, found);
    } finally {
      watch.ends();
    }
  }

  private List<Attempt> inTurn(List<Point> points, List<Optional<Attempt>> found) {
    List<Attempt> attempts = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      attempts.add(found.get(i).orElseGet(() -> computed(point)));
    }
    return attempts;
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

  private List<Attempt> atOnce(List<Point> points, List<Optional<Attempt>> found) {
    ExecutorService workers = Executors.newFixedThreadPool(threads, Points::thread);
    try {
      List<Future<Attempt>> computing = new ArrayList<>();
      for (int i = 0; i < points.size(); i++) {
        Point point = points.get(i);
        computing.add(found.get(i).isPresent() ? null : workers.submit(() -> computed(point)));
      }
      List<Attempt> attempts = new ArrayList<>();
      for (int i = 0; i < points.size(); i++) {
        attempts.add(found.get(i).isPresent() ? found.get(i).get() : result(computing.get(i)));
      }
      return attempts;
    } finally {
      workers.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "point " + THREADS.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  private static Attempt result(Future<Attempt> attempt) {
    try {
      return attempt.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      if (e.getCause() instanceof Error problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunInterrupted();
    }
  }
}
