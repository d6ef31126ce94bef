/**
 * The steady temperature of a wire that carries a current: equations (19) to (23) of the paper,
 * solved together.
 *
 * <p><b>The problem.</b> A round wire of length L and diameter D gains rho(T) j^2 per volume and
 * loses it in four ways: along itself into two contacts, by radiation, and into a substrate.
 *
 * <pre>
 * d/dx(kappa dT/dx) + rho j^2 - (4/D) emissivity sigma_SB (T^4 - Ts^4) - g (T - Tsub) = 0
 * kappa dT/dx = kc (T - bath) at x = 0,   -kappa dT/dx = kc (T - bath) at x = L
 * </pre>
 *
 * <p>The paper takes one loss at a time with constant coefficients: without the last two terms this
 * gives the parabola (19), its mean (20) and, with perfect contacts, (21); without conduction it
 * gives (22); (23) compares the two. The factor 4/D is the side over the volume. Either the current
 * I = j A is given, or the voltage V = j int rho dx, and then j is an unknown of its own.
 *
 * <p><b>The unknowns</b> are u = T - reference ({@link ziman.engine.wire.LocalHeat}) and s = j^2.
 * With them a rise of a nanokelvin has as many digits as one of a kelvin, and zero drive is a
 * regular point: the heat balance knows the current only through its square.
 *
 * <p><b>The scheme</b> is the continuous Galerkin method with polynomials of degree 4 through
 * Gauss-Lobatto nodes ({@link ziman.engine.wire.Element}). The temperature is of order 5 in the
 * largest error, and of order 8 at the element ends, in averages and in heats. Contacts are natural
 * boundary terms. The function 1 is among the test functions, so heat in equals heat out to
 * rounding on every mesh, however coarse ({@link ziman.engine.wire.HeatBalance}). That the balance
 * closes says nothing about accuracy; the mesh comparison does.
 *
 * <p><b>Solving.</b> {@link ziman.engine.wire.Newton} uses the exact Jacobian, a band of nine
 * diagonals bordered by s and by the condition that fixes it ({@link ziman.engine.wire.Condition}).
 * {@link ziman.engine.wire.Continuation} raises the drive from zero, so that of several steady
 * states the one is found that a slowly raised drive leads to.
 *
 * <p><b>The error.</b> {@link ziman.engine.wire.Refinement} solves on a mesh and on its halved
 * mesh. Their difference estimates the error of the coarser solution; the finer one, some thirty
 * times better, is reported with that difference as its uncertainty. Elements that differ most are
 * split until the tolerance is met, which places them in the layers of width sqrt(kappa D / (16
 * emissivity sigma_SB T^3)) where a strongly radiating wire meets its contacts.
 *
 * <p><b>Runaway.</b> If heating grows faster with temperature than the losses do, the steady state
 * disappears at some drive. Either the branch turns round, as for rho exponential in T (the thermal
 * explosion of Frank-Kamenetskii: rho0 a j^2 L^2 / kappa = 3.5138), or the temperature diverges, as
 * for rho linear in T (j L sqrt(rho0 a / kappa) = pi). {@link ziman.engine.wire.Runaway} follows
 * the branch with the mean rise as parameter, which passes the fold, and finds the drive in both
 * cases.
 *
 * <p><b>With a thermopower, in time, and everywhere.</b> {@link ziman.engine.wire.HeatFlow} is the
 * same balance with the terms that a current of a sign has, Peltier's and Thomson's heat, and with
 * sums over nodes in place of a finer quadrature, so that the mass matrix is diagonal. Four things
 * are made of it. {@link ziman.engine.wire.HeatInTime} is integrated by Rosenbrock's method, with
 * the work and every heat integrated along, so that their balance closes to what the heat capacity
 * leaves of it. {@link ziman.engine.wire.SteadyStates} follows all steady states by the length of
 * their curve, through folds of voltage and current. {@link ziman.engine.wire.Stability} has the
 * eigenvalues of small disturbances. {@link ziman.engine.wire.PeriodicState} is the state under an
 * alternating current, all its times at once, which the 3 omega method measures. What drives the
 * wire, a current or a voltage with a resistor in series, is a {@link ziman.engine.wire.Circuit}.
 */
package ziman.engine.wire;
