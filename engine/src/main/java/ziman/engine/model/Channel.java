package ziman.engine.model;

import java.util.List;
import ziman.engine.model.annotation.Family;

/** A way in which electrons or phonons collide. */
@Family(head = "channel", help = "a way in which electrons or phonons collide")
public sealed interface Channel
    permits Relaxation,
        ElectronPhonon,
        Impurity,
        Boundary,
        ElectronElectron,
        PhononRelaxation,
        CustomScattering {
  /** The name it has in the model. */
  String name();

  /** The bands it acts on; empty: all. */
  List<Band> bands();

  /** Whether it acts on a band. */
  default boolean actsOn(Band band) {
    return bands().isEmpty() || bands().contains(band);
  }
}
