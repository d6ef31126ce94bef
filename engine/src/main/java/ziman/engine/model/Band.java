package ziman.engine.model;

/** The dispersion of electrons, eps(k). */
public sealed interface Band permits FreeElectron {
  /** The name it has in the model. */
  String name();

  /** Dimensions of space: 1, 2 or 3. */
  int dimension();
}
