package ziman.engine.space;

/**
 * Means over all rotations of the triangle of an event of P_a(k) P_b(q) P_c(k'), the cosines with
 * the drive: what products of three harmonics leave. With k along the axis and the others in one
 * plane,
 *
 * <pre>
 *    mean = (a b c; 0 0 0) sum over m of (a b c; 0 m -m) C_bm(q) C_c-m(k') ,  C_lm = sqrt((l-m)!/(l+m)!) P_lm
 * </pre>
 *
 * which is exact, and vanishes for odd a + b + c.
 */
public final class TripleAverages {
  private final int count;

  /** For a, b, c in order, the factors of C_bm C_cm for m from 0. */
  private final double[][] factors;

  /**
   * @param highest the highest of a, b and c
   */
  public TripleAverages(int highest) {
    count = highest + 1;
    factors = new double[count * count * count][];
    for (int a = 0; a < count; a++) {
      for (int b = 0; b < count; b++) {
        for (int c = 0; c < count; c++) {
          if ((a + b + c) % 2 == 0 && c >= Math.abs(a - b) && c <= a + b) {
            factors[index(a, b, c)] = factors(a, b, c);
          }
        }
      }
    }
  }

  private static double[] factors(int a, int b, int c) {
    double common = ThreeJ.of(a, b, c, 0);
    double[] ofM = new double[Math.min(b, c) + 1];
    for (int m = 0; m < ofM.length; m++) {
      int sign = m % 2 == 0 ? 1 : -1;
      ofM[m] = (m == 0 ? 1 : 2 * sign) * common * ThreeJ.of(a, b, c, m);
    }
    return ofM;
  }

  /** Where the mean for a, b, c stands in {@link #of}. */
  public int index(int a, int b, int c) {
    return (a * count + b) * count + c;
  }

  /** All means for a triangle; at {@link #index}. */
  public double[] of(EventTriangle triangle) {
    double[][] phonon = associated(triangle.absorbing());
    double[][] electron = associated(triangle.turn());
    double[] means = new double[factors.length];
    for (int b = 0; b < count; b++) {
      for (int c = 0; c < count; c++) {
        for (int a = Math.abs(b - c); a <= Math.min(b + c, count - 1); a += 2) {
          double[] ofM = factors[index(a, b, c)];
          double sum = 0;
          for (int m = 0; m < ofM.length; m++) {
            sum += ofM[m] * phonon[b][m] * electron[c][m];
          }
          means[index(a, b, c)] = sum;
        }
      }
    }
    return means;
  }

  /** C_lm of a direction, without the sign (-1)^m, which two of them cancel. */
  private double[][] associated(double cosine) {
    double sine = Math.sqrt((1 - cosine) * (1 + cosine));
    double[][] values = new double[count][count];
    for (int m = 0; m < count; m++) {
      values[m][m] =
          m == 0 ? 1 : values[m - 1][m - 1] * sine * Math.sqrt((2.0 * m - 1) / (2.0 * m));
      for (int l = m + 1; l < count; l++) {
        double below = l == m + 1 ? 0 : values[l - 2][m];
        values[l][m] =
            ((2 * l - 1) * cosine * values[l - 1][m]
                    - Math.sqrt((double) (l - 1) * (l - 1) - (double) m * m) * below)
                / Math.sqrt((double) l * l - (double) m * m);
      }
    }
    return values;
  }
}
