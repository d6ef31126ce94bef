package ziman.engine.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ziman.engine.model.annotation.Kind;
import ziman.engine.model.annotation.Named;
import ziman.engine.model.annotation.Property;
import ziman.engine.units.Quantity;

/** Elastic scattering by defects. */
@Kind(
    name = "impurity",
    help = "elastic scattering by defects: a rate, a cross section or a screened charge")
public record Impurity(
    @Named String name,
    @Property(help = "the bands it acts on; not given: all") List<Band> bands,
    @Property(
            help = "scattering rate at the Fermi level; elsewhere it follows the density of states",
            unit = "Hz",
            above = 0)
        Optional<Double> rate,
    @Property(
            help = "resistivity at T = 0 from this channel alone, instead of the rate",
            unit = {"ohm.m", "ohm", "ohm/m"},
            above = 0)
        Optional<Quantity> residualResistivity,
    @Property(
            help = "time between collisions; energy is measured from the bottom of the band",
            unit = "s",
            argument = "energy",
            argumentUnit = "J",
            above = 0)
        Optional<Curve> tau,
    @Property(
            help = "defects per volume; with a cross_section or a charge",
            unit = "m^-3",
            above = 0)
        Optional<Double> concentration,
    @Property(help = "cross section of a defect, isotropic", unit = "m^2", above = 0)
        Optional<Double> crossSection,
    @Property(
            help = "charge of a defect in units of e: screened Coulomb scattering within a valley",
            above = 0)
        Optional<Double> charge,
    @Property(
            help = "screening length of the charge; not given: Thomas and Fermi's",
            unit = "m",
            above = 0)
        Optional<Double> screeningLength,
    @Property(
            help = "relative permittivity of the ions, for the charge",
            byDefault = "1",
            atLeast = 1)
        double permittivity)
    implements Channel {

  public Impurity {
    bands = List.copyOf(bands);
    long ways =
        Stream.of(rate, residualResistivity, tau, crossSection, charge)
            .filter(Optional::isPresent)
            .count();
    if (ways != 1) {
      throw new InvalidModel(
          "",
          "defects have a rate, a residual_resistivity, a tau, a cross_section or a charge: give"
              + " exactly one of them");
    }
    boolean counted = crossSection.isPresent() || charge.isPresent();
    if (counted != concentration.isPresent()) {
      throw new InvalidModel(
          counted ? "" : "concentration",
          counted
              ? "a cross_section or a charge belongs to one defect: give their concentration"
              : "a concentration needs a cross_section or a charge");
    }
    if (screeningLength.isPresent() && charge.isEmpty()) {
      throw new InvalidModel("screening_length", "a screening_length goes with a charge");
    }
  }
}
