package ziman.engine.units;

/**
 * A small exact fraction, for the exponents of dimensions. It is always in lowest terms with a
 * positive denominator, so equal numbers are equal objects.
 *
 * @param numerator of the fraction in lowest terms; carries the sign
 * @param denominator of the fraction in lowest terms; positive
 */
public record Rational(int numerator, int denominator) {
  /** The number 0. */
  public static final Rational ZERO = of(0);

  /** The number 1. */
  public static final Rational ONE = of(1);

  /**
   * Brings {@code numerator / denominator} to lowest terms.
   *
   * @throws ArithmeticException if the denominator is zero, or a term does not fit
   */
  public Rational {
    if (denominator == 0) {
      throw new ArithmeticException("A fraction cannot have the denominator 0.");
    }
    int divisor = greatestCommonDivisor(numerator, denominator);
    int sign = denominator < 0 ? -1 : 1;
    numerator = Math.multiplyExact(numerator / divisor, sign);
    denominator = Math.multiplyExact(denominator / divisor, sign);
  }

  /** A whole number. */
  public static Rational of(int whole) {
    return new Rational(whole, 1);
  }

  /**
   * The sum.
   *
   * @throws ArithmeticException if it does not fit
   */
  public Rational plus(Rational other) {
    return reduced(
        (long) numerator * other.denominator + (long) other.numerator * denominator,
        (long) denominator * other.denominator);
  }

  /**
   * The product.
   *
   * @throws ArithmeticException if it does not fit
   */
  public Rational times(Rational other) {
    return reduced((long) numerator * other.numerator, (long) denominator * other.denominator);
  }

  /**
   * The number with its sign turned.
   *
   * @throws ArithmeticException if it does not fit
   */
  public Rational negate() {
    return new Rational(Math.negateExact(numerator), denominator);
  }

  /** True if the number is an integer. */
  public boolean isWhole() {
    return denominator == 1;
  }

  /** -1, 0 or 1. */
  public int sign() {
    return Integer.signum(numerator);
  }

  /** The nearest double. */
  public double toDouble() {
    return (double) numerator / denominator;
  }

  /** As {@code 3} or {@code -1/2}. */
  @Override
  public String toString() {
    return isWhole() ? Integer.toString(numerator) : numerator + "/" + denominator;
  }

  private static Rational reduced(long numerator, long denominator) {
    long divisor = greatestCommonDivisor(numerator, denominator);
    return new Rational(
        Math.toIntExact(numerator / divisor), Math.toIntExact(denominator / divisor));
  }

  private static int greatestCommonDivisor(int first, int second) {
    return Math.toIntExact(greatestCommonDivisor((long) first, (long) second));
  }

  private static long greatestCommonDivisor(long first, long second) {
    return second == 0 ? Math.abs(first) : greatestCommonDivisor(second, first % second);
  }
}
