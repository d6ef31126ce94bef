package ziman.engine.space;

import ziman.engine.units.Constants;

/**
 * d/dk_z along the drive, which the field multiplies by eE/hbar. It takes l to l + 1 and l - 1:
 *
 * <pre>
 *   up     c_l k^p G (k^-p X)                       G = d/dk on the shells
 *   down   minus the adjoint of the step up from l - 1, under the weights of the states
 * </pre>
 *
 * The pair is antisymmetric by construction, for every X and every resolution. As G takes 1 to zero
 * and eps to hbar v, the sum over states of D X is zero and that of eps D X is minus hbar sum v X:
 * charge and the Joule identity hold to rounding, and nothing flows out of the window.
 *
 * @param shells energy part
 * @param directions angular part
 */
public record FieldOperator(EnergyShells shells, AngularBasis directions) {
  /**
   * l = 0 to 1, of the equilibrium: df/dk = -hbar v f(1-f)/k_B T.
   *
   * @return in m
   */
  public Harmonic ofEquilibrium(Occupation f) {
    double[] slopes = new double[shells.size()];
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] = -Constants.REDUCED_PLANCK * shells.velocity(i) * f.window(i) / f.kT();
    }
    return new Harmonic(1, slopes);
  }

  /**
   * l to l + 1; zero where the basis has no such function.
   *
   * @return in units of X times m
   */
  public Harmonic raised(Harmonic x) {
    int l = x.l();
    int power = directions.radialPower(l);
    double[] scaled = scaled(x.values(), -power);
    return new Harmonic(
        l + 1, times(directions.raising(l), scaled(shells.derivative().of(scaled), power)));
  }

  /**
   * l to l - 1, for l > 0; for l = 1 it is the divergence (1/d) k^(1-d) d/dk (k^(d-1) X).
   *
   * @return in units of X times m
   */
  public Harmonic lowered(Harmonic x) {
    int l = x.l() - 1;
    int power = directions.radialPower(l);
    double ratio = directions.meanSquare(l + 1) / directions.meanSquare(l);
    double[] weighted = scaled(x.values(), power);
    for (int i = 0; i < weighted.length; i++) {
      weighted[i] *= shells.weight(i);
    }
    double[] gathered = scaled(shells.derivative().transposed(weighted), -power);
    for (int i = 0; i < gathered.length; i++) {
      gathered[i] /= shells.weight(i);
    }
    return new Harmonic(l, times(-directions.raising(l) * ratio, gathered));
  }

  /** X k^power, k in units of the largest: powers of 1e10 1/m would overflow. */
  private double[] scaled(double[] values, int power) {
    double[] scaled = values.clone();
    if (power != 0) {
      double unit = shells.wavevector(shells.size() - 1);
      for (int i = 0; i < scaled.length; i++) {
        scaled[i] *= Math.pow(shells.wavevector(i) / unit, power);
      }
    }
    return scaled;
  }

  private static double[] times(double factor, double[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor;
    }
    return values;
  }
}
