package ziman.engine.collision;

/** A channel in which the phonons of a lattice collide without electrons, compiled on its bins. */
public interface LatticeCollision extends CollisionTerm {
  /** Which of the lattices that evolve. */
  int lattice();
}
