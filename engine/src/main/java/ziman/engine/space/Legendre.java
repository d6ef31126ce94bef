package ziman.engine.space;

/**
 * The angular basis of a system that is symmetric about its drive: P_l of the cosine for d = 3,
 * cos(l angle) for d = 2, and the two parities, 1 and the sign of k, for d = 1. P_0 = 1 and P_1 =
 * cos in every dimension.
 *
 * @param dimension d
 */
public record Legendre(int dimension) implements AngularBasis {
  @Override
  public boolean has(int l) {
    return l >= 0 && (dimension > 1 || l <= 1);
  }

  /** 1/(2l + 1) for d = 3; 1/2 for d = 2 and l > 0; else 1. */
  @Override
  public double meanSquare(int l) {
    return switch (dimension) {
      case 1 -> 1;
      case 2 -> l == 0 ? 1 : 0.5;
      default -> 1.0 / (2 * l + 1);
    };
  }

  /** (l + 1)/(2l + 1) for d = 3, from the recursion of Legendre's polynomials. */
  @Override
  public double raising(int l) {
    if (!has(l + 1)) {
      return 0;
    }
    return switch (dimension) {
      case 1 -> 1;
      case 2 -> l == 0 ? 1 : 0.5;
      default -> (l + 1.0) / (2 * l + 1);
    };
  }

  @Override
  public int radialPower(int l) {
    return l;
  }

  @Override
  public double turned(int l, double cosine) {
    double before = 1;
    double value = l == 0 ? 1 : cosine;
    for (int n = 1; n < l; n++) {
      double next =
          dimension == 2
              ? 2 * cosine * value - before
              : ((2 * n + 1) * cosine * value - n * before) / (n + 1);
      before = value;
      value = next;
    }
    return value;
  }

  @Override
  public double product(int l, int a, int b) {
    if ((l + a + b) % 2 != 0) {
      return 0;
    }
    return switch (dimension) {
      case 1 -> 1;
      case 2 -> ((a + b == l ? 0.5 : 0) + (Math.abs(a - b) == l ? 0.5 : 0)) * meanSquare(l);
      default -> {
        double symbol = ThreeJ.of(l, a, b, 0);
        yield symbol * symbol;
      }
    };
  }
}
