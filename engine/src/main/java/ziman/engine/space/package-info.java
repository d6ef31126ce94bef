/**
 * Phase spaces: where electrons can be, discretised.
 *
 * <p>The phase space of an isotropic metal is directions x energy shells. A distribution is F(k) =
 * sum over l of F_l(eps) P_l(cos), cos along the drive, and a sum over states per volume is
 *
 * <pre>
 *   (1/Omega) sum_K F G = sum over l of (mean of P_l^2) ∫ g(k) F_l G_l dk ,
 *   g(k) = 2/pi, k/pi, k^2/pi^2 in 1, 2, 3 dimensions (two spins).
 * </pre>
 *
 * <p>{@link ziman.engine.space.EnergyShells} hold nodes and weights of the integral over k and do
 * not know how they were chosen. {@link ziman.engine.space.GaussPanels} chooses them for collisions
 * that leave an electron near its energy, {@link ziman.engine.space.UniformShells} where it changes
 * by a phonon. A {@link ziman.engine.space.Dispersion} says how energy goes with k; {@link
 * ziman.engine.space.ConstantBand} is a metal of which only the Fermi surface is known. An {@link
 * ziman.engine.space.AngularBasis} knows directions; {@link ziman.engine.space.Legendre} is the
 * first, and the only place that may ask for the number of dimensions when an angle is averaged.
 *
 * <p><b>Laws.</b> {@link ziman.engine.space.FieldOperator} is d/dk_z, which a field multiplies by
 * eE/hbar. The step from l to l + 1 is a derivative G along k ({@link
 * ziman.engine.space.RadialDerivative}) that takes 1 to zero and eps to hbar v; the step back is
 * minus its adjoint under the weights of the states. So the operator is antisymmetric, makes no
 * electrons, heats by j E and lets nothing out of the window, for every state whatever and however
 * few shells there are: these laws are algebra here, not accuracy. How well a function is resolved
 * is another question, which {@link ziman.engine.space.Seams} answers: panels that are
 * differentiated one by one disagree where they meet.
 *
 * <p><b>Digits.</b> A metal at 3 K has k_B T = 1e-4 eV on E_F = 7 eV. Subtracting mu from an energy
 * there costs five digits, so eps - mu is never formed that way: panels start at a known (eps -
 * mu)/k_B T, and {@link ziman.engine.space.Dispersion#rise} adds what a step in k adds. Sums are
 * compensated and carry the sum of their magnitudes, {@link ziman.engine.space.StateSum}, which
 * says how large a residual rounding alone can leave.
 *
 * <p>Phonons that evolve are {@link ziman.engine.space.LatticeModes}, in bins of the same spacing
 * as the shells, and {@link ziman.engine.space.CoupledStates} puts both one after the other. The
 * triangle of an event, {@link ziman.engine.space.EventTriangle}, holds all that collisions know of
 * directions; products of three harmonics leave means over its rotations, {@link
 * ziman.engine.space.TripleAverages}, which Wigner's symbols give exactly.
 *
 * <p>Shells cover the thermal window. Below it all states are full and only counted; no relaxation
 * time is asked for there.
 */
package ziman.engine.space;
