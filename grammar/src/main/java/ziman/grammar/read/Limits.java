package ziman.grammar.read;

/**
 * Bounds on what is read, so that no text, whoever wrote it, can exhaust the reader. Each is far
 * above what a person writes.
 */
final class Limits {
  /** Bytes of a file. */
  static final int BYTES = 250_000;

  /** Brackets of any kind open at one place. */
  static final int DEPTH = 100;

  /** Operators in one entry. */
  static final int OPERATORS = 500;

  /** Digits of one number. */
  static final int DIGITS = 40;

  /** Largest power of ten of a number, either way; doubles end near 308. */
  static final int EXPONENT = 290;

  private Limits() {}
}
