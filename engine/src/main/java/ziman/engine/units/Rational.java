package ziman.engine.units;

/**
 * A small exact fraction in lowest terms, for the powers of dimensions.
 *
 * @param numerator carries the sign
 * @param denominator positive
 */
public record Rational(int numerator, int denominator) {
  /** Nothing. */
  public static final Rational ZERO = new Rational(0, 1);

  /** One. */
  public static final Rational ONE = new Rational(1, 1);

  public Rational {
    if (denominator <= 0 || gcd(numerator, denominator) != 1) {
      throw new IllegalArgumentException(
          numerator + "/" + denominator + " is not a fraction in lowest terms");
    }
  }

  /** The fraction in lowest terms. */
  public static Rational of(int numerator, int denominator) {
    if (denominator == 0) {
      throw new ArithmeticException("a fraction with the denominator zero");
    }
    int common = gcd(numerator, denominator) * (denominator < 0 ? -1 : 1);
    return new Rational(numerator / common, denominator / common);
  }

  /** A whole number. */
  public static Rational of(int whole) {
    return new Rational(whole, 1);
  }

  /** The sum. */
  public Rational plus(Rational other) {
    int top =
        Math.addExact(
            Math.multiplyExact(numerator, other.denominator),
            Math.multiplyExact(other.numerator, denominator));
    return of(top, Math.multiplyExact(denominator, other.denominator));
  }

  /** The product. */
  public Rational times(Rational other) {
    return of(
        Math.multiplyExact(numerator, other.numerator),
        Math.multiplyExact(denominator, other.denominator));
  }

  /** The same with the other sign. */
  public Rational negated() {
    return new Rational(Math.negateExact(numerator), denominator);
  }

  /** Whether it is zero. */
  public boolean isZero() {
    return numerator == 0;
  }

  @Override
  public String toString() {
    return denominator == 1 ? Integer.toString(numerator) : numerator + "/" + denominator;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? Math.abs(a) : gcd(b, a % b);
  }
}
