package ziman.engine.expansion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import ziman.engine.linear.DenseSystem;
import ziman.engine.space.Distribution;
import ziman.engine.space.Harmonic;

/**
 * Electrons that are warmer than the lattice at t = 0, order by order in the difference: Taylor
 * coefficients of f(T + s Delta T) - f in s at constant number, from a polynomial through
 * Chebyshev's points in s. Each order counts like one of the field.
 */
final class Beginning {
  /** Degree of the polynomial; its error is the radius to this power. */
  private static final int DEGREE = 18;

  /** Largest |s Delta T|/T; f is analytic in it up to one. */
  private static final double RADIUS = 0.2;

  private Beginning() {}

  /**
   * Orders 1 to n at t = 0.
   *
   * @param heated f at k_B T times its argument, less f, one value per group of states
   * @param rise Delta T/T
   */
  static List<Distribution> of(int n, DoubleFunction<double[]> heated, double rise) {
    int points = DEGREE + 1;
    double[][] powers = new double[points][points];
    List<double[]> values = new ArrayList<>();
    for (int p = 0; p < points; p++) {
      double s = Math.cos(Math.PI * (p + 0.5) / points);
      for (int k = 0; k < points; k++) {
        powers[p][k] = Math.pow(s, k);
      }
      values.add(heated.apply(1 + RADIUS * s));
    }
    DenseSystem vandermonde = new DenseSystem(powers);
    int size = values.get(0).length;
    double[][] coefficients = new double[n + 1][size];
    double[] column = new double[points];
    for (int i = 0; i < size; i++) {
      for (int p = 0; p < points; p++) {
        column[p] = values.get(p)[i];
      }
      double[] ofState = vandermonde.solve(column);
      for (int k = 1; k <= n; k++) {
        coefficients[k][i] = ofState[k] * Math.pow(rise / RADIUS, k);
      }
    }
    List<Distribution> orders = new ArrayList<>();
    Arrays.stream(coefficients)
        .skip(1)
        .forEach(of -> orders.add(Distribution.of(new Harmonic(0, of))));
    return orders;
  }
}
