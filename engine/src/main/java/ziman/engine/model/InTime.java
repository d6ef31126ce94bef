package ziman.engine.model;

import java.util.Optional;
import ziman.engine.model.annotation.Property;

/** A wire in time, from t = 0 on. */
public record InTime(
    @Property(help = "how long it is followed", unit = "s", above = 0) double duration,
    @Property(help = "times at which results are given", byDefault = "101", atLeast = 2) int points,
    @Property(
            help =
                "temperature along the wire at t = 0; not given: the steady one without a current",
            unit = "K",
            argument = "x",
            argumentUnit = "m",
            above = 0)
        Optional<Curve> start) {}
