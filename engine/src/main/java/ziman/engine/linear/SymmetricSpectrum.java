package ziman.engine.linear;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** The eigenvalues of a small symmetric matrix. */
public final class SymmetricSpectrum {
  private SymmetricSpectrum() {}

  /**
   * All of them, from the lowest on, each to a few rounding units of the largest.
   *
   * @param matrix by rows; of its entries (i, j) and (j, i) the mean counts
   */
  public static double[] of(double[][] matrix) {
    int n = matrix.length;
    DMatrixRMaj symmetric = new DMatrixRMaj(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        symmetric.set(i, j, (matrix[i][j] + matrix[j][i]) / 2);
      }
    }
    EigenDecomposition_F64<DMatrixRMaj> found = DecompositionFactory_DDRM.eig(n, false, true);
    if (!found.decompose(symmetric)) {
      throw new ArithmeticException("the eigenvalues of a symmetric matrix were not found");
    }
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = found.getEigenvalue(i).getReal();
    }
    Arrays.sort(values);
    return values;
  }
}
