package ziman.engine.space;

import ziman.engine.units.Constants;

/**
 * eps = (hbar k)^2 / 2m.
 *
 * @param mass m in kg
 * @param dimension dimensions of space
 */
public record Parabola(double mass, int dimension) implements Dispersion {
  @Override
  public double rise(double k, double step) {
    return curvature() * step * (2 * k + step);
  }

  @Override
  public double step(double k, double rise) {
    // the root of step (2k + step) = q in the form that does not cancel for q << k^2
    double q = rise / curvature();
    return q == 0 ? 0 : q / (k + Math.sqrt(k * k + q));
  }

  @Override
  public double velocity(double k) {
    return Constants.REDUCED_PLANCK * k / mass;
  }

  /** hbar^2 / 2m in J m^2. */
  private double curvature() {
    return Constants.REDUCED_PLANCK * Constants.REDUCED_PLANCK / (2 * mass);
  }
}
