package ziman.engine.collision;

/**
 * How the collisions of electrons with phonons that evolve see these phonons. With the events
 * (shell i, bin m) to shell j, C1 is S^T r S for the deviations chi of all three, so that what is
 * said here and its transpose are one.
 */
public interface PhononCoupling {
  /** Which of the lattices that evolve. */
  int lattice();

  /** Sum of r over the events of a bin, per volume and time: its own element of C1, m^-d/s. */
  double diagonal(int bin);

  /**
   * The elements of C1 between a bin and every shell for a harmonic l: plus r P_l of the angle
   * between electron and phonon where an electron absorbs it, minus where one has absorbed it.
   *
   * @return one per shell, m^-d/s
   */
  double[] elements(int l, int bin);
}
