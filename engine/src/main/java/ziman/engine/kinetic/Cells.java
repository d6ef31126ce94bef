package ziman.engine.kinetic;

import org.hipparchus.analysis.interpolation.SplineInterpolator;
import org.hipparchus.analysis.polynomials.PolynomialFunction;

/**
 * Cells along the wire. Where it is long, cells are the finer the nearer they are to an end, as the
 * distribution changes there within a mean free path:
 *
 * <pre>   x/L = (1 + tanh(a s)/tanh(a))/2 ,   s from -1 to 1 in equal steps </pre>
 *
 * with a such that a first cell of forty is a fifth of a mean free path. Twice as many cells halve
 * every one, so that errors fall with a power of the number.
 *
 * @param faces ends of the cells from 0 to the length, m
 */
record Cells(double[] faces) {
  /** Mean free paths from an end within which a map of one unit stays. */
  private static final double LAYER = 8;

  /**
   * Graded cells.
   *
   * @param count how many, even
   * @param length L, m
   * @param meanFreePath m
   */
  static Cells graded(int count, double length, double meanFreePath) {
    double steepness = steepness(Math.min(1, LAYER * meanFreePath / length));
    double[] faces = new double[count + 1];
    for (int i = 0; i <= count / 2; i++) {
      double s = 1 - 2.0 * i / count;
      // L (1 - tanh(a s)/tanh a)/2 without cancellation near the end
      double x =
          steepness == 0
              ? (1 - s) / 2
              : Math.sinh(steepness * (1 - s))
                  / (2 * Math.sinh(steepness) * Math.cosh(steepness * s));
      faces[i] = length * x;
      faces[count - i] = length * (1 - x);
    }
    return new Cells(faces);
  }

  /** Cells that are all alike. */
  static Cells uniform(int count, double length) {
    return graded(count, length, length);
  }

  /** a with 2a/sinh(2a) = step. */
  private static double steepness(double step) {
    if (step >= 1) {
      return 0;
    }
    double low = 0;
    double high = 400;
    for (int i = 0; i < 100; i++) {
      double a = (low + high) / 2;
      if (2 * a / Math.sinh(2 * a) > step) {
        low = a;
      } else {
        high = a;
      }
    }
    return (low + high) / 2;
  }

  /** Number of cells. */
  int count() {
    return faces.length - 1;
  }

  /** Width of a cell, m. */
  double width(int cell) {
    return faces[cell + 1] - faces[cell];
  }

  /** L, m. */
  double length() {
    return faces[count()] - faces[0];
  }

  /**
   * Mean over the wire of a smooth function, from its values at the faces. These are far more
   * accurate than the straight lines between them, of which a parabola is the worst case: the
   * integral is that of the cubic spline.
   */
  double mean(double[] atFaces) {
    PolynomialFunction[] pieces =
        new SplineInterpolator().interpolate(faces, atFaces).getPolynomials();
    double sum = 0;
    for (int c = 0; c < count(); c++) {
      double width = width(c);
      double power = width;
      double[] coefficients = pieces[c].getCoefficients();
      for (int k = 0; k < coefficients.length; k++) {
        sum += coefficients[k] * power / (k + 1);
        power *= width;
      }
    }
    return sum / length();
  }
}
