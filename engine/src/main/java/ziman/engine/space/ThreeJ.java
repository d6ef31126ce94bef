package ziman.engine.space;

/** Wigner's 3j symbols, by Racah's sum; exact to rounding for the small l of an expansion. */
final class ThreeJ {
  private static final int MOST = 170;
  private static final double[] FACTORIALS = factorials();

  private ThreeJ() {}

  private static double[] factorials() {
    double[] factorials = new double[MOST + 1];
    factorials[0] = 1;
    for (int n = 1; n <= MOST; n++) {
      factorials[n] = n * factorials[n - 1];
    }
    return factorials;
  }

  /** (a b c; 0 m -m). */
  static double of(int a, int b, int c, int m) {
    if (c < Math.abs(a - b) || c > a + b || Math.abs(m) > Math.min(b, c)) {
      return 0;
    }
    double sum = 0;
    for (int t = 0; t <= a + b - c; t++) {
      int[] denominators = {t, c - b + t, c - a - m + t, a + b - c - t, a - t, b + m - t};
      boolean counts = true;
      double product = 1;
      for (int d : denominators) {
        counts &= d >= 0;
        product *= d >= 0 ? FACTORIALS[d] : 1;
      }
      if (counts) {
        sum += (t % 2 == 0 ? 1 : -1) / product;
      }
    }
    double triangle =
        FACTORIALS[a + b - c]
            * FACTORIALS[a - b + c]
            * FACTORIALS[-a + b + c]
            / FACTORIALS[a + b + c + 1];
    double projections =
        FACTORIALS[a]
            * FACTORIALS[a]
            * FACTORIALS[b + m]
            * FACTORIALS[b - m]
            * FACTORIALS[c - m]
            * FACTORIALS[c + m];
    int sign = (a - b + m) % 2 == 0 ? 1 : -1;
    return sign * Math.sqrt(triangle) * Math.sqrt(projections) * sum;
  }
}
