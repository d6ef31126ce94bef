package ziman.engine.linear;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.lu.LUDecompositionBase_DDRM;
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
    if (!solver.setA(new DMatrixRMaj(matrix)) || !hasPivots(matrix.length)) {
      throw new SingularMatrix(matrix.length, "a dense matrix is singular");
    }
  }

  /** One by one: their product, the quality of the solver, leaves the range of numbers. */
  private boolean hasPivots(int size) {
    DMatrixRMaj factors = ((LUDecompositionBase_DDRM) solver.getDecomposition()).getLU();
    return IntStream.range(0, size)
        .mapToDouble(i -> Math.abs(factors.get(i, i)))
        .allMatch(pivot -> pivot > 0 && pivot < Double.POSITIVE_INFINITY);
  }

  /** x with M x = b. */
  public double[] solve(double[] b) {
    DMatrixRMaj x = new DMatrixRMaj(b.length, 1);
    solver.solve(DMatrixRMaj.wrap(b.length, 1, b.clone()), x);
    return x.getData();
  }
}
