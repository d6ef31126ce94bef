package ziman.engine.space;

/** Electrons in equilibrium at a chemical potential, on whatever phase space. */
public interface ElectronStates extends States {
  /** k_B T, J. */
  double kT();

  /** Electrons per volume, m^-d. */
  StateSum density();

  /**
   * f at another temperature and the same number of electrons, less f.
   *
   * @param other k_B T, J
   * @return one value per group of states
   */
  default double[] heated(double other) {
    double shift = 0;
    double[] deviation = heated(other, shift);
    for (int newton = 0; newton < 50; newton++) {
      double[] now = deviation;
      StateSum excess = total(i -> now[i]);
      double slope =
          total(i -> window(i) + now[i] * (1 - 2 * FermiFunction.of(x(i)) - now[i])).value();
      shift -= excess.value() / slope;
      deviation = heated(other, shift);
      if (excess.residual() < 1e-15) {
        break;
      }
    }
    return deviation;
  }

  /**
   * The same at a chemical potential that is shifted: f(1-f)(e^eta - 1)/(1 + f (e^eta - 1)) with
   * eta = x - x T/T_other + shift, which does not cancel.
   */
  private double[] heated(double other, double shift) {
    double[] deviation = new double[size()];
    for (int i = 0; i < deviation.length; i++) {
      double grown = Math.expm1(x(i) * (1 - kT() / other) + shift);
      deviation[i] = window(i) * grown / (1 + FermiFunction.of(x(i)) * grown);
    }
    return deviation;
  }
}
