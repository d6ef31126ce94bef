package ziman.engine.space;

import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * The equilibrium f at every point of a Brillouin-zone mesh, at the chemical potential at which the
 * points themselves hold a given number of electrons.
 */
public final class LineOccupation implements ElectronStates {
  private static final int MOST_STEPS = 200;

  private final BrillouinLine line;
  private final double kT;
  private final double chemicalPotential;
  private final double[] x;

  private LineOccupation(BrillouinLine line, double kT, double chemicalPotential) {
    this.line = line;
    this.kT = kT;
    this.chemicalPotential = chemicalPotential;
    this.x = new double[line.size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = (line.energy(i) - chemicalPotential) / kT;
    }
  }

  /**
   * Solves sum f = filling.
   *
   * @param kT k_B T, J
   * @param filling electrons per site, between 0 and 2
   */
  public static LineOccupation of(BrillouinLine line, double kT, double filling) {
    double below = 0;
    for (double step = kT; excess(line, kT, filling, below) > 0; step *= 2) {
      below -= step;
    }
    double above = line.band().width();
    for (double step = kT; excess(line, kT, filling, above) < 0; step *= 2) {
      above += step;
    }
    double mu =
        new BracketingNthOrderBrentSolver(1e-14, 1e-8 * kT, 1e-15, 5)
            .solve(MOST_STEPS, trial -> excess(line, kT, filling, trial), below, above);
    // The last digits, which a bracket would seek in the noise of the sum, are Newton's.
    for (int newton = 0; newton < 2; newton++) {
      LineOccupation f = new LineOccupation(line, kT, mu);
      double missing = filling / line.band().latticeConstant() - f.density().value();
      mu += kT * missing / f.total(f::window).value();
    }
    return new LineOccupation(line, kT, mu);
  }

  /** ln of electrons over holes, less what is wanted: close to linear in mu everywhere. */
  private static double excess(BrillouinLine line, double kT, double filling, double mu) {
    LineOccupation f = new LineOccupation(line, kT, mu);
    double holes = f.total(i -> FermiFunction.of(-f.x(i))).value();
    return Math.log(f.density().value() / holes) - Math.log(filling / (2 - filling));
  }

  /** The mesh. */
  public BrillouinLine line() {
    return line;
  }

  @Override
  public double kT() {
    return kT;
  }

  /** mu from the bottom of the band, J. */
  public double chemicalPotential() {
    return chemicalPotential;
  }

  @Override
  public int size() {
    return x.length;
  }

  @Override
  public double weight(int point) {
    return line.weight();
  }

  @Override
  public double x(int point) {
    return x[point];
  }

  /** f. */
  public double f(int point) {
    return FermiFunction.of(x[point]);
  }

  @Override
  public double window(int point) {
    return FermiFunction.window(x[point]);
  }

  @Override
  public StateSum density() {
    return total(this::f);
  }
}
