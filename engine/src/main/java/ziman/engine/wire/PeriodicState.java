package ziman.engine.wire;

import ziman.engine.linear.BandedFactorisation;
import ziman.engine.linear.BandedMatrix;
import ziman.engine.model.RunInterrupted;

/**
 * The periodic state under a current J cos(omega t): temperatures at M times of a period, which is
 * that of the temperature - half that of the current where nothing depends on its sign. Between the
 * times they are a trigonometric polynomial, so that their rate of change is a matrix,
 *
 * <pre>   C(u_m) W sum over m' of D_mm' u_m' = F(u_m, j_m) </pre>
 *
 * (collocation: harmonic balance at the times). Newton's method on all times together; nodes first,
 * their matrix is a band of five times M diagonals either side.
 */
final class PeriodicState {
  private static final int MOST_ITERATIONS = 40;
  private static final double CONVERGED = 1e-13;

  private final HeatFlow flow;
  private final int times;
  private final int n;

  /** How often the period of the temperature is in that of the current: 1 or 2. */
  private final int folded;

  private final double[] densities;
  private final double[][] rates;

  /**
   * @param amplitude J, A/m^2
   * @param frequency of the current, Hz
   * @param harmonics of the temperature that are kept; there are 2 harmonics + 1 times
   */
  PeriodicState(HeatFlow flow, double amplitude, double frequency, int harmonics) {
    this.flow = flow;
    this.times = 2 * harmonics + 1;
    this.n = flow.mesh().nodes();
    this.folded = flow.heat().isThermoelectric() ? 1 : 2;
    this.densities = new double[times];
    for (int m = 0; m < times; m++) {
      densities[m] = amplitude * Math.cos(2 * Math.PI * m / (times * folded));
    }
    this.rates = derivative(times, 2 * Math.PI * frequency * folded);
  }

  /** d/dt of a trigonometric polynomial through an odd number of equidistant points. */
  private static double[][] derivative(int times, double omega) {
    double[][] derivative = new double[times][times];
    for (int a = 0; a < times; a++) {
      for (int b = 0; b < times; b++) {
        if (a != b) {
          double sign = (a - b) % 2 == 0 ? 1 : -1;
          derivative[a][b] = omega * sign / (2 * Math.sin(Math.PI * (a - b) / times));
        }
      }
    }
    return derivative;
  }

  /**
   * A periodic state.
   *
   * @param u by times and nodes
   * @param change the last of Newton's steps, K: what rounding leaves undetermined
   */
  record Solved(double[][] u, double change) {
    /** What rounding leaves undetermined, relative to how far temperatures swing. */
    double noise() {
      double swing = 0;
      for (int i = 0; i < u[0].length; i++) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] atTime : u) {
          low = Math.min(low, atTime[i]);
          high = Math.max(high, atTime[i]);
        }
        swing = Math.max(swing, high - low);
      }
      return swing == 0 ? 0 : change / swing;
    }
  }

  /**
   * Solves from a start.
   *
   * @param start u without a current
   * @throws NotConverged if Newton's method finds none
   */
  Solved solve(double[] start) {
    double[][] u = new double[times][];
    for (int m = 0; m < times; m++) {
      u[m] = start.clone();
    }
    double before = Double.POSITIVE_INFINITY;
    for (int k = 0; k < MOST_ITERATIONS; k++) {
      double[] step = step(u);
      double change = 0;
      double largest = 0;
      for (int i = 0; i < n; i++) {
        for (int m = 0; m < times; m++) {
          u[m][i] -= step[i * times + m];
          change = Math.max(change, Math.abs(step[i * times + m]));
          largest = Math.max(largest, Math.abs(u[m][i] - start[i]));
        }
      }
      if (Double.isNaN(change)) {
        break;
      }
      // rounding does not shrink any more
      boolean stagnant = k > 1 && change < 1e-9 * largest && change > before / 2;
      if (change <= CONVERGED * largest || stagnant) {
        return new Solved(u, change);
      }
      before = change;
    }
    throw new NotConverged("no periodic state is found: the current may be too large for one");
  }

  private double[] step(double[][] u) {
    RunInterrupted.ifAsked();
    int size = n * times;
    int reach = Element.DEGREE * times + times - 1;
    BandedMatrix matrix = new BandedMatrix(size, reach, reach);
    double[] residual = new double[size];
    BandedMatrix band = new BandedMatrix(n, Element.DEGREE, Element.DEGREE);
    double[] column = new double[n];
    LocalHeat heat = flow.heat();
    for (int m = 0; m < times; m++) {
      double[] f = flow.flow(u[m], densities[m]);
      flow.slopes(u[m], densities[m], band, column);
      for (int i = 0; i < n; i++) {
        int row = i * times + m;
        if (flow.held(i).isPresent()) {
          // of the size of its neighbours; what rounding leaves is taken out below
          matrix.set(row, row, heat.conductivity(u[m][i]) / flow.weights()[i]);
          continue;
        }
        double rate = 0;
        double weight = flow.weights()[i];
        double capacity = heat.capacity(u[m][i]);
        for (int other = 0; other < times; other++) {
          rate += rates[m][other] * u[other][i];
          matrix.add(row, i * times + other, weight * capacity * rates[m][other]);
        }
        matrix.add(row, row, weight * heat.capacitySlope(u[m][i]) * rate);
        residual[row] = weight * capacity * rate - f[i];
        int first = Math.max(0, i - Element.DEGREE);
        for (int k = first; k <= Math.min(n - 1, i + Element.DEGREE); k++) {
          matrix.add(row, k * times + m, -band.get(i, k));
        }
      }
    }
    BandedFactorisation.of(matrix).solve(residual);
    for (int m = 0; m < times; m++) {
      for (int node : new int[] {0, n - 1}) {
        residual[node * times + m] = flow.held(node).isPresent() ? 0 : residual[node * times + m];
      }
    }
    return residual;
  }

  /**
   * The voltage at a harmonic of the current, V: a and b of a cos(h omega t) + b sin(h omega t).
   *
   * @param u as solved
   */
  double[] voltage(double[][] u, int harmonic) {
    double[] resistances = new double[times];
    double[] thermopowers = new double[times];
    for (int m = 0; m < times; m++) {
      resistances[m] = flow.resistanceChange(u[m], u[0]);
      thermopowers[m] = flow.thermopower(u[m]);
    }
    // j R: half of the neighbours on either side
    double amplitude = densities[0] / 2;
    double[] below = coefficient(resistances, harmonic - 1);
    double[] above = coefficient(resistances, harmonic + 1);
    if (harmonic == 1) {
      below[0] += flow.resistance(u[0]);
    }
    double[] own = coefficient(thermopowers, harmonic);
    double real = amplitude * (below[0] + above[0]) + own[0];
    double imaginary = amplitude * (below[1] + above[1]) + own[1];
    return new double[] {2 * real, -2 * imaginary};
  }

  /** The coefficient of e^(i h omega t), h counted by the current. */
  private double[] coefficient(double[] values, int harmonic) {
    if (harmonic % folded != 0) {
      return new double[2];
    }
    int own = harmonic / folded;
    double real = 0;
    double imaginary = 0;
    for (int m = 0; m < times; m++) {
      double angle = 2 * Math.PI * own * m / times;
      real += values[m] * Math.cos(angle) / times;
      imaginary -= values[m] * Math.sin(angle) / times;
    }
    return new double[] {real, imaginary};
  }
}
