package ziman.engine.model;

import java.util.Optional;
import ziman.engine.model.annotation.Kind;
import ziman.engine.model.annotation.Named;
import ziman.engine.model.annotation.Property;
import ziman.engine.units.Quantity;

/** The upper cone of Dirac electrons, doped; the lower cone is full and takes no part. */
@Kind(
    name = "dirac",
    help = "the upper cone of Dirac electrons, eps = sqrt((hbar v k)^2 + (gap/2)^2) - gap/2")
public record DiracBand(
    @Named String name,
    @Property(help = "velocity far above the gap", unit = "m/s", above = 0) double velocity,
    @Property(
            help = "distance of the two cones; 0: they touch",
            unit = "J",
            byDefault = "0 eV",
            atLeast = 0)
        double gap,
    @Property(
            help = "electrons per volume (area, length) in the cone; or give the fermi_energy",
            unit = {"m^-3", "m^-2", "m^-1"},
            above = 0)
        Optional<Quantity> density,
    @Property(
            help = "Fermi energy at T = 0 from the bottom of the cone; or give the density",
            unit = "J",
            above = 0)
        Optional<Double> fermiEnergy,
    @Property(help = "equal cones at different places of k-space", byDefault = "1", atLeast = 1)
        int valleys,
    @Property(help = "dimensions of space", byDefault = "3", atLeast = 1, atMost = 3) int dimension)
    implements Band {

  public DiracBand {
    new Filling(density, fermiEnergy, dimension).check();
  }
}
