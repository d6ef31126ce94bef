package ziman.engine.space;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import ziman.engine.units.Constants;

/**
 * The equilibrium at T + s as a Taylor series in s, without differences. With the occupation y and
 *
 * <pre>
 *   dy = y(1-y) deta          eta = x (1 - T/(T + s)) + c_1 s + c_2 s^2 + ...       x = eps/k_B T
 *   k y_k = sum over m of m eta_m s_(k-m) ,     s = y(1-y)                    y(1+y) for phonons
 * </pre>
 *
 * the coefficients follow from those before. Electrons keep their number, which gives c_k, the
 * shift of mu/k_B T; phonons have no such number.
 */
public final class EquilibriumSeries {
  private final States states;
  private final boolean electrons;
  private final double temperature;

  private EquilibriumSeries(States states, boolean electrons, double kT) {
    this.states = states;
    this.electrons = electrons;
    this.temperature = kT / Constants.BOLTZMANN;
  }

  /** Electrons of constant number. */
  public static EquilibriumSeries ofElectrons(ElectronStates states) {
    return new EquilibriumSeries(states, true, states.kT());
  }

  /** Phonons. */
  public static EquilibriumSeries ofPhonons(States states, double kT) {
    return new EquilibriumSeries(states, false, kT);
  }

  /**
   * Coefficients of s, s^2, ... s^n.
   *
   * @return one value per group of states each, in K^-m
   */
  public List<double[]> upTo(int n) {
    List<double[]> y = new ArrayList<>();
    List<double[]> slopes = new ArrayList<>();
    List<double[]> eta = new ArrayList<>();
    double[] window = values(states::window);
    slopes.add(window);
    for (int k = 1; k <= n; k++) {
      double[] next = new double[window.length];
      for (int m = 1; m < k; m++) {
        add((double) m / k, eta.get(m - 1), slopes.get(k - m), next);
      }
      eta.add(argument(k, window, next));
      add(1, eta.get(k - 1), window, next);
      y.add(next);
      slopes.add(slope(y));
    }
    return y;
  }

  /** eta_k: how x follows 1/T, and the shift of mu that keeps the number. */
  private double[] argument(int k, double[] window, double[] made) {
    double power = (k % 2 == 1 ? 1 : -1) / Math.pow(temperature, k);
    double[] eta = values(i -> states.x(i) * power);
    if (electrons) {
      // twice, so that nothing is left of the rounding of the first pass
      for (int pass = 0; pass < 2; pass++) {
        double[] now = eta;
        double excess = states.total(i -> made[i] + now[i] * window[i]).value();
        double shift = -excess / states.total(i -> window[i]).value();
        eta = values(i -> now[i] + shift);
      }
    }
    return eta;
  }

  /** s_k = (1 - 2 y_0) y_k - sum of y_m y_(k-m), with the other signs for phonons. */
  private double[] slope(List<double[]> y) {
    int k = y.size();
    double[] last = y.get(k - 1);
    double[] slope = values(i -> flatness(states.x(i)) * last[i]);
    for (int m = 1; m < k; m++) {
      add(electrons ? -1 : 1, y.get(m - 1), y.get(k - m - 1), slope);
    }
    return slope;
  }

  /** 1 - 2f or 1 + 2n, without cancellation. */
  private double flatness(double x) {
    return electrons ? Math.tanh(x / 2) : 1 / Math.tanh(x / 2);
  }

  private static void add(double factor, double[] a, double[] b, double[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * a[i] * b[i];
    }
  }

  private double[] values(IntToDoubleFunction of) {
    return IntStream.range(0, states.size()).mapToDouble(of).toArray();
  }
}
