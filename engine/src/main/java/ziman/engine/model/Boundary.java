package ziman.engine.model;

import java.util.List;
import ziman.engine.model.annotation.Kind;
import ziman.engine.model.annotation.Named;
import ziman.engine.model.annotation.Property;

/** Scattering at surfaces and grain boundaries: the direction is lost, the energy is kept. */
@Kind(
    name = "boundary",
    help = "surfaces and grain boundaries: directions are lost after a size, energies are kept")
public record Boundary(
    @Named String name,
    @Property(help = "the bands it acts on; not given: all") List<Band> bands,
    @Property(help = "distance between boundaries: the mean free path", unit = "m", above = 0)
        double size,
    @Property(
            help = "fraction that is reflected as by a mirror, which lengthens the path",
            byDefault = "0",
            atLeast = 0,
            atMost = 0.999999)
        double specularity)
    implements Channel {
  public Boundary {
    bands = List.copyOf(bands);
  }
}
