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
 * by a phonon, and {@link ziman.engine.space.ConstantBand} is a metal of which only the Fermi
 * surface is known. {@link ziman.engine.space.Legendre} knows directions, and is the only place
 * that may ask for the number of dimensions when an angle is averaged. {@link
 * ziman.engine.space.KGradient} is the operator d/dk_z that a field multiplies by eE/hbar.
 *
 * <p><b>Digits.</b> A metal at 3 K has k_B T = 1e-4 eV on E_F = 7 eV. Subtracting mu from an energy
 * there costs five digits, so eps - mu is never formed that way: panels start at a known (eps -
 * mu)/k_B T, and {@link ziman.engine.space.Dispersion#rise} adds what a step in k adds. Sums are
 * compensated and carry the sum of their magnitudes, {@link ziman.engine.space.StateSum}, which
 * says how large a residual rounding alone can leave.
 *
 * <p>Shells cover the thermal window. Below it all states are full and only counted; no relaxation
 * time is asked for there.
 */
package ziman.engine.space;
