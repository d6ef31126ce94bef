/**
 * Collisions: what takes a distribution back to equilibrium.
 *
 * <p>A channel of the model, compiled on a phase space, is a {@link
 * ziman.engine.collision.Collision}: its part of C1 in (10), minus the linearised collision rate.
 * An isotropic metal has no direction but that of the drive, so C1 maps each angular momentum l to
 * itself. For l > 0 relaxation is a rate on each shell, 1/tau(eps). For l = 0 conservation laws
 * enter, (11): 1 and eps are null left vectors of C1, f(1-f) and f(1-f)(eps - mu) its null right
 * vectors.
 *
 * <p>Which of these hold depends on the channel, and a channel says so ({@link
 * ziman.engine.collision.Conserved}); {@link ziman.engine.collision.CollisionOperator} keeps what
 * all channels share. A claim is not taken on trust: runs report its residual on the operator.
 */
package ziman.engine.collision;
