package ziman.engine.expansion;

import java.util.HashMap;
import java.util.Map;
import ziman.engine.pipeline.Measured;

/**
 * What was found at one resolution of the shells, or of a mesh.
 *
 * @param <S> what was computed
 * @param responses F1 and what it was computed from
 * @param quantities results by name; the uncertainties are those of rounding alone
 * @param invariants residuals of the laws
 * @param resolvedness residuals of the laws from each panel alone, which only resolution makes
 *     small
 * @param scales for results that are small rests of others, the size of these: a change that is
 *     small on this scale is small
 * @param truncation relative size of what lies outside the window
 */
record Resolution<S extends Resolved>(
    S responses,
    Map<String, Measured> quantities,
    Map<String, Double> invariants,
    Map<String, Double> resolvedness,
    Map<String, Double> scales,
    double truncation) {

  /** Invariants and resolvedness, the larger of each. */
  Map<String, Double> worstOfLaws() {
    Map<String, Double> worst = new HashMap<>(invariants);
    resolvedness.forEach((law, residual) -> worst.merge(law, residual, Math::max));
    return worst;
  }
}
