package ziman.engine.space;

/**
 * The divergence of a current in k-space taken on each piece of the shells alone, as the pieces
 * know nothing of each other. Its sum over states is the mismatch where pieces meet: it vanishes
 * only if the function is resolved, which {@link FieldOperator}, exact by construction, cannot say.
 *
 * @param shells energy part
 * @param directions angular part
 */
public record Seams(EnergyShells shells, AngularBasis directions) {
  /**
   * l = 1 to 0, (1/d) k^(1-d) d/dk (k^(d-1) X).
   *
   * @return in units of X times m
   */
  public Harmonic divergence(Harmonic x) {
    double[] divergence = shells.derivative().piecewise(flux(x));
    for (int i = 0; i < divergence.length; i++) {
      divergence[i] *= directions.meanSquare(1) / shells.statesPerWavevector(i);
    }
    return new Harmonic(0, divergence);
  }

  /**
   * What no shell sees: where the flux k^(d-1) X does not vanish at k = 0, as for tau ~ eps^(-1/2)
   * in one dimension, the divergence has a delta function there. It holds states, but no energy.
   *
   * @return states per volume times m
   */
  public double fromOrigin(Harmonic x) {
    return shells.statesBelow() > 0
        ? 0
        : directions.meanSquare(1) * shells.derivative().atLowerEnd(flux(x));
  }

  private double[] flux(Harmonic x) {
    double[] flux = new double[shells.size()];
    for (int i = 0; i < flux.length; i++) {
      flux[i] = shells.statesPerWavevector(i) * x.at(i);
    }
    return flux;
  }
}
