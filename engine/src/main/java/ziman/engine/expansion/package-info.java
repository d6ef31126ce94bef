/**
 * The Boltzmann equation order by order in its drives, a field E and a temperature gradient.
 *
 * <p>With F = f + F1 + ..., order one is stationary, (10) and (12):
 *
 * <pre>
 *   C1 F1 = (e/hbar) (df/dk_z) E - v_z (df/dT) grad T        as hbar dk/dt = -e E
 * </pre>
 *
 * where E stands for the field with grad(mu)/e. Both terms on the right have l = 1. There C1 is
 * positive, and no conservation law gets into the way of its inverse; the null vectors, and with
 * them the heating, enter at order two.
 *
 * <p>In {@link ziman.engine.expansion.Hierarchy} order n is driven by order n - 1,
 *
 * <pre>   (d/dt + C1) X_n = (eE/hbar) dX_(n-1)/dk_z + products of lower orders </pre>
 *
 * and what C1 conserves cannot relax: it grows as a power of t, one more at every second order. At
 * order two this is the Joule heat, and {@link ziman.engine.expansion.Balance} finds it in the
 * occupations, apart from j E. (18) is a result here. X holds electrons and the phonons that
 * evolve; products are those of {@link ziman.engine.collision.NonlinearCollision}, C2 and all the
 * rest.
 *
 * <p>{@link ziman.engine.expansion.Hierarchy} counts heat from the slow manifold; {@link
 * ziman.engine.expansion.SwitchedOn} adds the constants that transients leave behind when a system
 * starts at t = 0. In a field that oscillates ({@link ziman.engine.expansion.HarmonicHierarchy})
 * every order has harmonics besides its powers of t, found on two times, the phase and t. Beyond
 * the series are {@link ziman.engine.expansion.CurrentSeries}, its radius of convergence and Pade's
 * fractions, and {@link ziman.engine.expansion.Warming}, secular terms resummed over long times.
 * The judge of all this is the same equation integrated in time, {@link ziman.engine.evolution}.
 *
 * <p>Along a gradient of the temperature every order is a polynomial in the distance too ({@link
 * ziman.engine.expansion.MixedHierarchy}): C1 and the products stay those of one place, and what is
 * different elsewhere is in X. The field is no longer given but follows from a current that is the
 * same everywhere. {@link ziman.engine.expansion.MixedBalance} holds (7) to (9) against the
 * occupations, {@link ziman.engine.expansion.HeatingParts} finds Joule, Thomson and conduction in
 * the heat of order two.
 *
 * <p>Isotropic metals are one phase space of this hierarchy ({@link
 * ziman.engine.expansion.MetalEquation}), the Brillouin zone of a line another ({@link
 * ziman.engine.expansion.LineEquation}), on which a distribution is a single harmonic with one
 * value for each point of the mesh.
 *
 * <p>A run is a chain: {@link ziman.engine.expansion.Equilibrium} finds mu from the number of
 * electrons that the shells themselves count, channels are compiled on these shells, {@link
 * ziman.engine.expansion.FirstOrder} solves, and {@link ziman.engine.observe} takes sums. Nothing
 * uses the Drude or Sommerfeld formulae; that they come out is tested.
 *
 * <p>The whole chain, chemical potential included, is repeated with finer shells until every result
 * agrees with the one before within the tolerance. What was the last change is stated as the
 * uncertainty, or what rounding can do where that is more. A result that is a small rest of
 * cancelling terms, as the Seebeck coefficient at low temperature, cannot be as accurate as the
 * others; then it says so in the remarks. Results that do not settle are refused, and so are
 * results that settle but break a conservation law. What lies between the shells of two resolutions
 * is looked for with a plain sum over very many more; a resonance narrower than a thousandth of k_B
 * T can still be missed.
 */
package ziman.engine.expansion;
