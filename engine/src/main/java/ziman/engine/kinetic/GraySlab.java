package ziman.engine.kinetic;

import java.util.function.DoubleUnaryOperator;
import ziman.engine.linear.DenseSystem;
import ziman.engine.model.RunInterrupted;

/**
 * Gray carriers between black ends. With theta(x, cos) the deviation of the temperature of those
 * that fly in one direction, and q = Q/(C v) in K/m,
 *
 * <pre>   cos dtheta/dx + (theta - phi)/mfp = q ,   phi = mean of theta over directions </pre>
 *
 * and at the ends what enters has the temperature of the bath. The unknown is phi alone, two values
 * in every cell: with theta = phi + d, one sweep along every direction gives
 *
 * <pre>   cos dd/dx + d/mfp = q - cos dphi/dx </pre>
 *
 * and the mean of d must vanish. Where cells are wide the same is said by the mean of all
 * equations, that the flux of phi + d grows by the heating: it holds no collisions, so that nothing
 * cancels in a wire of a million mean free paths, and heat is conserved cell by cell.
 */
final class GraySlab {
  private final Cells cells;
  private final HalfRange directions;
  private final double meanFreePath;
  private final double[] widths;

  /**
   * @param cells along x
   * @param meanFreePath m
   */
  GraySlab(Cells cells, HalfRange directions, double meanFreePath) {
    this.cells = cells;
    this.directions = directions;
    this.meanFreePath = meanFreePath;
    this.widths = new double[cells.count()];
    for (int c = 0; c < widths.length; c++) {
      widths[c] = cells.width(c);
    }
  }

  /**
   * The steady state.
   *
   * @param phi at both ends of every cell, K
   * @param means mean of theta at every face, each direction as it arrives from upstream, K
   * @param fluxes mean of cos theta at every face, K
   */
  record Steady(double[] phi, double[] means, double[] fluxes) {}

  /**
   * Solves for a heating and two baths.
   *
   * @param heated q tested with 1 - s and s in every cell, K
   * @param source what enters at x = 0, K
   * @param drain what enters at x = L, K
   */
  Steady solve(double[] heated, double source, double drain) {
    int n = heated.length;
    double[][] matrix = new double[n][n];
    double[] right = new double[n];
    double[] none = new double[n];
    Residual driven = residual(none, heated, source, drain);
    for (int row = 0; row < n; row++) {
      right[row] = -driven.at(row);
    }
    for (int column = 0; column < n; column++) {
      double[] unit = new double[n];
      unit[column] = 1;
      Residual one = residual(unit, none, 0, 0);
      for (int row = 0; row < n; row++) {
        matrix[row][column] = one.at(row);
      }
    }
    DenseSystem system = new DenseSystem(matrix);
    double[] phi = system.solve(right);
    // Once more for what is left: it is small, and so is its rounding.
    Residual left = residual(phi, heated, source, drain);
    double[] correction = new double[n];
    for (int row = 0; row < n; row++) {
      correction[row] = -left.at(row);
    }
    correction = system.solve(correction);
    for (int i = 0; i < n; i++) {
      phi[i] += correction[i];
    }
    Residual solved = residual(phi, heated, source, drain);
    return new Steady(phi, solved.atFaces(), solved.fluxes());
  }

  /**
   * How far phi is from solving the equations.
   *
   * @param thin for each node whether its cell is thinner than a mean free path
   * @param means of d in cells that are thin
   * @param unbalanced mean of all equations in the others
   */
  private record Residual(
      boolean[] thin, double[] means, double[] unbalanced, double[] atFaces, double[] fluxes) {
    double at(int row) {
      return thin[row] ? means[row] : unbalanced[row];
    }
  }

  private Residual residual(double[] phi, double[] heated, double source, double drain) {
    RunInterrupted.ifAsked();
    int n = phi.length;
    double[] means = new double[n];
    double[] unbalanced = new double[n];
    double[] fluxes = new double[widths.length + 1];
    double[] atFaces = new double[widths.length + 1];
    for (int i = 0; i < n; i++) {
      unbalanced[i] = -heated[i];
    }
    double[] x = new double[n];
    for (int m = 0; m < directions.size(); m++) {
      double cosine = directions.cosine(m);
      double weight = directions.weight(m);
      double incoming = cosine > 0 ? source : drain;
      System.arraycopy(heated, 0, x, 0, n);
      LinearElement.stream(widths.length, cosine, phi, 0, 1, incoming, -1, x);
      LinearElement.sweep(widths, cosine, 1 / meanFreePath, x, 0, 1, 0);
      for (int i = 0; i < n; i++) {
        means[i] += weight * x[i];
        x[i] += phi[i];
      }
      LinearElement.stream(widths.length, cosine, x, 0, 1, incoming, weight, unbalanced);
      for (int face = 0; face <= widths.length; face++) {
        int upstream = cosine > 0 ? 2 * face - 1 : 2 * face;
        double arriving = upstream < 0 || upstream >= n ? incoming : x[upstream];
        atFaces[face] += weight * arriving;
        fluxes[face] += weight * cosine * arriving;
      }
    }
    boolean[] thin = new boolean[n];
    for (int i = 0; i < n; i++) {
      thin[i] = widths[i / 2] < meanFreePath;
    }
    return new Residual(thin, means, unbalanced, atFaces, fluxes);
  }

  /** A function of the place tested with 1 - s and s in every cell, exact to the fifth power. */
  double[] tested(DoubleUnaryOperator function) {
    double[] tested = new double[2 * widths.length];
    double root = Math.sqrt(0.6);
    double[] points = {(1 - root) / 2, 0.5, (1 + root) / 2};
    double[] shares = {5.0 / 18, 8.0 / 18, 5.0 / 18};
    for (int c = 0; c < widths.length; c++) {
      for (int p = 0; p < 3; p++) {
        double x = cells.faces()[c] + points[p] * widths[c];
        double value = shares[p] * widths[c] * function.applyAsDouble(x);
        tested[2 * c] += (1 - points[p]) * value;
        tested[2 * c + 1] += points[p] * value;
      }
    }
    return tested;
  }
}
