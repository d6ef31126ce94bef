package ziman.engine.model;

import ziman.engine.model.annotation.Property;

/**
 * Carriers that are all alike: one velocity, one mean free path. They scatter elastically into all
 * directions alike, and conduct heat with kappa = C v mfp/3 where the sample is long.
 */
public record Gray(
    @Property(help = "velocity v of all carriers", unit = "m/s", above = 0) double velocity,
    @Property(
            help = "mean free path between collisions, after which every direction is as likely",
            unit = "m",
            above = 0)
        double meanFreePath,
    @Property(help = "their heat capacity C per volume", unit = "J/m^3/K", above = 0)
        double heatCapacity,
    @Property(
            help =
                "heat Q that they are given, in all directions alike; a number or a function of the place",
            unit = "W/m^3",
            argument = "x",
            argumentUnit = "m",
            byDefault = "0 W/m^3")
        Curve heating) {

  /** kappa = C v mfp/3, W/m/K: what a sample of many mean free paths has. */
  public double conductivity() {
    return heatCapacity * velocity * meanFreePath / 3;
  }

  /** C v/4, W/m^2/K: heat that a black end sends out for each kelvin. */
  public double ballisticConductance() {
    return heatCapacity * velocity / 4;
  }
}
