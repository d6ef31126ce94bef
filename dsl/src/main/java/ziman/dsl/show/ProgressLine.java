package ziman.dsl.show;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import me.tongfei.progressbar.ProgressState;
import ziman.dsl.run.Watch;
import ziman.engine.pipeline.Stage;

/**
 * A line that shows how far a sweep is and how long it still takes, going by the points computed in
 * this run; of an experiment without a sweep, the stage it is at.
 */
public final class ProgressLine implements Watch {
  /** Columns of a terminal that nobody knows more of, and of the narrowest that is drawn for. */
  private static final int USUAL = 80;

  private static final int NARROWEST = 30;

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
            .setConsumer(new ConsoleProgressBarConsumer(terminal, columns() - 1));
    if (sweeps) {
      builder.startsFrom(reused, Duration.ZERO);
    } else {
      builder.setRenderer(ProgressLine::atStage);
    }
    bar = points == reused ? Optional.empty() : Optional.of(builder.build());
  }

  /** Nobody knows how long a single experiment takes: what it does, and for how long already. */
  private static String atStage(ProgressState state, int mostLetters) {
    String line =
        "%s:%s  %d s"
            .formatted(
                state.getTaskName(),
                state.getExtraMessage(),
                state.getElapsedAfterStart().toSeconds());
    return line.length() > mostLetters ? line.substring(0, mostLetters) : line;
  }

  @Override
  public synchronized void stage(Stage stage) {
    if (!sweeps) {
      bar.ifPresent(b -> b.setExtraMessage(" " + stage.name() + ", " + stage.what()));
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

  /** Of the terminal, as the launcher has found it. */
  private static int columns() {
    return Math.max(NARROWEST, Integer.getInteger("ziman.columns", USUAL));
  }
}
