package ziman.engine.wire;

import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import ziman.engine.linear.BandedMatrix;

/**
 * Whether small disturbances of a steady state grow: the eigenvalues of (C W)^-1 dF/du, with the
 * current that the circuit lets follow. Held nodes have no disturbance.
 */
final class Stability {
  private Stability() {}

  /**
   * The largest real part of an eigenvalue, 1/s: negative where all disturbances decay.
   *
   * @param j current density, A/m^2
   */
  static double growthRate(HeatFlow flow, Circuit circuit, double[] u, double j) {
    int n = u.length;
    BandedMatrix band = new BandedMatrix(n, Element.DEGREE, Element.DEGREE);
    double[] column = new double[n];
    flow.slopes(u, j, band, column);
    double[] follows = new double[n];
    if (!circuit.givesCurrent()) {
      circuit.densitySlope(u, j, follows);
    }
    int first = flow.held(0).isPresent() ? 1 : 0;
    int last = flow.held(n - 1).isPresent() ? n - 2 : n - 1;
    int size = last - first + 1;
    DMatrixRMaj matrix = new DMatrixRMaj(size, size);
    for (int i = 0; i < size; i++) {
      double inertia = flow.heat().capacity(u[first + i]) * flow.weights()[first + i];
      for (int k = 0; k < size; k++) {
        double slope = band.get(first + i, first + k) + column[first + i] * follows[first + k];
        matrix.set(i, k, slope / inertia);
      }
    }
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, false);
    if (!eigen.decompose(matrix)) {
      return Double.NaN;
    }
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < eigen.getNumberOfEigenvalues(); k++) {
      Complex_F64 value = eigen.getEigenvalue(k);
      largest = Math.max(largest, value.getReal());
    }
    return largest;
  }
}
