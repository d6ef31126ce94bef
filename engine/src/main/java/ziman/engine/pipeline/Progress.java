package ziman.engine.pipeline;

/** Where the engine says what it is doing, and asks whether to go on. */
public interface Progress {
  /** A progress nobody watches. */
  Progress SILENT = stage -> {};

  /** The stage begins; may throw to end the run. */
  void begin(Stage stage);
}
