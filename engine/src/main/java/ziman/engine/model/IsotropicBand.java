package ziman.engine.model;

import java.util.Optional;
import ziman.engine.model.annotation.Kind;
import ziman.engine.model.annotation.Named;
import ziman.engine.model.annotation.Property;
import ziman.engine.units.Quantity;

/** A band of one's own: any energy that rises with the length of the wavevector. */
@Kind(
    name = "isotropic",
    help =
        "a band with two spins whose energy is any function of |k| that rises from the bottom of the band at k = 0")
public record IsotropicBand(
    @Named String name,
    @Property(
            help = "eps(k); differences count, and eps(0) may be anything",
            unit = "J",
            argument = "k",
            argumentUnit = "m^-1")
        Curve energy,
    @Property(
            help = "electrons per volume (area, length); or give the fermi_energy",
            unit = {"m^-3", "m^-2", "m^-1"},
            above = 0)
        Optional<Quantity> density,
    @Property(
            help = "Fermi energy at T = 0 from the bottom of the band; or give the density",
            unit = "J",
            above = 0)
        Optional<Double> fermiEnergy,
    @Property(help = "equal bands at different places of k-space", byDefault = "1", atLeast = 1)
        int valleys,
    @Property(help = "dimensions of space", byDefault = "3", atLeast = 1, atMost = 3) int dimension)
    implements Band {

  public IsotropicBand {
    if (energy instanceof CodedCurve code && code.derivative().isEmpty()) {
      throw new InvalidModel(
          "energy",
          "a band is known by its slope, with all its digits: write a formula, or say the slope, as in"
              + " energy = curve(slope: { k -> ... }) { k -> ... }");
    }
    new Filling(density, fermiEnergy, dimension).check();
  }
}
