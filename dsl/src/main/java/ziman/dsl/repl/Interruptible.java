package ziman.dsl.repl;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;

/** Does one thing at a time, on a thread that can be interrupted without harm to the session. */
final class Interruptible {
  private final AtomicReference<Thread> working = new AtomicReference<>();

  /** Does something, and waits for it. */
  int work(IntSupplier what) {
    AtomicInteger code = new AtomicInteger();
    Thread thread = new Thread(() -> code.set(what.getAsInt()), "answer");
    thread.setDaemon(true);
    working.set(thread);
    thread.start();
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        thread.interrupt();
      }
    }
    working.set(null);
    return code.get();
  }

  /** Stops what is being done, if anything is. */
  void interrupt() {
    Thread thread = working.get();
    if (thread != null) {
      thread.interrupt();
    }
  }
}
