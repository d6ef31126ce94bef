package ziman.engine.pipeline;

import java.util.List;

/** An experiment compiled into stages that can be printed and run. */
public interface Pipeline {
  /** The stages in the order in which they run. */
  List<Stage> plan();

  /**
   * Runs every stage.
   *
   * @throws ziman.engine.model.NoTrustworthyAnswer when no number can be stood by
   */
  Outcome run(Progress progress);
}
