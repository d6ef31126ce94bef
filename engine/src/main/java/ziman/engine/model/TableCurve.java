package ziman.engine.model;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.interpolation.AkimaSplineInterpolator;
import org.hipparchus.analysis.interpolation.LinearInterpolator;
import org.hipparchus.analysis.polynomials.PolynomialFunction;
import org.hipparchus.analysis.polynomials.PolynomialSplineFunction;
import ziman.engine.units.Constants;

/**
 * A curve through measured points, never continued beyond them.
 *
 * <p>Linear between neighbours by default: what one would read off a plot of the table. {@link
 * Interpolation#SMOOTH} is Akima's cubic, with a continuous slope and no overshoot from outliers;
 * it needs five points.
 */
public final class TableCurve implements Curve {
  /** How values between the points are found. */
  public enum Interpolation {
    /** Straight lines; error O(h^2). */
    LINEAR,
    /** Akima's cubic, continuous in value and slope; error O(h^2) or better. */
    SMOOTH
  }

  private final PolynomialSplineFunction spline;
  private final UnivariateFunction slope;
  private final double first;
  private final double last;
  private final String argumentUnit;
  private final Interpolation interpolation;

  @Override
  public Optional<String> content() {
    StringBuilder text = new StringBuilder(interpolation.name());
    for (double knot : knots()) {
      text.append(' ').append(knot).append(':').append(at(knot));
    }
    return Optional.of(text.toString());
  }

  /**
   * A curve through points.
   *
   * @param arguments strictly increasing, SI, at least two (five for a smooth curve)
   * @param values one for each argument, SI, finite
   * @param interpolation how to go between them
   * @param argumentUnit SI unit of the arguments, for messages
   */
  public TableCurve(
      double[] arguments, double[] values, Interpolation interpolation, String argumentUnit) {
    int least = interpolation == Interpolation.SMOOTH ? 5 : 2;
    if (arguments.length != values.length) {
      throw new InvalidModel(
          "",
          "a table needs as many arguments as values: these are "
              + arguments.length
              + " and "
              + values.length);
    }
    if (arguments.length < least) {
      throw new InvalidModel(
          "", "a table needs at least " + least + " points, this one has " + arguments.length);
    }
    for (int i = 1; i < arguments.length; i++) {
      if (!(arguments[i] > arguments[i - 1])) {
        throw new InvalidModel(
            "",
            "the arguments of a table must increase: after "
                + arguments[i - 1]
                + " "
                + argumentUnit
                + " comes "
                + arguments[i]
                + " "
                + argumentUnit);
      }
    }
    this.spline =
        interpolation == Interpolation.SMOOTH
            ? new AkimaSplineInterpolator().interpolate(arguments, values)
            : new LinearInterpolator().interpolate(arguments, values);
    PolynomialFunction[] slopes =
        Arrays.stream(spline.getPolynomials())
            .map(PolynomialFunction::polynomialDerivative)
            .toArray(PolynomialFunction[]::new);
    this.slope = new PolynomialSplineFunction(spline.getKnots(), slopes);
    this.first = arguments[0];
    this.last = arguments[arguments.length - 1];
    this.argumentUnit = argumentUnit;
    this.interpolation = interpolation;
  }

  /** How values between the points are found. */
  public Interpolation interpolation() {
    return interpolation;
  }

  /** The arguments of the points, SI. */
  public double[] knots() {
    return spline.getKnots().clone();
  }

  @Override
  public double at(double x) {
    return spline.value(known(x));
  }

  @Override
  public double slope(double x) {
    return slope.value(known(x));
  }

  private double known(double x) {
    // Rounding may carry an argument a hair beyond the first or last point.
    double hair = 1e-12 * Math.max(Math.abs(first), Math.abs(last));
    if (!(x >= first - hair && x <= last + hair)) {
      throw new OutsideKnownRange(
          x,
          "the table is known from %s to %s, but is needed at %s"
              .formatted(written(first), written(last), written(x)));
    }
    return Math.min(Math.max(x, first), last);
  }

  /** An argument for people; energies in eV. */
  private String written(double x) {
    return argumentUnit.equals("J")
        ? "%.8g eV".formatted(x / Constants.ELEMENTARY_CHARGE)
        : "%.8g %s".formatted(x, argumentUnit);
  }
}
