package ziman.engine.wire;

import ziman.engine.model.OutsideKnownRange;

/** Where the branch of steady states that begins at zero drive leads. */
sealed interface Branch {
  /** To the drive asked for. */
  record Reached(State state) implements Branch {}

  /**
   * To a drive beyond which it has no steady state.
   *
   * @param limit the largest value of {@link Drive#measure}
   * @param error estimated error of the limit, relative, from rounding and extrapolation
   * @param fold true if the state there is finite and the branch turns round; false if the
   *     temperature grows without bound
   * @param state the fold, or the last state computed
   */
  record Lost(double limit, double error, boolean fold, State state) implements Branch {}

  /**
   * To a state that the mesh does not resolve, so that what follows could be an artefact of it.
   *
   * @param state the first such state
   */
  record Unresolved(State state) implements Branch {}

  /**
   * To where a coefficient is no longer known.
   *
   * @param state the last state inside
   * @param measure {@link Drive#measure} there
   * @param cause what was asked
   */
  record Left(State state, double measure, OutsideKnownRange cause) implements Branch {}
}
