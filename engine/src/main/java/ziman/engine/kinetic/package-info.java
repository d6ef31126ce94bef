/**
 * The Boltzmann equation along a wire between two black reservoirs, from ballistic to diffusive.
 *
 * <p><b>The problem.</b> Equations (19) to (23) are about a wire that is long against every mean
 * free path, and what the contacts do goes into a number, kappa_C. Here x stays in the Boltzmann
 * equation (4), steady and along the wire,
 *
 * <pre>   v cos dF/dx - (e E/hbar) dF/dk_x = C{F} ,   what enters at an end is the reservoir's
 * </pre>
 *
 * and (8), (19) and (20) are results, as is kappa_C: to an observer inside, the temperature
 * extrapolates to that of the reservoir at 0.710446 mean free paths behind the contact ({@link
 * ziman.engine.kinetic.Milne}), so that kappa_C = kappa/(0.710446 mfp). In a wire shorter than a
 * mean free path there is no kappa at all, and half of the heat still leaves at either end.
 *
 * <p><b>Gray carriers</b> ({@link ziman.engine.kinetic.GraySlab}) have one velocity and one mean
 * free path. The unknown is their mean over directions, and the equations are solved directly.
 *
 * <p><b>Electrons of a band</b> ({@link ziman.engine.kinetic.ElectronWire}) keep every energy, with
 * C1 and the products of the homogeneous expansion, order by order in the voltage. Charge is
 * screened within less than a nanometre, so that X has none at any place ({@link
 * ziman.engine.kinetic.Neutrality}); this decides on the electric potential. At order one the
 * potential drops out of the equation for Y = X - e Phi df/dmu, and the conductance comes out
 * between Sharvin's, which the reservoirs alone limit, and Drude's sigma/L. The potential steps at
 * the contacts. Order two is the heat: it is steady, as the ends take it, and its energy is the
 * rise of the temperature. An electron climbs or falls through the step of the contact with its
 * total energy; counted with that, the heat that arrives in both reservoirs and in held phonons is
 * j V to rounding ({@link ziman.engine.kinetic.WireHeat}). Phonons that evolve fly with the
 * velocity of sound and leave through the same ends.
 *
 * <p><b>Discretisation.</b> {@link ziman.engine.kinetic.LinearElement}: linear discontinuous
 * elements in x, which conserve cell by cell and keep the diffusion limit in cells of many mean
 * free paths; {@link ziman.engine.kinetic.Cells} become finer towards the ends. {@link
 * ziman.engine.kinetic.HalfRange}: Gauss points in either half of cos, as distributions jump at cos
 * = 0 where a wire ends. C1 does not mix harmonics; n directions in each half carry l = 0 to n - 1
 * exactly, and beyond these a harmonic decays with the rate of l = n and nothing comes back.
 *
 * <p><b>Solving.</b> {@link ziman.engine.kinetic.Transport} sweeps along every direction with the
 * rate at which each energy is left. What comes back - arrivals from other energies, local
 * equilibria, phonons - is iterated by {@link ziman.engine.kinetic.Gmres}. Sweeps alone need the
 * square of the length in mean free paths; {@link ziman.engine.kinetic.DiffusionModes} does what
 * they do slowly, by normal modes along x of which each is the homogeneous C1 with a rate added.
 * With it some fifteen sweeps gain eight digits whatever the length. {@link
 * ziman.engine.kinetic.SteadyOrder} repeats this on what is left until only rounding is.
 *
 * <p><b>Errors.</b> {@link ziman.engine.kinetic.Settled} doubles cells, directions and energies,
 * each alone, until at one resolution none of them changes a result by more than the tolerance;
 * what the last changes leave, counted as if errors fell in the first order only, is the
 * uncertainty. Short wires need directions (electrons that fly across them never leave, and the
 * mean rise grows like the logarithm of mfp/L), long ones cells. That laws hold to rounding at
 * every resolution says nothing about accuracy; the comparison does.
 */
package ziman.engine.kinetic;
