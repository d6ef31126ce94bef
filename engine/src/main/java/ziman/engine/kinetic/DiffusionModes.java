package ziman.engine.kinetic;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import ziman.engine.collision.GroupInverse;
import ziman.engine.linear.LinearSolver;
import ziman.engine.space.Harmonic;

/**
 * What sweeps along single directions find only slowly: deviations that spread over many mean free
 * paths diffuse. Of l = 0 and 1 alone,
 *
 * <pre>
 *   (v/3) dX_1/dx + C1 X_0 = s_0
 *   v dX_0/dx + C1 X_1 = s_1
 * </pre>
 *
 * with D = v^2 tau/3 where tau v is what C1 X_1 = v has for an answer, and at a black end X_0
 * extrapolates to zero behind it. Along x these are straight lines between the faces; their normal
 * modes take the place of d^2/dx^2 by a number, so that every mode is C1 with a rate k^2 D added, a
 * band that is factorised once. This approximates the solution for any thickness, and makes the
 * iteration converge alike in all.
 */
final class DiffusionModes {
  private final Transport transport;
  private final GroupInverse inverse;

  /** Of each mode one value at every face; orthonormal under the widths. */
  private final double[][] modes;

  private final double[] widthsOfFaces;
  private final LinearSolver[] solvers;

  /**
   * @param transport the wire
   * @param isotropic C1 of l = 0
   * @param inverse C1^-1 of l = 1
   * @param tau by which X_1 answers to v, s; one for each group of states
   * @param meanFreePath of the electrons, m
   */
  DiffusionModes(
      Transport transport,
      HarmonicCollisions isotropic,
      GroupInverse inverse,
      double[] tau,
      double meanFreePath) {
    this.transport = transport;
    this.inverse = inverse;
    Cells cells = transport.cells();
    int n = cells.count() + 1;
    widthsOfFaces = new double[n];
    double[][] stiffness = new double[n][n];
    for (int c = 0; c < cells.count(); c++) {
      double width = cells.width(c);
      widthsOfFaces[c] += width / 2;
      widthsOfFaces[c + 1] += width / 2;
      stiffness[c][c] += 1 / width;
      stiffness[c + 1][c + 1] += 1 / width;
      stiffness[c][c + 1] -= 1 / width;
      stiffness[c + 1][c] -= 1 / width;
    }
    stiffness[0][0] += 1 / (Milne.EXTRAPOLATION * meanFreePath);
    stiffness[n - 1][n - 1] += 1 / (Milne.EXTRAPOLATION * meanFreePath);
    DMatrixRMaj matrix = new DMatrixRMaj(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        matrix.set(i, j, stiffness[i][j] / Math.sqrt(widthsOfFaces[i] * widthsOfFaces[j]));
      }
    }
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
    if (!eigen.decompose(matrix)) {
      throw new IllegalStateException("a symmetric matrix has eigenvectors");
    }
    modes = new double[n][n];
    solvers = new LinearSolver[n];
    int groups = transport.groups();
    for (int k = 0; k < n; k++) {
      DMatrixRMaj vector = eigen.getEigenVector(k);
      for (int i = 0; i < n; i++) {
        modes[k][i] = vector.get(i) / Math.sqrt(widthsOfFaces[i]);
      }
      double square = Math.max(0, eigen.getEigenvalue(k).getReal());
      double[] shift = new double[groups];
      for (int i = 0; i < groups; i++) {
        double v = transport.velocity(i);
        shift[i] = square * v * v * tau[i] / 3;
      }
      solvers[k] = isotropic.shifted(shift);
    }
  }

  /**
   * Adds to X what diffuses away from a source.
   *
   * @param source moments at both ends of every cell, X per s
   */
  void add(double[] source, double[] x) {
    Cells cells = transport.cells();
    int groups = transport.groups();
    int faces = cells.count() + 1;
    boolean flows = transport.harmonics() > 1;
    double[][] answers = new double[2 * cells.count()][groups];
    double[][] right = new double[faces][groups];
    for (int c = 0; c < cells.count(); c++) {
      double width = cells.width(c);
      for (int node = 2 * c; flows && node <= 2 * c + 1; node++) {
        answers[node] =
            inverse.apply(new Harmonic(1, transport.harmonic(source, node, 1))).values();
      }
      for (int i = 0; i < groups; i++) {
        double a = source[transport.at(2 * c, 0, i)];
        double b = source[transport.at(2 * c + 1, 0, i)];
        right[c][i] += width * (a / 3 + b / 6);
        right[c + 1][i] += width * (a / 6 + b / 3);
        double carried =
            transport.velocity(i) / 3 * (answers[2 * c][i] + answers[2 * c + 1][i]) / 2;
        right[c][i] -= carried;
        right[c + 1][i] += carried;
      }
    }
    double[][] isotropic = new double[faces][groups];
    for (int k = 0; k < faces; k++) {
      double[] ofMode = new double[solvers[k].size()];
      for (int f = 0; f < faces; f++) {
        for (int i = 0; i < groups; i++) {
          ofMode[i] += modes[k][f] * right[f][i];
        }
      }
      for (int i = 0; i < groups; i++) {
        ofMode[i] *= transport.weight(i);
      }
      solvers[k].solve(ofMode);
      for (int f = 0; f < faces; f++) {
        for (int i = 0; i < groups; i++) {
          isotropic[f][i] += modes[k][f] * ofMode[i];
        }
      }
    }
    for (int c = 0; c < cells.count(); c++) {
      double[] gradient = new double[groups];
      for (int i = 0; i < groups; i++) {
        double window = transport.window(i);
        double a = isotropic[c][i] * window;
        double b = isotropic[c + 1][i] * window;
        x[transport.at(2 * c, 0, i)] += a;
        x[transport.at(2 * c + 1, 0, i)] += b;
        gradient[i] = transport.velocity(i) * (b - a) / cells.width(c);
      }
      if (flows) {
        double[] down = inverse.apply(new Harmonic(1, gradient)).values();
        for (int node = 2 * c; node <= 2 * c + 1; node++) {
          for (int i = 0; i < groups; i++) {
            x[transport.at(node, 1, i)] += answers[node][i] - down[i];
          }
        }
      }
    }
  }
}
