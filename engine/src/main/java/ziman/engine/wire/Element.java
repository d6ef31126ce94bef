package ziman.engine.wire;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import ziman.engine.space.GaussRules;

/**
 * The reference element 0..1: polynomials of degree 4 through the five Gauss-Lobatto nodes, and an
 * 11-point Gauss rule. The rule is exact to degree 21, so that radiation, T^4 times a test function
 * (degree 20), is integrated without error.
 */
final class Element {
  static final int DEGREE = 4;
  static final int NODES = DEGREE + 1;
  static final int POINTS = 11;

  private static final double OFFSET = Math.sqrt(3.0 / 7) / 2;
  private static final double[] POSITIONS = {0, 0.5 - OFFSET, 0.5, 0.5 + OFFSET, 1};

  /** Gauss-Lobatto weights: exact to degree 7. */
  private static final double[] LOBATTO = {1.0 / 20, 49.0 / 180, 16.0 / 45, 49.0 / 180, 1.0 / 20};

  private static final double[] WEIGHTS = new double[POINTS];
  private static final double[][] VALUES = new double[POINTS][];
  private static final double[][] SLOPES = new double[POINTS][];

  static {
    GaussIntegrator rule = GaussRules.between(0, 1, POINTS);
    for (int q = 0; q < POINTS; q++) {
      WEIGHTS[q] = rule.getWeight(q);
      VALUES[q] = values(rule.getPoint(q));
      SLOPES[q] = slopes(rule.getPoint(q));
    }
  }

  private Element() {}

  /** Position of node i, 0 to 1. */
  static double position(int i) {
    return POSITIONS[i];
  }

  /** Integral of the polynomial that is 1 at node i and 0 at the others. */
  static double integral(int i) {
    return LOBATTO[i];
  }

  /** Weight of quadrature point q; the weights add to 1. */
  static double weight(int q) {
    return WEIGHTS[q];
  }

  /** Values of the five basis polynomials at quadrature point q; not to be changed. */
  static double[] valuesAt(int q) {
    return VALUES[q];
  }

  /** Slopes of the five basis polynomials at quadrature point q; not to be changed. */
  static double[] slopesAt(int q) {
    return SLOPES[q];
  }

  /** Coefficient of x^4 in the polynomial that is 1 at node i and 0 at the others. */
  static double leadingCoefficient(int i) {
    double product = 1;
    for (int k = 0; k < NODES; k++) {
      if (k != i) {
        product /= POSITIONS[i] - POSITIONS[k];
      }
    }
    return product;
  }

  /** Values of the five basis polynomials at a position 0 to 1. */
  static double[] values(double position) {
    double[] result = new double[NODES];
    for (int i = 0; i < NODES; i++) {
      result[i] = product(position, i, -1);
    }
    return result;
  }

  /** Slopes of the five basis polynomials at a position 0 to 1. */
  static double[] slopes(double position) {
    double[] result = new double[NODES];
    for (int i = 0; i < NODES; i++) {
      for (int k = 0; k < NODES; k++) {
        if (k != i) {
          result[i] += product(position, i, k) / (POSITIONS[i] - POSITIONS[k]);
        }
      }
    }
    return result;
  }

  private static double product(double position, int i, int without) {
    double product = 1;
    for (int k = 0; k < NODES; k++) {
      if (k != i && k != without) {
        product *= (position - POSITIONS[k]) / (POSITIONS[i] - POSITIONS[k]);
      }
    }
    return product;
  }
}
