package ziman.engine.model;

import ziman.engine.model.annotation.Property;

/** Heat given to a substrate along the wire, conductance (T - temperature) per volume of wire. */
public record Substrate(
    @Property(help = "temperature of the substrate", unit = "K", above = 0) double temperature,
    @Property(help = "conductance per volume of wire, g", unit = "W/m^3/K", atLeast = 0)
        double conductance) {}
