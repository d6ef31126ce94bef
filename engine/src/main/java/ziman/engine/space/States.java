package ziman.engine.space;

import java.util.function.IntToDoubleFunction;

/**
 * States that take part in collisions, in groups of equal energy: electrons on shells, phonons in
 * bins, or both together. Near equilibrium a deviation is X = window chi, where the window is
 * f(1-f) or n(n+1), the derivative of the occupation by minus its energy over k_B T.
 */
public interface States {
  /** Number of groups. */
  int size();

  /** States per volume in a group, m^-d. */
  double weight(int group);

  /** f(1-f) for electrons, n(n+1) for phonons. */
  double window(int group);

  /** Energy over k_B T, of electrons from mu. */
  double x(int group);

  /** (1/Omega) sum over states of a function of the group; times m^-d. */
  default StateSum total(IntToDoubleFunction perState) {
    return StateSum.of(size(), i -> weight(i) * perState.applyAsDouble(i));
  }
}
