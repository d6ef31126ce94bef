package ziman.engine.model;

import java.util.List;
import java.util.Optional;
import ziman.engine.model.annotation.Property;

/** A current I cos(2 pi frequency t), and the harmonics of the voltage that a lock-in measures. */
public record LockIn(
    @Property(help = "frequencies of the current", unit = "Hz", above = 0) List<Double> frequencies,
    @Property(
            help =
                "amplitudes of the voltage at three times the frequency that were measured, over the frequency: gives the conductivity and the heat capacity that fit best",
            unit = "V",
            argument = "frequency",
            argumentUnit = "Hz")
        Optional<TableCurve> measured) {}
