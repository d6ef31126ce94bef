package ziman.engine.collision;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import ziman.engine.space.AngularBasis;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.Harmonic;

/**
 * A channel compiled on groups of states, shells of electrons or bins of phonons: what they lose,
 * what comes back, and what is conserved. Without a preferred direction C1 does not mix angular
 * momenta.
 */
public interface CollisionTerm {
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

  /** The rate in 1/s at which a group loses a harmonic l, whatever the other groups hold. */
  double rate(int l, int group);

  /** What is lost of a harmonic l comes back as a local equilibrium, if it does. */
  default Optional<Returned> returned(int l) {
    return Optional.empty();
  }

  /**
   * C1 X: what the groups lose, less what is returned. Collisions between groups add what arrives.
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

  /** What it is that is held at a temperature, if the channel collides with such a thing. */
  default Optional<Bath> bath(CoupledStates states) {
    return Optional.empty();
  }

  /** What products of deviations do, if anything. */
  default Optional<NonlinearCollision> nonlinear(CoupledStates states, AngularBasis directions) {
    return Optional.empty();
  }
}
