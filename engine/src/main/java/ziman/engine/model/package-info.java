/**
 * What a model says, bound and checked: bands, channels, materials and experiments as immutable
 * records in SI units, without any discretisation.
 *
 * <p>Each record states by its {@link ziman.engine.model.annotation annotations} what can be
 * written in a model file to make one, and refuses in its constructor what cannot be meant.
 * Quantities that depend on another, rho(T) or tau(energy), are {@link ziman.engine.model.Curve
 * curves} that know their slope and refuse to be extrapolated.
 */
package ziman.engine.model;
