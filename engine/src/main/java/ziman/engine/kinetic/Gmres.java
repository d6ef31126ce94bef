package ziman.engine.kinetic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.UnaryOperator;
import ziman.engine.model.RunInterrupted;

/**
 * The generalised minimal residual method of Saad and Schultz (SIAM J. Sci. Stat. Comput. 7, 856
 * (1986)): of all combinations of b, A b, A^2 b, ... the one with the smallest residual.
 *
 * @param matrix A
 * @param product the scalar product in which residuals are measured
 * @param most iterations, each of which keeps a vector
 */
record Gmres(
    UnaryOperator<double[]> matrix, ToDoubleBiFunction<double[], double[]> product, int most) {
  /**
   * Solves A x = b.
   *
   * @param tolerance residual relative to b at which to stop
   * @return as near to it as {@code most} iterations lead
   */
  double[] solve(double[] b, double tolerance) {
    double size = norm(b);
    if (size == 0) {
      return new double[b.length];
    }
    List<double[]> basis = new ArrayList<>();
    basis.add(times(b, 1 / size));
    List<double[]> columns = new ArrayList<>();
    List<double[]> rotations = new ArrayList<>();
    double[] right = new double[most + 1];
    right[0] = size;
    int k = 0;
    while (k < most && Math.abs(right[k]) > tolerance * size) {
      RunInterrupted.ifAsked();
      double[] next = matrix.apply(basis.get(k));
      double[] column = new double[k + 2];
      // Gram and Schmidt, twice: nothing is left of the rounding of the first pass.
      for (int pass = 0; pass < 2; pass++) {
        for (int i = 0; i <= k; i++) {
          double part = product.applyAsDouble(next, basis.get(i));
          column[i] += part;
          subtract(next, part, basis.get(i));
        }
      }
      column[k + 1] = norm(next);
      for (int i = 0; i < k; i++) {
        rotate(column, i, rotations.get(i));
      }
      double length = Math.hypot(column[k], column[k + 1]);
      if (length == 0) {
        break;
      }
      double[] rotation = {column[k] / length, column[k + 1] / length};
      boolean exact = column[k + 1] <= Math.ulp(1.0) * length;
      if (!exact) {
        basis.add(times(next, 1 / column[k + 1]));
      }
      rotate(column, k, rotation);
      rotate(right, k, rotation);
      rotations.add(rotation);
      columns.add(column);
      k++;
      if (exact) {
        break;
      }
    }
    return combined(basis, columns, right, k, b.length);
  }

  private static void rotate(double[] values, int i, double[] rotation) {
    double upper = rotation[0] * values[i] + rotation[1] * values[i + 1];
    values[i + 1] = rotation[0] * values[i + 1] - rotation[1] * values[i];
    values[i] = upper;
  }

  private static double[] combined(
      List<double[]> basis, List<double[]> columns, double[] right, int k, int size) {
    double[] factors = new double[k];
    for (int i = k - 1; i >= 0; i--) {
      double sum = right[i];
      for (int j = i + 1; j < k; j++) {
        sum -= columns.get(j)[i] * factors[j];
      }
      factors[i] = sum / columns.get(i)[i];
    }
    double[] x = new double[size];
    for (int i = 0; i < k; i++) {
      subtract(x, -factors[i], basis.get(i));
    }
    return x;
  }

  double norm(double[] x) {
    return Math.sqrt(product.applyAsDouble(x, x));
  }

  private static double[] times(double[] x, double factor) {
    double[] scaled = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      scaled[i] = factor * x[i];
    }
    return scaled;
  }

  private static void subtract(double[] from, double factor, double[] what) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= factor * what[i];
    }
  }
}
