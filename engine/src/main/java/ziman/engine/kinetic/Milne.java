package ziman.engine.kinetic;

/** Milne's problem: how a half-space of isotropic scatterers meets a black wall. */
final class Milne {
  /**
   * Distance behind the wall, in mean free paths, at which the temperature extrapolated from the
   * inside has that of the wall: Hopf's constant q(infinity). A contact is worth the conductance
   * kappa/(0.710446 mfp).
   */
  static final double EXTRAPOLATION = 0.710446089598763;

  private Milne() {}
}
