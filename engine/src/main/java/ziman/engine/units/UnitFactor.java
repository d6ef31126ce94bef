package ziman.engine.units;

/**
 * One factor of a unit as it was written.
 *
 * @param divides true if a {@code /} stands before it
 * @param symbol without the exponent
 * @param exponent as written; 1 if none is
 * @param text with the exponent
 * @param start offset of its first character within the unit
 */
record UnitFactor(boolean divides, String symbol, int exponent, String text, int start) {
  /** Offset after its last character within the unit. */
  int end() {
    return start + text.length();
  }

  /** The exponent it contributes to the whole. */
  int power() {
    return divides ? -exponent : exponent;
  }
}
