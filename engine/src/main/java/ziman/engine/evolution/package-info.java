/**
 * The nonlinear Boltzmann equation in time.
 *
 * <p>The same equation that {@link ziman.engine.expansion} solves order by order, {@link
 * ziman.engine.expansion.KineticEquation}, is integrated here as it stands: a field that is any
 * function of time, a distribution that need not be close to equilibrium, electrons that start
 * hotter than the lattice. It is an experiment of its own, and the judge of the expansion: what is
 * left of the difference between the two must fall with the first order that the expansion leaves
 * out.
 *
 * <p>Collisions are stiff. Their linear part is taken implicitly, one factorisation for each l and
 * step size; the field, and products of deviations, explicitly; and {@link
 * ziman.engine.integration.Extrapolation} makes of such steps a method of order up to six. Energy
 * is not conserved by choice of a step: the work of the field is integrated along with the
 * distribution, and the energy less the work is kept to rounding, as is the charge. Both are
 * reported at every output.
 */
package ziman.engine.evolution;
