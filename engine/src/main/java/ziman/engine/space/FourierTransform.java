package ziman.engine.space;

/**
 * The discrete Fourier transform of a power of two of points, in place (J. W. Cooley and J. W.
 * Tukey, Math. Comput. 19 (1965) 297). Every root of unity is computed by itself, not from the one
 * before, so that the error is a few units in the last place of the norm whatever the length.
 */
final class FourierTransform {
  private final int size;
  private final double[] cosines;
  private final double[] sines;

  /**
   * @param size a power of two
   */
  FourierTransform(int size) {
    if (Integer.bitCount(size) != 1) {
      throw new IllegalArgumentException("a power of two is needed, not " + size);
    }
    this.size = size;
    this.cosines = new double[size / 2];
    this.sines = new double[size / 2];
    for (int i = 0; i < size / 2; i++) {
      double angle = 2 * Math.PI * i / size;
      cosines[i] = Math.cos(angle);
      sines[i] = Math.sin(angle);
    }
  }

  /**
   * x_m becomes sum over i of x_i exp(-2 pi i i m/N); with {@code sign} = 1 the inverse, times N.
   *
   * @param sign of the exponent, 1 or -1
   */
  void transform(double[] real, double[] imaginary, int sign) {
    reverseBits(real, imaginary);
    for (int half = 1; half < size; half *= 2) {
      int stride = size / (2 * half);
      for (int begin = 0; begin < size; begin += 2 * half) {
        for (int i = 0; i < half; i++) {
          int a = begin + i;
          int b = a + half;
          double c = cosines[i * stride];
          double s = sign * sines[i * stride];
          double re = c * real[b] - s * imaginary[b];
          double im = c * imaginary[b] + s * real[b];
          real[b] = real[a] - re;
          imaginary[b] = imaginary[a] - im;
          real[a] += re;
          imaginary[a] += im;
        }
      }
    }
  }

  private void reverseBits(double[] real, double[] imaginary) {
    int shift = Integer.numberOfLeadingZeros(size) + 1;
    for (int i = 0; i < size; i++) {
      int j = size == 1 ? 0 : Integer.reverse(i) >>> shift;
      if (j > i) {
        exchange(real, i, j);
        exchange(imaginary, i, j);
      }
    }
  }

  private static void exchange(double[] values, int i, int j) {
    double kept = values[i];
    values[i] = values[j];
    values[j] = kept;
  }
}
