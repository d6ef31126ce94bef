package ziman.engine.space;

/**
 * f = 1/(e^x + 1) and what follows from it, for x = (eps - mu)/k_B T. Everything is written in
 * e^-|x|, which neither overflows nor cancels: each value is right to a few units in the last place
 * for every x.
 */
public final class FermiFunction {
  private FermiFunction() {}

  /** f(x). */
  public static double of(double x) {
    double t = Math.exp(-Math.abs(x));
    return x > 0 ? t / (1 + t) : 1 / (1 + t);
  }

  /** f (1 - f) = -df/dx, the thermal window. */
  public static double window(double x) {
    double t = Math.exp(-Math.abs(x));
    return t / ((1 + t) * (1 + t));
  }
}
