/**
 * Steps in time for equations with a stiff linear part: {@link
 * ziman.engine.integration.Extrapolation}. Collisions near equilibrium are that part, one
 * factorisation for each l and step size; the field, and products of deviations, are explicit.
 */
package ziman.engine.integration;
