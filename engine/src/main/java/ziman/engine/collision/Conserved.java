package ziman.engine.collision;

/** What collisions may leave as it was. */
public enum Conserved {
  /** Number of electrons. */
  CHARGE,
  /** Energy of the electrons, with that of the phonons that evolve. */
  ENERGY,
  /** Crystal momentum of the electrons, with that of the phonons that evolve. */
  MOMENTUM,
  /** Number of electrons at every energy, and with it every function of energy: elastic. */
  EVERY_ENERGY
}
