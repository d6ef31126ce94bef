package ziman.dsl.run;

import ziman.engine.pipeline.Stage;

/** Is told how a run gets on; by several threads at once. */
public interface Watch {
  /** Nobody watches. */
  Watch NOBODY = new Watch() {};

  /**
   * An experiment begins.
   *
   * @param points how many there are
   * @param reused how many of them are known from an earlier run
   */
  default void begins(String experiment, int points, int reused) {}

  /** A stage of one of its points begins. */
  default void stage(Stage stage) {}

  /** One more of its points is finished. */
  default void finished() {}

  /** The experiment ended, or was stopped. */
  default void ends() {}
}
