package ziman.engine.space;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;

/**
 * Gauss-Legendre points on (0, 1) with their weights, and the polynomial through values at these
 * points: its derivative there and its value at 0. With n points, integrals are exact to degree 2n
 * - 1; integral and derivative together therefore obey partial integration exactly.
 */
final class GaussRule {
  private final double[] points;
  private final double[] weights;
  private final double[][] derivative;
  private final double[] atZero;

  GaussRule(int n) {
    GaussIntegrator legendre = GaussRules.unit(n);
    points = new double[n];
    weights = new double[n];
    for (int i = 0; i < n; i++) {
      points[i] = (1 + legendre.getPoint(i)) / 2;
      weights[i] = legendre.getWeight(i) / 2;
    }
    double[] barycentric = barycentricWeights();
    derivative = differentiation(barycentric);
    atZero = valueAtZero(barycentric);
  }

  int size() {
    return points.length;
  }

  double point(int i) {
    return points[i];
  }

  double weight(int i) {
    return weights[i];
  }

  /** Derivative at point i of the polynomial through n values, which start at {@code from}. */
  double derivative(int i, double[] values, int from) {
    return StateSum.of(size(), j -> derivative[i][j] * values[from + j]).value();
  }

  /** Value at 0 of the polynomial through n values, which start at {@code from}. */
  double atZero(double[] values, int from) {
    return StateSum.of(size(), j -> atZero[j] * values[from + j]).value();
  }

  /** Value at 1 of the polynomial through n values: the points lie symmetrically. */
  double atOne(double[] values, int from) {
    int last = size() - 1;
    return StateSum.of(size(), j -> atZero[last - j] * values[from + j]).value();
  }

  /** Column j of the derivative times n values, which start at {@code from}. */
  double derivativeTransposed(int j, double[] values, int from) {
    return StateSum.of(size(), i -> derivative[i][j] * values[from + i]).value();
  }

  /** Value at 0 of the polynomial that is 1 at point i and 0 at the others. */
  double lagrangeAtZero(int i) {
    return atZero[i];
  }

  private double[] barycentricWeights() {
    double[] c = new double[size()];
    for (int j = 0; j < c.length; j++) {
      double product = 1;
      for (int i = 0; i < c.length; i++) {
        product *= i == j ? 1 : 4 * (points[j] - points[i]);
      }
      c[j] = 1 / product;
    }
    return c;
  }

  /** Berrut and Trefethen, SIAM Rev. 46, 501 (2004), (9.4); rows sum to zero. */
  private double[][] differentiation(double[] c) {
    int n = size();
    double[][] d = new double[n][n];
    for (int i = 0; i < n; i++) {
      double diagonal = 0;
      for (int j = 0; j < n; j++) {
        if (i != j) {
          d[i][j] = c[j] / c[i] / (points[i] - points[j]);
          diagonal -= d[i][j];
        }
      }
      d[i][i] = diagonal;
    }
    return d;
  }

  private double[] valueAtZero(double[] c) {
    double[] row = new double[size()];
    double sum = 0;
    for (int j = 0; j < row.length; j++) {
      row[j] = c[j] / points[j];
      sum += row[j];
    }
    for (int j = 0; j < row.length; j++) {
      row[j] /= sum;
    }
    return row;
  }
}
