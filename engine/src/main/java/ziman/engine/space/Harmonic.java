package ziman.engine.space;

import java.util.Arrays;

/**
 * One angular part of a distribution: X(k) = values(eps) P_l(cos), cos along the drive.
 *
 * @param l angular momentum
 * @param values one per shell
 */
public record Harmonic(int l, double[] values) {
  /** The value on a shell. */
  public double at(int shell) {
    return values[shell];
  }

  /** This plus {@code factor} times another of the same l. */
  public Harmonic plus(double factor, Harmonic other) {
    if (other.l != l) {
      throw new IllegalArgumentException("l = " + l + " and l = " + other.l + " do not add");
    }
    double[] sum = new double[values.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = values[i] + factor * other.values[i];
    }
    return new Harmonic(l, sum);
  }

  /** This times a factor. */
  public Harmonic times(double factor) {
    return new Harmonic(l, Arrays.stream(values).map(x -> factor * x).toArray());
  }
}
