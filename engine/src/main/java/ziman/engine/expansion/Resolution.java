package ziman.engine.expansion;

import java.util.Map;
import ziman.engine.collision.CollisionOperator;
import ziman.engine.pipeline.Measured;

/**
 * What was found at one resolution of the shells.
 *
 * @param shells how many there were
 * @param quantities results by name; the uncertainties are those of rounding alone
 * @param invariants residuals of the laws
 * @param collisions C1 on these shells
 * @param meanFreePath k times the mean free path at the Fermi level, or at k_B T if that is higher
 */
record Resolution(
    int shells,
    Map<String, Measured> quantities,
    Map<String, Double> invariants,
    CollisionOperator collisions,
    double meanFreePath) {}
