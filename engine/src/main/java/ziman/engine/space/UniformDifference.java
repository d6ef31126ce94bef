package ziman.engine.space;

/**
 * d/dk on shells at equal distances in energy: hbar v times a difference over the spacing. Inside,
 * the central difference of order 8; near an end the widest central one that fits, and at the two
 * ends the step to the neighbour. Every one of them takes 1 to zero and the energy to one.
 *
 * @param perWavevector hbar v over the spacing on every shell, 1/(1/m)
 */
record UniformDifference(double[] perWavevector) implements RadialDerivative {
  /** For each half-width, the factors of X_(i+m) - X_(i-m). */
  private static final double[][] CENTRAL = {
    {},
    {1.0 / 2},
    {2.0 / 3, -1.0 / 12},
    {3.0 / 4, -3.0 / 20, 1.0 / 60},
    {4.0 / 5, -1.0 / 5, 4.0 / 105, -1.0 / 280}
  };

  @Override
  public double[] of(double[] values) {
    int n = values.length;
    double[] slopes = new double[n];
    slopes[0] = values[1] - values[0];
    slopes[n - 1] = values[n - 1] - values[n - 2];
    for (int i = 1; i < n - 1; i++) {
      double[] central = central(i);
      for (int m = 1; m <= central.length; m++) {
        slopes[i] += central[m - 1] * (values[i + m] - values[i - m]);
      }
    }
    for (int i = 0; i < n; i++) {
      slopes[i] *= perWavevector[i];
    }
    return slopes;
  }

  @Override
  public double[] transposed(double[] values) {
    int n = values.length;
    double[] sums = new double[n];
    double first = perWavevector[0] * values[0];
    sums[0] -= first;
    sums[1] += first;
    double last = perWavevector[n - 1] * values[n - 1];
    sums[n - 1] += last;
    sums[n - 2] -= last;
    for (int i = 1; i < n - 1; i++) {
      double[] central = central(i);
      double y = perWavevector[i] * values[i];
      for (int m = 1; m <= central.length; m++) {
        sums[i + m] += central[m - 1] * y;
        sums[i - m] -= central[m - 1] * y;
      }
    }
    return sums;
  }

  private double[] central(int shell) {
    int room = Math.min(shell, perWavevector.length - 1 - shell);
    return CENTRAL[Math.min(room, CENTRAL.length - 1)];
  }
}
