package ziman.engine.space;

import ziman.engine.units.Constants;

/**
 * The upper cone, eps = sqrt((hbar v k)^2 + (E_g/2)^2) - E_g/2, counted from its bottom; with E_g =
 * 0 a straight line.
 *
 * @param limitingVelocity v, m/s
 * @param gap E_g between the cones, J; may be zero
 * @param dimension dimensions of space
 * @param valleys how many cones there are
 */
public record Dirac(double limitingVelocity, double gap, int dimension, int valleys)
    implements Dispersion {
  @Override
  public double rise(double k, double step) {
    double slope = Constants.REDUCED_PLANCK * limitingVelocity;
    return gap == 0
        ? slope * step
        : slope * slope * step * (2 * k + step) / (root(k) + root(k + step));
  }

  @Override
  public double step(double k, double rise) {
    double slope = Constants.REDUCED_PLANCK * limitingVelocity;
    if (gap == 0) {
      return rise / slope;
    }
    double squares = rise * (2 * root(k) + rise) / (slope * slope);
    return squares == 0 ? 0 : squares / (k + Math.sqrt(k * k + squares));
  }

  @Override
  public double velocity(double k) {
    return gap == 0
        ? limitingVelocity
        : limitingVelocity * Constants.REDUCED_PLANCK * limitingVelocity * k / root(k);
  }

  /** eps + E_g/2. */
  private double root(double k) {
    return Math.hypot(Constants.REDUCED_PLANCK * limitingVelocity * k, gap / 2);
  }
}
