package ziman.engine.evolution;

import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import ziman.engine.collision.EffectiveTemperature;
import ziman.engine.expansion.Contents;
import ziman.engine.expansion.KineticEquation;
import ziman.engine.space.Distribution;

/**
 * A model on one grid, ready to evolve.
 *
 * @param equation the Boltzmann equation
 * @param contents what a distribution holds and carries
 * @param thermometers by the names of their results
 * @param energyIsKept whether collisions conserve energy
 * @param heated electrons at a k_B T in J and the same number, less f; one value per group of
 *     states
 * @param harmonics the highest harmonic at level 0; each level adds one
 * @param atEnds how far states at the ends of the window are from equilibrium
 */
record Setting(
    KineticEquation equation,
    Contents contents,
    Map<String, EffectiveTemperature> thermometers,
    boolean energyIsKept,
    DoubleFunction<double[]> heated,
    int harmonics,
    ToDoubleFunction<Distribution> atEnds) {}
