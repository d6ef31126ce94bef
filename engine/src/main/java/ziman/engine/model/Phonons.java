package ziman.engine.model;

import ziman.engine.model.annotation.Family;

/** The spectrum of lattice vibrations. */
@Family(head = "phonons", help = "lattice vibrations and their spectrum")
public sealed interface Phonons permits Debye {
  /** The name it has in the model. */
  String name();
}
