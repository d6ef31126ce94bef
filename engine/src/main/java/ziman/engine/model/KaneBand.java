package ziman.engine.model;

import java.util.Optional;
import ziman.engine.model.annotation.Kind;
import ziman.engine.model.annotation.Named;
import ziman.engine.model.annotation.Property;
import ziman.engine.units.Quantity;

/** A non-parabolic band, eps (1 + eps/gap) = (hbar k)^2 / 2m; E. O. Kane (1957). */
@Kind(
    name = "kane",
    help = "a band that bends from a parabola into a line, eps (1 + eps/gap) = (hbar k)^2 / 2m")
public record KaneBand(
    @Named String name,
    @Property(help = "mass at the bottom of the band", unit = "kg", above = 0) double mass,
    @Property(help = "energy scale on which the band bends: the gap", unit = "J", above = 0)
        double gap,
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

  public KaneBand {
    new Filling(density, fermiEnergy, dimension).check();
  }
}
