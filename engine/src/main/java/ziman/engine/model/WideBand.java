package ziman.engine.model;

import ziman.engine.model.annotation.Kind;
import ziman.engine.model.annotation.Named;
import ziman.engine.model.annotation.Property;

/** A metal far below its Fermi temperature: velocity and density of states are constant. */
@Kind(
    name = "wide_band",
    help = "an isotropic metal with k_B T far below E_F: constant velocity and density of states")
public record WideBand(
    @Named String name,
    @Property(help = "Fermi velocity", unit = "m/s", above = 0) double velocity,
    @Property(
            help = "density of states at the Fermi level, both spins, per volume",
            unit = "J^-1.m^-3",
            above = 0)
        double densityOfStates,
    @Property(help = "Fermi wavevector, for the angles of scattering", unit = "m^-1", above = 0)
        double fermiWavevector)
    implements Band {
  @Override
  public int dimension() {
    return 3;
  }
}
