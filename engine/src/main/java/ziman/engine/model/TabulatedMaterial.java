package ziman.engine.model;

import java.util.Optional;
import ziman.engine.model.annotation.Kind;
import ziman.engine.model.annotation.Property;

/** Coefficients that depend on temperature: tables or functions of T. */
@Kind(
    name = "tabulated",
    help = "coefficients that depend on temperature: a number, a table(...) or a function of T")
public record TabulatedMaterial(
    @Property(
            help = "electrical resistivity rho(T)",
            unit = "ohm.m",
            argument = "T",
            argumentUnit = "K",
            above = 0)
        Curve resistivity,
    @Property(
            help = "thermal conductivity kappa(T)",
            unit = "W/m/K",
            argument = "T",
            argumentUnit = "K",
            above = 0)
        Curve thermalConductivity,
    @Property(
            help = "heat capacity per volume C(T)",
            unit = "J/m^3/K",
            argument = "T",
            argumentUnit = "K",
            above = 0)
        Optional<Curve> heatCapacity,
    @Property(
            help =
                "Seebeck coefficient S(T), E = +S grad T; where it is given Peltier and Thomson heat flow",
            unit = "V/K",
            argument = "T",
            argumentUnit = "K")
        Optional<Curve> seebeck)
    implements Material, KnownMaterial {}
