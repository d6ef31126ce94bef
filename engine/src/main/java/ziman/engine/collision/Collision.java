package ziman.engine.collision;

import java.util.Optional;

/**
 * A channel compiled on a phase space: its part of C1, minus the linearised rate of change. Without
 * a preferred direction C1 does not mix angular momenta. For X = f(1-f) chi it is
 *
 * <pre>
 *    (C1 chi)_i = rate_i chi_i - sum over j within reach of arrivals chi_j - what is returned
 * </pre>
 */
public interface Collision extends CollisionTerm {
  /** How many shells away the farthest shell is to which electrons go; 0 for elastic scattering. */
  default int reach() {
    return 0;
  }

  /**
   * The rates in 1/s at which deviations chi = X/(f(1-f)) of the shells i + distance arrive, with
   * angular momentum l, on the shells i: minus the elements of C1 between the two, for chi. The way
   * down is as frequent: times f(1-f) and the weights of the shells it is the same number.
   *
   * @param distance 1 to the reach
   */
  default double[] arrivals(int l, int distance) {
    throw new UnsupportedOperationException("elastic collisions have no reach");
  }

  /** How the phonons of the channel evolve with the electrons, if they do. */
  default Optional<PhononCoupling> coupling() {
    return Optional.empty();
  }

  /** Whether all of the channel is known, not only its linear part. */
  default boolean isComplete() {
    return true;
  }
}
