package ziman.engine.model;

import java.util.Optional;
import ziman.engine.model.annotation.Kind;
import ziman.engine.model.annotation.Property;

/** Coefficients that do not change with temperature. */
@Kind(name = "constant", help = "coefficients that do not depend on temperature")
public record ConstantMaterial(
    @Property(help = "electrical resistivity rho", unit = "ohm.m", above = 0)
        ConstantCurve resistivity,
    @Property(help = "thermal conductivity kappa", unit = "W/m/K", above = 0)
        ConstantCurve thermalConductivity,
    @Property(help = "heat capacity per volume C", unit = "J/m^3/K", above = 0)
        Optional<Curve> heatCapacity,
    @Property(
            help =
                "Seebeck coefficient S, E = +S grad T; where it is given Peltier and Thomson heat flow",
            unit = "V/K")
        Optional<Curve> seebeck)
    implements Material, KnownMaterial {}
