package ziman.engine.space;

/**
 * The angular basis of a system that is symmetric about its drive: P_l of the cosine, in d
 * dimensions (Legendre for d = 3, cos(l angle) for d = 2, the two parities for d = 1). As far as
 * order one needs it, l = 0 and 1, where P_0 = 1 and P_1 = cos in every dimension.
 *
 * @param dimension d
 */
public record Legendre(int dimension) {
  /** Mean of P_l squared over directions: 1 and 1/d. */
  public double meanSquare(int l) {
    return switch (l) {
      case 0 -> 1;
      case 1 -> 1.0 / dimension;
      default -> throw new IllegalArgumentException("no harmonic beyond l = 1 yet: l = " + l);
    };
  }
}
