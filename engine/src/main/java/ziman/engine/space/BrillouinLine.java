package ziman.engine.space;

import ziman.engine.units.Constants;

/**
 * A mesh of the Brillouin zone of a line: N equally distant k, the whole zone and no end. The field
 * acts by the Fourier derivative D ({@link PeriodicDerivative}), and velocities are D eps/hbar: as
 * D is antisymmetric, sum eps D X = - sum hbar v X holds to rounding on every mesh, which is what
 * makes the Joule heat that of the current.
 */
public final class BrillouinLine {
  private final LineBand band;
  private final PeriodicDerivative derivative;
  private final double[] energies;
  private final double[] velocities;

  /**
   * @param points N, a power of two
   */
  public BrillouinLine(LineBand band, int points) {
    this.band = band;
    this.derivative = new PeriodicDerivative(points);
    this.energies = new double[points];
    for (int i = 0; i < points; i++) {
      energies[i] = Math.max(0, band.energy().applyAsDouble(wavevector(i)) - band.bottom());
    }
    this.velocities = slopes(energies);
    for (int i = 0; i < points; i++) {
      velocities[i] /= Constants.REDUCED_PLANCK;
    }
  }

  /** The band. */
  public LineBand band() {
    return band;
  }

  /** Number of points. */
  public int size() {
    return energies.length;
  }

  /** k of a point, between -pi/a and pi/a, in 1/m; it rises from one point to the next. */
  public double wavevector(int point) {
    return LineBand.angle(point, size()) / band.latticeConstant();
  }

  /** States per length at a point, both spins, 1/m. */
  public double weight() {
    return 2 / (size() * band.latticeConstant());
  }

  /** Energy at a point from the bottom of the band, J. */
  public double energy(int point) {
    return energies[point];
  }

  /** Group velocity at a point, m/s. */
  public double velocity(int point) {
    return velocities[point];
  }

  /**
   * D X = dX/dk, in units of X times m.
   *
   * @param x one value for each point
   */
  public double[] slopes(double[] x) {
    double[] slopes = derivative.of(x);
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] *= band.latticeConstant();
    }
    return slopes;
  }
}
