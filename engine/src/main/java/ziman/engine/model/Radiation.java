package ziman.engine.model;

import ziman.engine.model.annotation.Property;

/** Stefan-Boltzmann radiation from the side of the wire, as in (22). */
public record Radiation(
    @Property(help = "temperature of the surroundings", unit = "K", atLeast = 0)
        double surroundings,
    @Property(help = "effective emissivity, 0 to 1", atLeast = 0, atMost = 1) double emissivity) {}
