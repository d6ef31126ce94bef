package ziman.engine.collision;

/** What collisions may leave as it was. */
public enum Conserved {
  /** Number of electrons. */
  CHARGE,
  /** Energy of the electrons. */
  ENERGY
}
