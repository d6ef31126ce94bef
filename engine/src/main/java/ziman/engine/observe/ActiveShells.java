package ziman.engine.observe;

import java.util.stream.IntStream;
import ziman.engine.space.Occupation;

/** The shells that tables show: where occupations can change. */
public final class ActiveShells {
  /** Of the largest f(1-f): what is 12 k_B T from mu, if mu is in the band. */
  private static final double LEAST = 2.4e-5;

  private ActiveShells() {}

  /**
   * Some of them, at about equal distances.
   *
   * @param most how many there are at most
   */
  public static int[] of(Occupation f, int most) {
    int n = f.shells().size();
    double largest = IntStream.range(0, n).mapToDouble(f::window).max().orElse(0);
    int[] active = IntStream.range(0, n).filter(i -> f.window(i) >= LEAST * largest).toArray();
    int stride = Math.max(1, (active.length + most - 1) / most);
    return IntStream.range(0, active.length)
        .filter(i -> i % stride == 0)
        .map(i -> active[i])
        .toArray();
  }
}
