package ziman.dsl.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import ziman.engine.model.RunInterrupted;

/** Pieces of work that are done several at once, each by itself. */
public final class AtOnce {
  private static final AtomicInteger THREADS = new AtomicInteger();

  private AtOnce() {}

  /**
   * What comes of each piece, in their order. What one throws ends them all.
   *
   * @param threads pieces that are done at once
   * @throws RunInterrupted if this thread is interrupted
   */
  public static <T> List<T> all(List<Supplier<T>> pieces, int threads) {
    if (pieces.size() <= 1 || threads == 1) {
      return pieces.stream().map(Supplier::get).toList();
    }
    ExecutorService workers = Executors.newFixedThreadPool(threads, AtOnce::thread);
    try {
      List<Future<T>> doing = new ArrayList<>();
      for (Supplier<T> piece : pieces) {
        doing.add(workers.submit(piece::get));
      }
      List<T> done = new ArrayList<>();
      for (Future<T> piece : doing) {
        done.add(result(piece));
      }
      return done;
    } finally {
      workers.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "point " + THREADS.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  private static <T> T result(Future<T> piece) {
    try {
      return piece.get();
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
