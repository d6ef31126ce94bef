/**
 * Collisions: what takes a distribution back to equilibrium.
 *
 * <p>A channel of the model, compiled on a phase space ({@link
 * ziman.engine.collision.CompiledChannels}), is a {@link ziman.engine.collision.Collision}: its
 * part of C1 in (10), minus the linearised collision rate. An isotropic metal has no direction but
 * that of the drive, so C1 maps each angular momentum l to itself.
 *
 * <p>For l > 0 relaxation is a rate on each shell, 1/tau(eps). Defects and boundaries scatter
 * elastically, with a rate that may depend on l ({@link ziman.engine.collision.ElasticScattering});
 * phonons take electrons from one shell to another, so that C1 becomes a banded matrix whose
 * half-width is the number of phonon bins; what electrons lose to each other comes back as a local
 * equilibrium, or as a drifting one for l = 1 ({@link ziman.engine.collision.Returned}). With
 * phonons held at equilibrium energy is not conserved: they are a heat bath, which the paper passes
 * over when it says after (11) that electrons conserve energy.
 *
 * <p>Phonon collisions are sums over events. The spacing of the shells is a fraction of the phonon
 * spectrum ({@link ziman.engine.collision.PhononBins}), so every event lands on a shell and no
 * delta function is smeared; the integral over the spectrum is a product rule whose error falls
 * with the eighth power of the spacing. What one shell loses another gains, which makes charge
 * exact and C1 symmetric in chi = X/(f(1-f)) ({@link ziman.engine.collision.PhononScattering}).
 *
 * <p>Phonons that evolve gain by every event what electrons lose: C1 gets a border, one column and
 * row for each bin ({@link ziman.engine.collision.PhononCoupling}), and is S^T r S for the
 * deviations of all three. Among themselves they collide as {@link
 * ziman.engine.collision.LatticeCollision}.
 *
 * <p><b>Products.</b> Beyond C1 a channel is a {@link ziman.engine.collision.NonlinearCollision}.
 * Events with phonons are quadratic, and their angles are averaged over all rotations of their
 * triangle, exactly; a local equilibrium is an exponential of what is conserved, and its Taylor
 * series follows from its own differential equation. Collisions of electrons with electrons are
 * known at linear order only, and say so.
 *
 * <p><b>Null spaces.</b> What a channel conserves it says ({@link
 * ziman.engine.collision.Conserved}), and {@link ziman.engine.collision.NullSpace} is what all
 * channels of a model share: 1 and eps for l = 0, k for l = 1, or every function of energy. {@link
 * ziman.engine.collision.GroupInverse} inverts C1 on the rest, as a band with a border of the null
 * vectors and of what is returned, factorised once for each l. A claim is not taken on trust: a
 * declared vector that the assembled operator does not annihilate from both sides is refused, and
 * so is one that it annihilates undeclared.
 */
package ziman.engine.collision;
