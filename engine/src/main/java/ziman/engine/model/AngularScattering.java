package ziman.engine.model;

import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import ziman.engine.units.Constants;

/**
 * Elastic scattering in three dimensions by w(energy, cosine), the rate per solid angle at which
 * electrons are turned by an angle. What it takes from P_l is
 *
 * <pre>
 *    rate_l = 2 pi ∫ w(energy, c) (1 - P_l(c)) dc,   c from -1 to 1
 * </pre>
 *
 * <p>found with two numbers of Gauss points that have to agree; a w that is too sharp for them is
 * refused. Whatever w is, number and energy are conserved.
 *
 * @param perSolidAngle w in 1/s, of an energy in J from the bottom of the band and of a cosine
 */
public record AngularScattering(DoubleBinaryOperator perSolidAngle) implements ScatteringLaw {
  private static final int FEWER = 60;
  private static final int MORE = 90;
  private static final double AGREEMENT = 1e-10;
  private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();

  @Override
  public double rate(int l, double energy) {
    if (l == 0) {
      return 0;
    }
    double coarse = rate(l, energy, FEWER);
    double fine = rate(l, energy, MORE);
    if (Math.abs(fine - coarse) > AGREEMENT * Math.abs(fine)) {
      throw new NoTrustworthyAnswer(
          ("the angular dependence at %.6g eV is too sharp to be integrated: for l = %d, %d angles"
                  + " give %.10g 1/s and %d angles %.10g 1/s. State the rates themselves, by a class"
                  + " that implements ScatteringLaw")
              .formatted(energy / Constants.ELEMENTARY_CHARGE, l, FEWER, coarse, MORE, fine));
    }
    return fine;
  }

  private double rate(int l, double energy, int points) {
    GaussIntegrator rule = RULES.legendre(points);
    return 2
        * Math.PI
        * IntStream.range(0, points)
            .mapToDouble(
                i -> {
                  double c = rule.getPoint(i);
                  double w = perSolidAngle.applyAsDouble(energy, c);
                  if (!(w >= 0)) {
                    throw new NoTrustworthyAnswer(
                        "the rate per solid angle is %.6g 1/s at %.6g eV and cosine %.6g; it must not be negative"
                            .formatted(w, energy / Constants.ELEMENTARY_CHARGE, c));
                  }
                  return rule.getWeight(i) * w * lost(l, c);
                })
            .sum();
  }

  /** 1 - P_l(c). */
  private static double lost(int l, double c) {
    double before = 1;
    double value = c;
    for (int n = 1; n < l; n++) {
      double next = ((2 * n + 1) * c * value - n * before) / (n + 1);
      before = value;
      value = next;
    }
    return 1 - value;
  }
}
