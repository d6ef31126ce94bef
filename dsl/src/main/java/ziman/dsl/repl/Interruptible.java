package ziman.dsl.repl;

import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Does one thing at a time, on a thread that can be interrupted without harm to the session. What
 * does not stop within a second of an interrupt is given up at the next one.
 */
final class Interruptible {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

  private static final class Work {
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile OptionalInt code = OptionalInt.empty();
    private Thread thread;
    private long interrupted;
  }

  private Work now;

  /** Does something, and waits for it; nothing where it was given up. */
  OptionalInt work(IntSupplier what) {
    Work work = new Work();
    work.thread =
        new Thread(
            () -> {
              try {
                work.code = OptionalInt.of(what.getAsInt());
              } finally {
                work.over.countDown();
              }
            },
            "answer");
    work.thread.setDaemon(true);
    synchronized (this) {
      now = work;
    }
    work.thread.start();
    boolean waiting = true;
    while (waiting) {
      try {
        work.over.await();
        waiting = false;
      } catch (InterruptedException e) {
        interrupt();
      }
    }
    synchronized (this) {
      now = null;
    }
    return work.code;
  }

  /** Stops what is being done, if anything is. */
  synchronized void interrupt() {
    if (now == null) {
      return;
    }
    long time = System.nanoTime();
    if (now.interrupted != 0 && time - now.interrupted > PATIENCE) {
      now.over.countDown();
    }
    now.interrupted = now.interrupted == 0 ? time : now.interrupted;
    now.thread.interrupt();
  }
}
