package ziman.engine.collision;

import ziman.engine.space.Harmonic;

/**
 * A harmonic that oscillates, the real part of (real + i imaginary) e^(i omega t).
 *
 * @param real the coefficient of cos(omega t)
 * @param imaginary minus the coefficient of sin(omega t)
 */
public record Phasor(Harmonic real, Harmonic imaginary) {
  /** This plus a real factor times another. */
  public Phasor plus(double factor, Phasor other) {
    return new Phasor(real.plus(factor, other.real), imaginary.plus(factor, other.imaginary));
  }
}
