package ziman.engine.space;

import ziman.engine.units.Constants;

/**
 * eps (1 + eps/E_g) = (hbar k)^2 / 2m: a parabola at the bottom that turns into a straight line,
 * with velocity sqrt(E_g/2m), as eps exceeds the gap.
 *
 * @param mass m at the bottom, kg
 * @param gap E_g, J
 * @param dimension dimensions of space
 * @param valleys how many there are
 */
public record Kane(double mass, double gap, int dimension, int valleys) implements Dispersion {
  @Override
  public double rise(double k, double step) {
    double gamma = new Parabola(mass, dimension).rise(k, step);
    return 2 * gamma / (root(k) + root(k + step));
  }

  @Override
  public double step(double k, double rise) {
    double gamma = rise * (1 + (2 * energy(k) + rise) / gap);
    return new Parabola(mass, dimension).step(k, gamma);
  }

  @Override
  public double velocity(double k) {
    return Constants.REDUCED_PLANCK * k / (mass * root(k));
  }

  /** sqrt(1 + 4 gamma/E_g) = 1 + 2 eps/E_g. */
  private double root(double k) {
    double parabolic = Constants.REDUCED_PLANCK * k;
    return Math.sqrt(1 + 2 * parabolic * parabolic / (mass * gap));
  }
}
