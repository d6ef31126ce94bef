package ziman.engine.collision;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import ziman.engine.space.AngularBasis;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.Harmonic;

/**
 * A channel compiled on a phase space: its part of C1, minus the linearised rate of change. Without
 * a preferred direction C1 does not mix angular momenta. For X = f(1-f) chi it is
 *
 * <pre>
 *    (C1 chi)_i = rate_i chi_i - sum over j within reach of arrivals chi_j - what is returned
 * </pre>
 */
public interface Collision {
  /** The name of the channel in the model. */
  String name();

  /** What the channel conserves, for every distribution near equilibrium that the field makes. */
  Set<Conserved> conserved();

  /**
   * Which of these make null vectors of C1 for a harmonic l: numbers and energies for l = 0,
   * momentum for l = 1.
   */
  default Set<Conserved> nullVectors(int l) {
    Set<Conserved> vectors = EnumSet.noneOf(Conserved.class);
    for (Conserved law : conserved()) {
      if (l == (law == Conserved.MOMENTUM ? 1 : 0)) {
        vectors.add(law);
      }
    }
    return vectors;
  }

  /** The rate in 1/s at which a shell loses a harmonic l, whatever the other shells hold. */
  double rate(int l, int shell);

  /**
   * C1 X: what the shells lose, less what is returned. Collisions between shells add what arrives.
   *
   * @return in units of X per s
   */
  default Harmonic apply(Harmonic x) {
    Optional<Returned> returned = returned(x.l());
    if (returned.isPresent()) {
      return new Harmonic(x.l(), returned.get().net(x.values()));
    }
    double[] loss = new double[x.values().length];
    for (int i = 0; i < loss.length; i++) {
      loss[i] = rate(x.l(), i) * x.at(i);
    }
    return new Harmonic(x.l(), loss);
  }

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

  /** What products of deviations do, if anything; asked only where {@link #isComplete}. */
  default Optional<NonlinearCollision> nonlinear(CoupledStates states, AngularBasis directions) {
    return Optional.empty();
  }

  /** Whether all of the channel is known, not only its linear part. */
  default boolean isComplete() {
    return true;
  }

  /** What is lost of a harmonic l comes back as a local equilibrium, if it does. */
  default Optional<Returned> returned(int l) {
    return Optional.empty();
  }
}
