package ziman.engine.model;

import java.util.Optional;
import ziman.engine.model.annotation.Kind;
import ziman.engine.model.annotation.Named;
import ziman.engine.model.annotation.Property;
import ziman.engine.units.Quantity;

/** Free electrons, eps = (hbar k)^2 / 2m, two spins, in 1, 2 or 3 dimensions. */
@Kind(
    name = "free_electron",
    help = "free electrons with two spins, eps = (hbar k)^2 / 2m, in 1, 2 or 3 dimensions")
public record FreeElectron(
    @Named String name,
    @Property(help = "mass", unit = "kg", above = 0) double mass,
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
    @Property(help = "dimensions of space", byDefault = "3", atLeast = 1, atMost = 3) int dimension)
    implements Band {

  public FreeElectron {
    new Filling(density, fermiEnergy, dimension).check();
  }
}
