package ziman.engine.space;

/**
 * The angular part of a phase space: functions Y_l of the direction of k, l = 0, 1, ..., such that
 * a distribution is the sum over l of F_l(eps) Y_l. Y_0 = 1. The basis is where all knowledge about
 * directions lives: how d/dk_z couples neighbours, and what is left of Y_l after an electron was
 * turned by an angle.
 */
public interface AngularBasis {
  /** Dimensions of space, d. */
  int dimension();

  /** Whether there is a function l. */
  boolean has(int l);

  /** Mean of Y_l squared over directions. */
  double meanSquare(int l);

  /**
   * The coefficient c and the power p of the step up, d/dk_z (u Y_l) = c k^p d/dk (k^-p u) Y_(l+1)
   * + (the step down, to Y_(l-1)). The step down is minus the adjoint of the step up from there.
   */
  double raising(int l);

  /** See {@link #raising}. */
  int radialPower(int l);

  /** Mean of Y_l over directions at an angle to one where Y_l = 1, such as the drive. */
  double turned(int l, double cosine);

  /** Mean over directions of Y_l Y_a Y_b. */
  double product(int l, int a, int b);
}
