package ziman.engine.model;

import ziman.engine.model.annotation.Family;

/** The dispersion of electrons, eps(k). */
@Family(head = "band", help = "electrons and their dispersion")
public sealed interface Band
    permits FreeElectron, WideBand, KaneBand, DiracBand, IsotropicBand, TightBinding {
  /** The name it has in the model. */
  String name();

  /** Dimensions of space: 1, 2 or 3. */
  int dimension();
}
