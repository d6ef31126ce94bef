package ziman.engine.expansion;

import java.util.List;
import ziman.engine.collision.Bath;
import ziman.engine.collision.NonlinearCollision;
import ziman.engine.collision.Phasor;
import ziman.engine.space.Distribution;
import ziman.engine.space.Harmonic;

/**
 * The Boltzmann equation of a homogeneous system about an equilibrium f, on any phase space:
 *
 * <pre>   (d/dt + C1) X = E G (f + X) + what products of X do </pre>
 *
 * Order by order it is solved by {@link Hierarchy}, which knows no more of it than this. Harmonics
 * are parts of X that C1 does not mix.
 */
public interface KineticEquation {
  /** Number of values of a harmonic. */
  int size();

  /** G f per unit of the field, in m/(V s). */
  Distribution driven();

  /** G X per unit of the field, in units of X times m/(V s). */
  Distribution driven(Distribution x);

  /** Whether a harmonic has parts that C1 leaves as they are. */
  boolean conserves(int l);

  /** P X, the part of a harmonic that C1 leaves as it is. */
  Harmonic projected(Harmonic x);

  /** C1# S, the group inverse; in units of S times s. */
  Harmonic inverse(Harmonic source);

  /**
   * (shift + C1)^-1 S, a step in time that stands any stiffness of the collisions.
   *
   * @param shift a rate above zero, 1/s
   * @return in units of S times s
   */
  Harmonic resolvent(double shift, Harmonic source);

  /**
   * (C1 + i omega)^-1 S, the answer to a drive that oscillates.
   *
   * @param omega angular frequency, 1/s, not zero
   * @return in units of S times s
   */
  Phasor oscillating(double omega, Phasor source);

  /** C1 X, in units of X per s. */
  Harmonic collided(Harmonic x);

  /** What collisions take from X before anything comes back: its rate times X, l = 0; per s. */
  Harmonic taken(Harmonic x);

  /** v X along the drive, of which a gradient makes what drifts; in units of X times m/s. */
  Distribution streamed(Distribution x);

  /** The equilibrium of everything that evolves at T + s: coefficients of s to s^n, in K^-m. */
  List<Distribution> warmed(int n);

  /** What is held at a temperature. */
  List<Bath> baths();

  /** What products of deviations do. */
  List<NonlinearCollision> nonlinear();
}
