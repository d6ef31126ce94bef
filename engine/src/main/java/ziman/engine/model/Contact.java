package ziman.engine.model;

import java.util.Optional;
import ziman.engine.model.annotation.Property;

/**
 * A contact to a heat bath: the heat flux density into the bath is conductance (T_end - bath). With
 * no conductance given the contact is ideal, T_end = bath; with zero the end is insulated.
 */
public record Contact(
    @Property(help = "temperature of the electrode", unit = "K", above = 0) double bath,
    @Property(
            help = "thermal contact conductance kappa_C; not given: ideal; zero: insulated",
            unit = "W/m^2/K",
            atLeast = 0)
        Optional<Double> conductance) {}
