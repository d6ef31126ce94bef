package ziman.engine.space;

/** Very many shells at equal distances in k, to look between the shells of a better rule. */
public final class ProbeShells {
  /** Half-width of the window in k_B T; beyond it f(1-f) is below 1e-13. */
  private static final double REACH = 30;

  private ProbeShells() {}

  /** Midpoints of {@code count} equal steps in k through the thermal window. */
  public static EnergyShells about(Dispersion band, double mu, double kT, int count) {
    double low = mu > REACH * kT ? band.wavevector(mu - REACH * kT) : 0;
    double high = band.wavevector(Math.max(mu, 0) + REACH * kT);
    double step = (high - low) / count;
    double[] wavevectors = new double[count];
    double[] offsets = new double[count];
    double[] steps = new double[count];
    double bottom = band.energy(low) - mu;
    for (int i = 0; i < count; i++) {
      wavevectors[i] = low + (i + 0.5) * step;
      offsets[i] = bottom + band.rise(low, (i + 0.5) * step);
      steps[i] = step;
    }
    return new EnergyShells(
        band, band.statesBelow(low), wavevectors, offsets, steps, Undifferentiated.INSTANCE);
  }

  /** Probes are summed, not differentiated. */
  private enum Undifferentiated implements RadialDerivative {
    INSTANCE;

    @Override
    public double[] of(double[] values) {
      throw new UnsupportedOperationException("probes are summed, not differentiated");
    }

    @Override
    public double[] transposed(double[] values) {
      return of(values);
    }
  }
}
