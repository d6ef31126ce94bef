package ziman.engine.space;

/**
 * d/dk of functions that are polynomials on each panel between Gauss points. Panels are joined by
 * half the jump on either side of a face, u_right - u_left, spread over the points of the panel
 * with the weight that its polynomials have there (the central flux of discontinuous Galerkin
 * methods). A constant and the energy do not jump, so G keeps taking them to zero and hbar v.
 */
final class PanelPolynomials implements RadialDerivative {
  private final GaussRule rule;
  private final double[] widths;

  /**
   * @param rule the points of every panel
   * @param widths of the panels in k, 1/m
   */
  PanelPolynomials(GaussRule rule, double[] widths) {
    this.rule = rule;
    this.widths = widths;
  }

  @Override
  public double[] of(double[] values) {
    double[] slopes = piecewise(values);
    int n = rule.size();
    for (int p = 0; p + 1 < widths.length; p++) {
      double jump = rule.atZero(values, (p + 1) * n) - rule.atOne(values, p * n);
      for (int i = 0; i < n; i++) {
        slopes[p * n + i] += share(n - 1 - i, p) * jump;
        slopes[(p + 1) * n + i] += share(i, p + 1) * jump;
      }
    }
    return slopes;
  }

  @Override
  public double[] transposed(double[] values) {
    int n = rule.size();
    double[] sums = new double[values.length];
    for (int p = 0; p < widths.length; p++) {
      for (int j = 0; j < n; j++) {
        sums[p * n + j] = rule.derivativeTransposed(j, values, p * n) / widths[p];
      }
    }
    for (int p = 0; p + 1 < widths.length; p++) {
      double jump = 0;
      for (int i = 0; i < n; i++) {
        jump += share(n - 1 - i, p) * values[p * n + i] + share(i, p + 1) * values[(p + 1) * n + i];
      }
      for (int i = 0; i < n; i++) {
        sums[p * n + i] -= rule.lagrangeAtZero(n - 1 - i) * jump;
        sums[(p + 1) * n + i] += rule.lagrangeAtZero(i) * jump;
      }
    }
    return sums;
  }

  /** Of a jump at its lower end, what point i of a panel takes; in m. */
  private double share(int i, int panel) {
    return 0.5 * rule.lagrangeAtZero(i) / (rule.weight(i) * widths[panel]);
  }

  @Override
  public double[] piecewise(double[] values) {
    int n = rule.size();
    double[] slopes = new double[values.length];
    for (int p = 0; p < widths.length; p++) {
      for (int i = 0; i < n; i++) {
        slopes[p * n + i] = rule.derivative(i, values, p * n) / widths[p];
      }
    }
    return slopes;
  }

  @Override
  public double atLowerEnd(double[] values) {
    return rule.atZero(values, 0);
  }
}
