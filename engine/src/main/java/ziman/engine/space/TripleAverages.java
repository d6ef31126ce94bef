package ziman.engine.space;

import java.util.Arrays;

/**
 * Means over all rotations of the triangles of many events of P_a(k) P_b(q) P_c(k'), the cosines
 * with the drive: what products of three harmonics leave. With k along the axis and the others in
 * one plane,
 *
 * <pre>
 *    mean = (a b c; 0 0 0) sum over m of (a b c; 0 m -m) C_bm(q) C_c-m(k') ,  C_lm = sqrt((l-m)!/(l+m)!) P_lm
 * </pre>
 *
 * which is exact, and vanishes for odd a + b + c. Every step is one loop over the triangles, and
 * only those C_lm are computed that a mean needs.
 */
public final class TripleAverages {
  private final Associated phonon;
  private final Associated electron;
  private final int size;

  /**
   * @param absorbing cosines between q and k
   * @param turn cosines between k and k'
   */
  public TripleAverages(double[] absorbing, double[] turn) {
    this.phonon = new Associated(absorbing);
    this.electron = new Associated(turn);
    this.size = turn.length;
  }

  /** One mean for every triangle. */
  public double[] of(int a, int b, int c) {
    double[] means = new double[size];
    if ((a + b + c) % 2 != 0 || c < Math.abs(a - b) || c > a + b) {
      return means;
    }
    double common = ThreeJ.of(a, b, c, 0);
    for (int m = 0; m <= Math.min(b, c); m++) {
      // m and -m are alike, but for the signs of C_c-m and of C_lm, which is left out below
      double factor = (m == 0 ? 1 : m % 2 == 0 ? 2 : -2) * common * ThreeJ.of(a, b, c, m);
      double[] ofPhonon = phonon.of(b, m);
      double[] ofElectron = electron.of(c, m);
      for (int i = 0; i < size; i++) {
        means[i] += factor * ofPhonon[i] * ofElectron[i];
      }
    }
    return means;
  }

  /** C_lm of directions, without the sign (-1)^m, which two of them cancel. */
  private static final class Associated {
    private final double[] cosines;

    /** By l and m; null where not yet known. */
    private double[][][] known = {};

    Associated(double[] cosines) {
      this.cosines = cosines;
    }

    double[] of(int l, int m) {
      if (l >= known.length) {
        int before = known.length;
        known = Arrays.copyOf(known, l + 1);
        for (int row = before; row <= l; row++) {
          known[row] = new double[row + 1][];
        }
      }
      if (known[l][m] == null) {
        known[l][m] = l == m ? diagonal(m) : above(l, m);
      }
      return known[l][m];
    }

    private double[] diagonal(int m) {
      double[] values = new double[cosines.length];
      if (m == 0) {
        Arrays.fill(values, 1);
        return values;
      }
      double[] before = of(m - 1, m - 1);
      double factor = Math.sqrt((2.0 * m - 1) / (2.0 * m));
      for (int i = 0; i < values.length; i++) {
        double sine = Math.sqrt((1 - cosines[i]) * (1 + cosines[i]));
        values[i] = before[i] * sine * factor;
      }
      return values;
    }

    private double[] above(int l, int m) {
      double norm = Math.sqrt((double) l * l - (double) m * m);
      double first = (2 * l - 1) / norm;
      double second = Math.sqrt((double) (l - 1) * (l - 1) - (double) m * m) / norm;
      double[] before = of(l - 1, m);
      double[] values = new double[cosines.length];
      if (l == m + 1) {
        for (int i = 0; i < values.length; i++) {
          values[i] = first * cosines[i] * before[i];
        }
        return values;
      }
      double[] below = of(l - 2, m);
      for (int i = 0; i < values.length; i++) {
        values[i] = first * cosines[i] * before[i] - second * below[i];
      }
      return values;
    }
  }
}
