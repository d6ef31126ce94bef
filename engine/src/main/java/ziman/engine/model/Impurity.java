package ziman.engine.model;

import java.util.List;
import java.util.Optional;
import ziman.engine.model.annotation.Kind;
import ziman.engine.model.annotation.Named;
import ziman.engine.model.annotation.Property;

/** Elastic scattering by defects, into all directions alike. */
@Kind(name = "impurity", help = "elastic scattering by defects, into all directions alike")
public record Impurity(
    @Named String name,
    @Property(help = "the bands it acts on; not given: all") List<Band> bands,
    @Property(
            help = "scattering rate at the Fermi level; or give the residual_resistivity",
            unit = "Hz",
            above = 0)
        Optional<Double> rate,
    @Property(
            help = "resistivity at T = 0 from this channel alone; or give the rate",
            unit = "ohm.m",
            above = 0)
        Optional<Double> residualResistivity)
    implements Channel {
  public Impurity {
    bands = List.copyOf(bands);
    if (rate.isPresent() == residualResistivity.isPresent()) {
      throw new InvalidModel(
          rate.isPresent() ? "residual_resistivity" : "",
          "defects have a rate or a residual_resistivity: give exactly one of them");
    }
  }
}
