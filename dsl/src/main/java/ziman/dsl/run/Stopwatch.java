package ziman.dsl.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ziman.engine.pipeline.Stage;

/**
 * Notes how long experiments and their stages take, and passes on to another watch what it is told.
 */
public final class Stopwatch implements Watch {
  /**
   * How long something took.
   *
   * @param name of a stage; of the experiment, where its points ran at once
   * @param what it does
   * @param seconds on the wall
   */
  public record Lap(String name, String what, double seconds) {}

  private final Watch next;
  private final Map<String, List<Lap>> laps = new LinkedHashMap<>();
  private String experiment = "";
  private boolean sweeps;
  private Stage running = new Stage("preparation", "what comes before the first stage");
  private long since;

  /** A stopwatch in front of another watch. */
  public Stopwatch(Watch next) {
    this.next = next;
  }

  /** The laps of an experiment, in order; none if it did not run. */
  public synchronized List<Lap> of(String name) {
    return List.copyOf(laps.getOrDefault(name, List.of()));
  }

  @Override
  public synchronized void begins(String name, int points, int reused) {
    experiment = name;
    sweeps = points > 1;
    laps.put(name, new ArrayList<>());
    running =
        sweeps
            ? new Stage("sweep", points + " points, " + reused + " of them reused")
            : new Stage("preparation", "what comes before the first stage");
    since = System.nanoTime();
    next.begins(name, points, reused);
  }

  @Override
  public synchronized void stage(Stage stage) {
    if (!sweeps) {
      lap();
      running = stage;
    }
    next.stage(stage);
  }

  @Override
  public void finished() {
    next.finished();
  }

  @Override
  public synchronized void ends() {
    lap();
    next.ends();
  }

  private void lap() {
    long now = System.nanoTime();
    laps.get(experiment).add(new Lap(running.name(), running.what(), (now - since) / 1e9));
    since = now;
  }
}
