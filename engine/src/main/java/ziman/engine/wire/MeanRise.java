package ziman.engine.wire;

/**
 * g = mean of u - u0 along the wire, K. While a branch is stable every temperature rises along it,
 * and at a fold the null vector has one sign, so the mean rise goes on growing where the drive
 * turns round: it can be prescribed through a fold, where the drive cannot.
 *
 * @param weights of the mean, one per node
 * @param undriven u0
 */
record MeanRise(double[] weights, double[] undriven) implements Condition {
  @Override
  public double measure(HeatBalance balance, double[] u, double jSquared) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (u[i] - undriven[i]);
    }
    return sum;
  }

  @Override
  public double slope(HeatBalance balance, double[] u, double jSquared, double[] row) {
    System.arraycopy(weights, 0, row, 0, row.length);
    return 0;
  }
}
