package ziman.engine.expansion;

import ziman.engine.space.Harmonic;

/**
 * F1 of both drives on one mesh, with what it was computed from.
 *
 * @param equation the Boltzmann equation
 * @param perField F1 per E, m/V
 * @param perGradient F1 per grad T, m/K
 * @param finestLevel the level beyond which there is no finer mesh
 */
record LineResponses(
    LineEquation equation, Harmonic perField, Harmonic perGradient, int finestLevel)
    implements Resolved {
  private static final String ORDERS =
      "Every order differentiates the one before, which sharpens what is sharp in f, in the band or in"
          + " tau, until rounding decides. Ask for a lower order, a higher temperature, or a larger"
          + " tolerance";

  private static final String FUNCTIONS =
      "Bands with kinks, and times that jump, oscillate fast or differ by many orders of magnitude do"
          + " this; smooth them or raise the tolerance";

  /** Solves order one. */
  static LineResponses of(LineEquation equation, int finestLevel) {
    int size = equation.size();
    return new LineResponses(
        equation,
        equation.inverse(equation.driven().harmonic(0, size)),
        equation.inverse(equation.drivenByGradient().harmonic(0, size)),
        finestLevel);
  }

  @Override
  public int size() {
    return equation.size();
  }

  @Override
  public String groups() {
    return "points of the mesh";
  }

  @Override
  public boolean inBands() {
    return false;
  }

  @Override
  public String whyUnsettled(String result) {
    return Resolved.isOfHigherOrder(result) ? ORDERS : FUNCTIONS;
  }
}
