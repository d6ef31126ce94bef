package ziman.engine.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    @Property(help = "the phonons; not needed with a table") Optional<Phonons> phonons,
    @Property(help = "mass enhancement at the Fermi level, 2 int alpha2F/omega", above = 0)
        Optional<Double> lambda,
    @Property(
            help = "screened energy shift of an electron per dilatation, instead of lambda",
            unit = "J",
            above = 0)
        Optional<Double> deformationPotential,
    @Property(
            name = "alpha2F",
            help =
                "Eliashberg function, a table over phonon energies; zero outside, it starts from zero",
            argument = "omega",
            argumentUnit = "J",
            atLeast = 0)
        Optional<TableCurve> alpha2F,
    @Property(
            name = "alpha2F_tr",
            help = "its transport average, a table; not given: alpha2F, as if isotropic",
            argument = "omega",
            argumentUnit = "J",
            atLeast = 0)
        Optional<TableCurve> alpha2FTransport)
    implements Channel {

  public ElectronPhonon {
    bands = List.copyOf(bands);
    long ways =
        Stream.of(lambda, deformationPotential, alpha2F).filter(Optional::isPresent).count();
    if (ways != 1) {
      throw new InvalidModel(
          "",
          "the coupling is a lambda, a deformation_potential or a table alpha2F: give exactly one"
              + " of them");
    }
    if (alpha2F.isEmpty() && phonons.isEmpty()) {
      throw new InvalidModel(
          lambda.isPresent() ? "lambda" : "deformation_potential",
          "without a table alpha2F the phonons are needed: phonons = NAME");
    }
    if (deformationPotential.isPresent()
        && phonons.get() instanceof Debye lattice
        && lattice.ionMass().isEmpty()) {
      throw new InvalidModel(
          "deformation_potential",
          "with a deformation_potential the phonons " + lattice.name() + " need an ion_mass");
    }
    if (alpha2FTransport.isPresent() && alpha2F.isEmpty()) {
      throw new InvalidModel("alpha2F_tr", "alpha2F_tr goes with a table alpha2F");
    }
  }
}
