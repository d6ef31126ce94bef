package ziman.dsl.show;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import ziman.dsl.run.Watch;
import ziman.engine.pipeline.Stage;

/**
 * A line that shows how far a sweep is and how long it still takes, going by the points computed in
 * this run; of an experiment without a sweep, the stage it is at.
 */
public final class ProgressLine implements Watch {
  private final PrintStream terminal;
  private Optional<ProgressBar> bar = Optional.empty();
  private boolean sweeps;

  private ProgressLine(PrintStream terminal) {
    this.terminal = terminal;
  }

  /** A line on a terminal that somebody watches; nothing on any other. */
  public static Watch on(PrintStream terminal) {
    return Boolean.getBoolean("ziman.watched") ? new ProgressLine(terminal) : Watch.NOBODY;
  }

  @Override
  public synchronized void begins(String experiment, int points, int reused) {
    sweeps = points > 1;
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setTaskName(experiment)
            .setInitialMax(sweeps ? points : -1)
            .setUpdateIntervalMillis(200)
            .setStyle(ProgressBarStyle.ASCII)
            .clearDisplayOnFinish()
            .setConsumer(new ConsoleProgressBarConsumer(terminal, 79));
    if (sweeps) {
      builder.startsFrom(reused, Duration.ZERO);
    }
    bar = points == reused ? Optional.empty() : Optional.of(builder.build());
  }

  @Override
  public synchronized void stage(Stage stage) {
    if (!sweeps) {
      bar.ifPresent(b -> b.setExtraMessage(" " + stage.name()));
    }
  }

  @Override
  public synchronized void finished() {
    bar.ifPresent(ProgressBar::step);
  }

  @Override
  public synchronized void ends() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
  }
}
