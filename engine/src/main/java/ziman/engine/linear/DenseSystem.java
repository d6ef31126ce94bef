package ziman.engine.linear;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** A small matrix without structure, factorised with pivots. */
public final class DenseSystem {
  private final LinearSolverDense<DMatrixRMaj> solver;

  /**
   * @param matrix by rows
   * @throws SingularMatrix if it is singular to working precision
   */
  public DenseSystem(double[][] matrix) {
    solver = LinearSolverFactory_DDRM.lu(matrix.length);
    if (!solver.setA(new DMatrixRMaj(matrix)) || !(solver.quality() > 0)) {
      throw new SingularMatrix(matrix.length, "a dense matrix is singular");
    }
  }

  /** x with M x = b. */
  public double[] solve(double[] b) {
    DMatrixRMaj x = new DMatrixRMaj(b.length, 1);
    solver.solve(DMatrixRMaj.wrap(b.length, 1, b.clone()), x);
    return x.getData();
  }
}
