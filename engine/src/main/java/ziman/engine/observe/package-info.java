/**
 * What can be measured: transport coefficients, equilibrium properties, and the laws that must
 * hold.
 *
 * <p>Currents are sums over occupied states, j = -(e/Omega) sum v F (the definition below (3)) and
 * j_Q = (1/Omega) sum (eps - mu) v F, of the responses to one drive at a time. (14) and (15) are
 * these sums written out; S here has the sign that everybody else uses, E = +S grad T at j = 0.
 *
 * <p>{@link ziman.engine.observe.Invariants} are laws that the computation does not enforce. The
 * heating is the main one: (18) says that the field raises the energy of the electrons by j E. The
 * left side is computed from the occupations, by differentiating F1 on each panel of shells and
 * summing eps times the result; the right side from the current. Partial integration connects them,
 * and holds only as far as F1 is resolved, panels join, and nothing leaves the window.
 */
package ziman.engine.observe;
