package ziman.engine.model;

import java.util.List;
import java.util.Optional;
import ziman.engine.model.annotation.Kind;
import ziman.engine.model.annotation.Property;
import ziman.engine.model.annotation.Section;

/**
 * The Boltzmann equation along a wire between two black reservoirs, from ballistic to diffusive:
 * where (19) and (20) come from, and what becomes of them in a wire as short as a mean free path.
 */
@Kind(
    name = "kinetic_wire",
    help = "the Boltzmann equation along x between two reservoirs, from ballistic to diffusive")
public record KineticWire(
    Model model,
    @Property(help = "temperature of both reservoirs, and of held phonons", unit = "K", above = 0)
        double temperature,
    @Property(
            help = "temperature of the drain where it is another; gray carriers only",
            unit = "K",
            above = 0)
        Optional<Double> drainTemperature,
    @Property(help = "length L between the reservoirs", unit = "m", above = 0) double length,
    @Property(
            help = "voltage between the reservoirs, of which every result is the lowest power",
            unit = "V")
        Optional<Double> voltage,
    @Property(
            help = "cells along the wire, an even number; not given: chosen from the tolerance",
            atLeast = 2,
            atMost = 4000)
        Optional<Integer> cells,
    @Property(
            help = "directions in each half of space; not given: chosen from the tolerance",
            atLeast = 1,
            atMost = 128)
        Optional<Integer> directions,
    @Property(
            help = "largest relative error of the results",
            byDefault = "1e-3",
            atLeast = 1e-9,
            atMost = 0.1)
        double tolerance,
    @Section(help = "carriers that are all alike, in place of a band and its channels")
        Optional<Gray> gray)
    implements Experiment {
  private static final int CHECKS = 1000;

  public KineticWire {
    if (gray.isPresent()) {
      checkHeating(gray.get().heating(), length, drainTemperature.isPresent());
      if (voltage.isPresent()) {
        throw new InvalidModel(
            "voltage",
            "gray carriers have no charge: they are driven by their heating, or by a drain_temperature");
      }
    } else {
      checkBand(model);
      if (voltage.isEmpty() || voltage.get() == 0) {
        throw new InvalidModel(
            voltage.isEmpty() ? "" : "voltage",
            "nothing drives the electrons of this wire: give a voltage such as 1 mV");
      }
      if (drainTemperature.isPresent()) {
        throw new InvalidModel(
            "drain_temperature",
            "electrons are driven by a voltage between reservoirs of one temperature;"
                + " two temperatures are for gray carriers");
      }
    }
    cells
        .filter(n -> n % 2 != 0)
        .ifPresent(
            n -> {
              throw new InvalidModel(
                  "cells", "the middle of the wire is between two cells: give an even number");
            });
  }

  private static void checkHeating(Curve heating, double length, boolean otherwiseDriven) {
    if (!otherwiseDriven && heating.isConstant() && heating.at(0) == 0) {
      throw new InvalidModel(
          "gray",
          "nothing drives these carriers: give gray { heating = 1 W/um^3 }, or a drain_temperature");
    }
    for (int i = 0; i <= CHECKS; i++) {
      try {
        heating.at(length * i / CHECKS);
      } catch (OutsideKnownRange e) {
        throw new InvalidModel(
            "gray",
            "the heating is needed from 0 m to %.6g m: %s".formatted(length, e.getMessage()));
      }
    }
  }

  private static void checkBand(Model model) {
    if (model.bands().size() != 1) {
      throw new InvalidModel(
          "",
          "a kinetic wire needs exactly one band, this model has %s"
              .formatted(
                  model.bands().isEmpty()
                      ? "none: write band NAME of free_electron { ... }, or a block gray { ... }"
                      : model.bands().size() + ": leave the others out with without NAME"));
    }
    if (model.bands().get(0).dimension() != 3) {
      throw new InvalidModel("", "a kinetic wire needs a band of three dimensions");
    }
    if (model.bands().get(0) instanceof TightBinding) {
      throw new InvalidModel(
          "", "a kinetic wire needs an isotropic band: free_electron, wide_band, kane or dirac");
    }
  }

  /** The band that carries the current, unless the carriers are gray. */
  public Band band() {
    return model.bands().get(0);
  }

  @Override
  public List<ResultName> results() {
    return promised();
  }

  /** Every result; gray carriers have those of heat. */
  public static List<ResultName> promised() {
    return List.of(
        ResultName.number("mean_rise", "K", "mean of T less the temperature of the source"),
        ResultName.number("peak_rise", "K", "largest T less the temperature of the source"),
        ResultName.number(
            "contact_jump", "K", "step of the temperature at the source, from outside to inside"),
        ResultName.number(
            "extrapolated_jump",
            "K",
            "the same step for the parabola (19) through the middle of the wire"),
        ResultName.number(
            "diffusive_rise",
            "K",
            "mean rise by (20), with kappa_C = kappa/(0.710446 mfp) at both ends"),
        ResultName.number("rise_ratio", "1", "mean_rise over diffusive_rise"),
        ResultName.number("heat_to_source", "W/m^2", "heat that arrives in the source, per area"),
        ResultName.number("heat_to_drain", "W/m^2", "heat that arrives in the drain, per area"),
        ResultName.number("heat_to_lattice", "W/m^2", "heat that held phonons take, per area"),
        ResultName.number("joule_heat", "W/m^2", "j V, per area"),
        ResultName.number("kappa", "W/m/K", "thermal conductivity of a long sample"),
        ResultName.number(
            "thermal_conductance",
            "W/m^2/K",
            "heat between reservoirs of two temperatures, over their difference; without heating"),
        ResultName.number("ballistic_conductance", "W/m^2/K", "the same without collisions, C v/4"),
        ResultName.number("conductance", "S/m^2", "j/V, per area of the cross section"),
        ResultName.number("sharvin_conductance", "S/m^2", "the same without collisions"),
        ResultName.number("drude_conductance", "S/m^2", "sigma/L of a long sample"),
        ResultName.number("sigma", "S/m", "electrical conductivity of a long sample"),
        ResultName.number("current_density", "A/m^2", "j, to the first power of the voltage"),
        ResultName.number("contact_voltage", "V", "what of the voltage drops at each end"),
        ResultName.number(
            "mean_free_path",
            "m",
            "of gray carriers, or of the electrons that carry the current: 3 sigma/(4 sharvin_conductance)"),
        ResultName.number("lattice_mean_rise", "K", "mean rise of phonons that evolve"),
        ResultName.number("lattice_peak_rise", "K", "largest rise of phonons that evolve"),
        ResultName.table("profile", "K", "rise of the temperature along the wire"),
        ResultName.table("lattice_profile", "K", "the same of phonons that evolve"),
        ResultName.table("potential", "V", "electric potential along the wire"));
  }
}
