package ziman.engine.model;

import java.util.List;
import java.util.Optional;
import ziman.engine.model.annotation.Kind;
import ziman.engine.model.annotation.Named;
import ziman.engine.model.annotation.Property;

/** Electrons emit and absorb phonons. */
@Kind(
    name = "electron_phonon",
    help = "electrons emit and absorb phonons, with the full inelastic kernel")
public record ElectronPhonon(
    @Named String name,
    @Property(help = "the bands it acts on; not given: all") List<Band> bands,
    @Property(help = "the phonons; needed with lambda") Optional<Phonons> phonons,
    @Property(
            help = "mass enhancement at the Fermi level, 2 int alpha2F/omega; or give alpha2F",
            above = 0)
        Optional<Double> lambda,
    @Property(
            name = "alpha2F",
            help = "Eliashberg function, a table over the phonon energy",
            argument = "omega",
            argumentUnit = "J",
            atLeast = 0)
        Optional<Curve> alpha2F,
    @Property(
            name = "alpha2F_tr",
            help = "its transport average, a table; not given: that of alpha2F, isotropic",
            argument = "omega",
            argumentUnit = "J",
            atLeast = 0)
        Optional<Curve> alpha2FTransport)
    implements Channel {

  public ElectronPhonon {
    bands = List.copyOf(bands);
    if (lambda.isPresent() == alpha2F.isPresent()) {
      throw new InvalidModel(
          lambda.isPresent() ? "alpha2F" : "",
          "the coupling is a lambda or a table alpha2F: give exactly one of them");
    }
    if (lambda.isPresent() && phonons.isEmpty()) {
      throw new InvalidModel("lambda", "with lambda the phonons are needed: phonons = NAME");
    }
    if (alpha2FTransport.isPresent() && alpha2F.isEmpty()) {
      throw new InvalidModel("alpha2F_tr", "alpha2F_tr goes with a table alpha2F");
    }
    for (Optional<Curve> table : List.of(alpha2F, alpha2FTransport)) {
      if (table.isPresent() && !(table.get() instanceof TableCurve)) {
        throw new InvalidModel("alpha2F", "alpha2F and alpha2F_tr are tables: table(\"...\")");
      }
    }
  }
}
