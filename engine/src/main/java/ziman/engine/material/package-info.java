/**
 * Materials whose coefficients are computed: an expansion experiment becomes curves over the
 * temperature.
 *
 * <p>A wire asks for rho(T), kappa(T), S(T) and C(T) at thousands of places, an expansion takes
 * milliseconds at each temperature. {@link ziman.engine.material.Sampling} runs the expansion at
 * Chebyshev's points between the two temperatures of the material, and doubles their number until
 * the polynomial through them agrees at the new points with what is computed there. Coefficients
 * are analytic in T, so that the error falls exponentially with the number of points: seventeen or
 * thirty-three do for a metal between 50 K and 400 K. What is positive is interpolated by its
 * logarithm, as resistivities span decades.
 *
 * <p>Nothing is known outside: a wire that gets hotter is refused by the curves. What was sampled
 * is kept for the life of the process under its content, so that every wire of a sweep, and every
 * experiment that names the material, shares it.
 */
package ziman.engine.material;
