package ziman.engine.pipeline;

/**
 * A computed number and how far it can be trusted.
 *
 * @param value in SI units
 * @param uncertainty estimated absolute error of the computation in SI units, not of the physics
 */
public record Measured(double value, double uncertainty) {}
