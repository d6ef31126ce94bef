package ziman.engine.space;

import ziman.engine.units.Constants;

/**
 * d/dk_z along the drive, which the field multiplies by eE/hbar: it takes l to l - 1 and l + 1.
 *
 * @param shells energy part
 * @param directions angular part
 */
public record KGradient(EnergyShells shells, Legendre directions) {
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
   * l = 1 to 0: the divergence (1/d) k^(1-d) d/dk (k^(d-1) X).
   *
   * @return in units of X times m
   */
  public Harmonic lowered(Harmonic x) {
    double[] divergence = shells.derivative(flux(x));
    for (int i = 0; i < divergence.length; i++) {
      divergence[i] *= directions.meanSquare(1) / sphere(i);
    }
    return new Harmonic(0, divergence);
  }

  /**
   * What {@link #lowered} cannot see: where the flux k^(d-1) X does not vanish at k = 0, as for tau
   * ~ eps^(-1/2) in one dimension, the divergence has a delta function there. It holds states, but
   * no energy.
   *
   * @return states per volume times m
   */
  public double fromOrigin(Harmonic x) {
    if (shells.statesBelow() > 0) {
      return 0;
    }
    return directions.meanSquare(1) * shells.atLowerEnd(flux(x));
  }

  private double[] flux(Harmonic x) {
    double[] flux = new double[shells.size()];
    for (int i = 0; i < flux.length; i++) {
      flux[i] = sphere(i) * x.at(i);
    }
    return flux;
  }

  private double sphere(int shell) {
    return shells.statesPerWavevector(shell);
  }
}
