package ziman.dsl.formula;

/**
 * A value together with its slope in the argument of a function, both SI. Arithmetic follows the
 * rules of differentiation, so the slope of every formula is exact.
 *
 * @param value the value
 * @param slope d(value)/d(argument); zero for what does not depend on it
 */
record Jet(double value, double slope) {
  static Jet constant(double value) {
    return new Jet(value, 0);
  }

  Jet plus(Jet other) {
    return new Jet(value + other.value, slope + other.slope);
  }

  Jet minus(Jet other) {
    return new Jet(value - other.value, slope - other.slope);
  }

  Jet times(Jet other) {
    return new Jet(value * other.value, slope * other.value + value * other.slope);
  }

  Jet over(Jet other) {
    double quotient = value / other.value;
    return new Jet(quotient, (slope - quotient * other.slope) / other.value);
  }

  Jet negated() {
    return new Jet(-value, -slope);
  }

  /** This to a power; the power may itself depend on the argument where this is positive. */
  Jet power(Jet exponent) {
    double p = exponent.value;
    double power = Math.pow(value, p);
    double change = slope == 0 ? 0 : p * Math.pow(value, p - 1) * slope;
    if (exponent.slope != 0) {
      change += power * Math.log(value) * exponent.slope;
    }
    return new Jet(power, change);
  }

  /** A function of this, given its value and its slope there. */
  Jet through(double functionValue, double functionSlope) {
    return new Jet(functionValue, slope == 0 ? 0 : functionSlope * slope);
  }
}
