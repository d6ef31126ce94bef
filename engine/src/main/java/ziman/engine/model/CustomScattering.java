package ziman.engine.model;

import java.util.List;
import ziman.engine.model.annotation.Kind;
import ziman.engine.model.annotation.Named;
import ziman.engine.model.annotation.Property;

/** Scattering by a law that code states. */
@Kind(
    name = "custom",
    help = "scattering by a law that a script states; a model file cannot say it")
public record CustomScattering(
    @Named String name,
    @Property(help = "the bands it acts on; not given: all") List<Band> bands,
    @Property(
            help =
                "rates for each angular momentum and energy, and what they conserve, which is checked")
        ScatteringLaw law)
    implements Channel {
  public CustomScattering {
    bands = List.copyOf(bands);
  }
}
