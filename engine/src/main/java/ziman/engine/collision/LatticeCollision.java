package ziman.engine.collision;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import ziman.engine.space.AngularBasis;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.Harmonic;

/**
 * A channel in which the phonons of a lattice collide without electrons, compiled on its bins: its
 * part of C1, minus the linearised rate of change.
 */
public interface LatticeCollision {
  /** The name of the channel in the model. */
  String name();

  /** Which of the lattices that evolve. */
  int lattice();

  /** What the channel conserves. It does not touch electrons. */
  Set<Conserved> conserved();

  /** Which of these make null vectors of C1 for a harmonic l. */
  default Set<Conserved> nullVectors(int l) {
    Set<Conserved> vectors = EnumSet.noneOf(Conserved.class);
    for (Conserved law : conserved()) {
      if (l == (law == Conserved.MOMENTUM ? 1 : 0)) {
        vectors.add(law);
      }
    }
    return vectors;
  }

  /** The rate in 1/s at which a bin loses a harmonic l. */
  double rate(int l, int bin);

  /** What is lost of a harmonic l comes back as a local equilibrium, if it does. */
  Optional<Returned> returned(int l);

  /** What products of deviations do, if anything. */
  Optional<NonlinearCollision> nonlinear(CoupledStates states, AngularBasis directions);

  /**
   * C1 X.
   *
   * @param x on the bins of the lattice
   * @return in units of X per s
   */
  default Harmonic apply(Harmonic x) {
    Optional<Returned> returned = returned(x.l());
    if (returned.isPresent()) {
      return new Harmonic(x.l(), returned.get().net(x.values()));
    }
    double[] loss = new double[x.values().length];
    for (int m = 0; m < loss.length; m++) {
      loss[m] = rate(x.l(), m) * x.at(m);
    }
    return new Harmonic(x.l(), loss);
  }
}
