package ziman.engine.units;

public record Quantity(double value, Dimension dimension) {}
