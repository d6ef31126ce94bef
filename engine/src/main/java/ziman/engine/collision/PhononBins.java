package ziman.engine.collision;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import ziman.engine.space.GaussRules;

/**
 * Phonons in bins of equal energy: weights such that an integral over the spectrum,
 *
 * <pre>   int alpha2F(w) n(w) K(w) dw  =  sum over m of weight_m n(w_m) K(w_m),   w_m = m spacing,
 * </pre>
 *
 * holds for smooth K. The weights integrate alpha2F(w)/w exactly against polynomials of degree six
 * on cells of six bins (product integration after Newton and Cotes); w n(w) K(w) is smooth, also at
 * w = 0, so the error falls as spacing^8. What falls to w = 0 itself, phonons without energy of
 * which there are k_B T/w, is elastic.
 */
public final class PhononBins {
  /** Bins of a cell. The rule is exact for degree 6, and by symmetry nearly so for 7. */
  public static final int CELL = 6;

  /** Phonons above this many k_B T are not excited, and no electron has the energy to emit them. */
  public static final double EXCITED = 70;

  private static final int GAUSS_POINTS = 12;

  private final double spacing;
  private final double[] weights;

  private PhononBins(double spacing, double[] weights) {
    this.spacing = spacing;
    this.weights = weights;
  }

  /**
   * Bins for a spectrum.
   *
   * @param alpha2F the Eliashberg function of a phonon energy in J; dimensionless
   * @param breaks energies in J, increasing from 0 to the end of the spectrum, between which
   *     alpha2F is smooth
   * @param spacing of the bins, J
   * @param count how many bins; a multiple of {@link #CELL} that reaches the last break
   */
  static PhononBins of(DoubleUnaryOperator alpha2F, double[] breaks, double spacing, int count) {
    double[] weights = new double[count + 1];
    int piece = 0;
    for (int first = 0; first < count; first += CELL) {
      double low = first * spacing;
      double high = low + CELL * spacing;
      while (piece > 0 && breaks[piece] > low) {
        piece--;
      }
      for (int b = piece; b + 1 < breaks.length && breaks[b] < high; b++) {
        double from = Math.max(low, breaks[b]);
        double to = Math.min(high, breaks[b + 1]);
        // a sliver left by rounding holds nothing
        if (to - from > 1e-9 * spacing) {
          piece = b;
          addCell(weights, first, spacing, alpha2F, GaussRules.between(from, to, GAUSS_POINTS));
        }
      }
    }
    for (int m = 1; m <= count; m++) {
      weights[m] *= m * spacing;
    }
    return new PhononBins(spacing, weights);
  }

  private static void addCell(
      double[] weights,
      int first,
      double spacing,
      DoubleUnaryOperator alpha2F,
      GaussIntegrator rule) {
    for (int p = 0; p < rule.getNumberOfPoints(); p++) {
      double w = rule.getPoint(p);
      double density = rule.getWeight(p) * alpha2F.applyAsDouble(w) / w;
      for (int m = 0; m <= CELL; m++) {
        weights[first + m] += density * lagrange(m, w / spacing - first);
      }
    }
  }

  /** The polynomial that is 1 at m and 0 at the other points 0 to CELL. */
  private static double lagrange(int m, double x) {
    double value = 1;
    for (int other = 0; other <= CELL; other++) {
      if (other != m) {
        value *= (x - other) / (m - other);
      }
    }
    return value;
  }

  /** Number of bins above zero: the half-width of the collision operator. */
  public int count() {
    return weights.length - 1;
  }

  /** Energy of a bin, J. */
  public double energy(int bin) {
    return bin * spacing;
  }

  /** Weight of a bin in the integral over the spectrum, J. */
  public double weight(int bin) {
    return weights[bin];
  }

  /** Weight at zero energy in the integral of alpha2F/w times a smooth function; dimensionless. */
  double atZero() {
    return weights[0];
  }

  /** The bins up to an energy in J, where phonons are still excited. */
  PhononBins upTo(double energy) {
    int kept = (int) Math.min(count(), Math.ceil(energy / spacing));
    return new PhononBins(spacing, Arrays.copyOf(weights, kept + 1));
  }
}
