package ziman.engine.units;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact fraction of whole numbers of any size: what one unit is in SI units, before any
 * rounding. It is always in lowest terms, and the denominator is positive.
 *
 * @param numerator of the fraction in lowest terms; carries the sign
 * @param denominator of the fraction in lowest terms; positive
 */
public record Scale(BigInteger numerator, BigInteger denominator) {
  /** The number 1. */
  public static final Scale ONE = new Scale(BigInteger.ONE, BigInteger.ONE);

  /** More bits than the 53 of a double and the one that decides how it rounds. */
  private static final int QUOTIENT_BITS = 64;

  /**
   * Brings {@code numerator / denominator} to lowest terms.
   *
   * @throws ArithmeticException if the denominator is zero
   */
  public Scale {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("A scale cannot have the denominator 0.");
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    numerator = numerator.divide(divisor);
    denominator = denominator.divide(divisor);
  }

  /** Exactly this decimal number. */
  public static Scale of(BigDecimal number) {
    return number.scale() > 0
        ? new Scale(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
        : new Scale(number.toBigIntegerExact(), BigInteger.ONE);
  }

  /** Ten to a power. */
  public static Scale powerOfTen(int exponent) {
    return of(BigDecimal.ONE.scaleByPowerOfTen(exponent));
  }

  /** The product. */
  public Scale times(Scale other) {
    return new Scale(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException if the other is zero
   */
  public Scale over(Scale other) {
    return new Scale(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** A whole power. */
  public Scale power(int exponent) {
    return exponent < 0
        ? ONE.over(power(-exponent))
        : new Scale(numerator.pow(exponent), denominator.pow(exponent));
  }

  /** The power of two that this number is near to, within one. */
  int binaryExponent() {
    return numerator.bitLength() - denominator.bitLength();
  }

  /** The double nearest to this number, rounded once. */
  public double toDouble() {
    // The quotient cut off after enough bits; a last bit set for whatever was cut off makes it
    // round as the exact fraction would.
    int shift = QUOTIENT_BITS + denominator.bitLength() - numerator.bitLength();
    BigInteger[] division =
        numerator
            .shiftLeft(Math.max(shift, 0))
            .divideAndRemainder(denominator.shiftLeft(Math.max(-shift, 0)));
    BigInteger quotient = division[1].signum() == 0 ? division[0] : stretched(division[0]);
    BigDecimal unit = new BigDecimal(BigInteger.ONE.shiftLeft(Math.abs(shift)));
    BigDecimal whole = new BigDecimal(quotient);
    return (shift > 0 ? whole.divide(unit) : whole.multiply(unit)).doubleValue();
  }

  private static BigInteger stretched(BigInteger quotient) {
    return quotient.signum() < 0 ? quotient.negate().setBit(0).negate() : quotient.setBit(0);
  }
}
