package ziman.engine.collision;

import java.util.Set;
import ziman.engine.space.Harmonic;

/**
 * A channel compiled on a phase space: its part of C1, minus the linearised rate of change. Without
 * a preferred direction C1 does not mix angular momenta.
 */
public interface Collision {
  /** The name of the channel in the model. */
  String name();

  /** What the channel conserves, for every distribution near equilibrium. */
  Set<Conserved> conserved();

  /** The rate in 1/s at which a shell loses a harmonic l, whatever the other shells hold. */
  double rate(int l, int shell);

  /** Whether what a shell loses of a harmonic l comes back on other shells. */
  boolean redistributes(int l);

  /**
   * C1 X.
   *
   * @return in units of X per s
   */
  Harmonic apply(Harmonic x);

  /** How many shells away the farthest shell is to which electrons go; 0 for elastic scattering. */
  default int reach() {
    return 0;
  }

  /**
   * The rate in 1/s at which a deviation chi = X/(f(1-f)) of another shell, with angular momentum
   * l, arrives on a shell: minus the element of C1 between the two, for chi.
   */
  default double arrival(int l, int shell, int other) {
    return 0;
  }
}
