package ziman.engine.model;

import ziman.engine.model.annotation.Property;

/** All steady states from no current on, along the branch that passes through its folds. */
public record SteadyBranch(
    @Property(help = "mean rise at which to stop", unit = "K", above = 0) double until,
    @Property(help = "most steady states to find", byDefault = "400", atLeast = 10, atMost = 10000)
        int points) {}
