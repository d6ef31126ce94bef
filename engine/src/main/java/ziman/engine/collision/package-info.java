/**
 * Collisions: what takes a distribution back to equilibrium.
 *
 * <p>A channel of the model, compiled on a phase space ({@link
 * ziman.engine.collision.CompiledChannels}), is a {@link ziman.engine.collision.Collision}: its
 * part of C1 in (10), minus the linearised collision rate. An isotropic metal has no direction but
 * that of the drive, so C1 maps each angular momentum l to itself.
 *
 * <p>For l > 0 relaxation is a rate on each shell, 1/tau(eps); impurities scatter elastically with
 * a rate that follows the density of states; phonons take electrons from one shell to another, so
 * that C1 becomes a banded matrix whose half-width is the number of phonon bins. For l = 0
 * conservation laws enter, (11): 1 and eps are null left vectors of C1, f(1-f) and f(1-f)(eps - mu)
 * its null right vectors. With phonons held at equilibrium only the first of each pair is left: the
 * phonons are a heat bath, which the paper passes over when it says that electrons conserve energy.
 *
 * <p>Phonon collisions are sums over events. The spacing of the shells is a fraction of the phonon
 * spectrum ({@link ziman.engine.collision.PhononBins}), so every event lands on a shell and no
 * delta function is smeared; the integral over the spectrum is a product rule whose error falls
 * with the eighth power of the spacing. What one shell loses another gains, which makes charge
 * exact and C1 symmetric in chi = X/(f(1-f)) ({@link ziman.engine.collision.PhononScattering}).
 *
 * <p>Which laws hold depends on the channel, and a channel says so ({@link
 * ziman.engine.collision.Conserved}); {@link ziman.engine.collision.CollisionOperator} keeps what
 * all channels share. A claim is not taken on trust: runs report its residual on the operator.
 */
package ziman.engine.collision;
