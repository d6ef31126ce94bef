package ziman.engine.expansion;

import ziman.engine.model.NotEnoughMemory;

/**
 * What a resolution takes.
 *
 * @param shells how many
 * @param reach half-width of C1 in shells
 * @param bordered whether collisions return what they take, which needs the whole band and its LU
 *     factors instead of half a band
 */
public record Forecast(double shells, double reach, boolean bordered) {
  /** Numbers on a shell besides C1: the shells themselves, rates, responses. */
  private static final int ON_A_SHELL = 60;

  /** Of the memory that is free, what large arrays can have. */
  private static final double USABLE = 0.6;

  /** The largest array there is. */
  private static final double MOST_ENTRIES = Integer.MAX_VALUE - 8.0;

  /**
   * C1 in half its band, reach + 1 numbers on a row of 8 bytes each, in which it is factorised; or
   * its band twice, 2 reach + 1, and the factors, 3 reach + 1.
   */
  public double bytes() {
    return 8 * shells * ((bordered ? 7 : 1) * reach + 3 + ON_A_SHELL);
  }

  /**
   * @param available bytes
   * @throws NotEnoughMemory if it does not fit
   */
  public void check(double available) {
    if (bytes() > USABLE * available || shells * ((bordered ? 3 : 1) * reach + 1) > MOST_ENTRIES) {
      throw new NotEnoughMemory(
          ("%.3g energy shells, each coupled to %.3g others by phonons, need %s; there are %s."
                  + " Raise the tolerance, set phonon_bins or window, or give Java more memory with"
                  + " JAVA_TOOL_OPTIONS=-Xmx16g")
              .formatted(shells, 2 * reach, size(bytes()), size(available)));
    }
  }

  /** What the Java machine can still take. */
  public static double available() {
    Runtime runtime = Runtime.getRuntime();
    return (double) runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
  }

  @Override
  public String toString() {
    return "%.0f shells, %s".formatted(shells, size(bytes()));
  }

  private static String size(double bytes) {
    return bytes < 1e9
        ? "%.3g MB".formatted(bytes / 1e6)
        : bytes < 1e12 ? "%.3g GB".formatted(bytes / 1e9) : "%.3g TB".formatted(bytes / 1e12);
  }
}
