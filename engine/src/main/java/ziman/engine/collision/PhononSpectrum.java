package ziman.engine.collision;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import ziman.engine.model.Debye;
import ziman.engine.model.ElectronPhonon;
import ziman.engine.model.InvalidModel;
import ziman.engine.model.TableCurve;
import ziman.engine.space.AngularBasis;
import ziman.engine.space.FermiSurface;
import ziman.engine.space.GaussRules;
import ziman.engine.units.Constants;

/**
 * How strongly electrons at the Fermi surface couple to phonons of an energy, and by what angle
 * they scatter.
 *
 * @param alpha2F the Eliashberg function of the phonon energy in J; dimensionless
 * @param cosine the mean cosine of the scattering angle, 1 - alpha2F_tr/alpha2F
 * @param wavevector q of a phonon of an energy, 1/m; NaN where the spectrum is a table
 * @param breaks energies in J from 0 to the end of the spectrum, between which alpha2F is smooth
 */
public record PhononSpectrum(
    DoubleUnaryOperator alpha2F,
    DoubleUnaryOperator cosine,
    DoubleUnaryOperator wavevector,
    double[] breaks) {

  private static final int GAUSS_POINTS = 20;

  /**
   * The spectrum of a channel.
   *
   * @throws InvalidModel if phonons scatter by more than the Fermi sphere is wide, or a table makes
   *     no sense
   */
  public static PhononSpectrum of(ElectronPhonon model, FermiSurface surface) {
    if (model.alpha2F().isPresent()) {
      return table(model);
    }
    Debye lattice = (Debye) model.phonons().orElseThrow();
    double lambda =
        model
            .lambda()
            .orElseGet(() -> lambda(model.deformationPotential().orElseThrow(), lattice, surface));
    return debye(lattice, lambda, surface);
  }

  /**
   * lambda of a deformation potential D: |g|^2 = D^2 hbar q / (2 mass density c) averaged over the
   * Fermi sphere gives N D^2 q_D^2 / (4 k_F^2 mass density c^2), N for one spin and valley.
   */
  private static double lambda(double potential, Debye lattice, FermiSurface surface) {
    double states = surface.densityOfStates() / (2 * surface.valleys());
    double density = lattice.ionDensity() * lattice.ionMass().orElseThrow();
    double sound =
        Constants.BOLTZMANN
            * lattice.debyeTemperature()
            / (Constants.REDUCED_PLANCK * lattice.wavevector());
    double ratio = lattice.wavevector() / (2 * surface.wavevector());
    return states * square(potential * ratio) / (density * sound * sound);
  }

  /** alpha2F = lambda (w/w_D)^2 and cos = 1 - (q_D^2/2k_F^2)(w/w_D)^2 up to w_D. */
  private static PhononSpectrum debye(Debye lattice, double lambda, FermiSurface surface) {
    double cutoff = Constants.BOLTZMANN * lattice.debyeTemperature();
    double largest = lattice.wavevector();
    double s = Math.pow(largest / surface.wavevector(), 2) / 2;
    if (s > 2) {
      throw new InvalidModel(
          "",
          "the Debye wavevector, %.4g 1/m, is larger than the diameter of the Fermi sphere, %.4g 1/m"
              .formatted(largest, 2 * surface.wavevector()));
    }
    return new PhononSpectrum(
        w -> lambda * square(w / cutoff),
        w -> 1 - s * square(w / cutoff),
        w -> largest * w / cutoff,
        new double[] {0, cutoff});
  }

  private static PhononSpectrum table(ElectronPhonon model) {
    TableCurve alpha2F = (TableCurve) model.alpha2F().orElseThrow();
    double[] knots = alpha2F.knots();
    if (knots[0] < 0) {
      throw new InvalidModel("alpha2F", "phonon energies are not negative");
    }
    DoubleUnaryOperator within = throughZero(alpha2F);
    DoubleUnaryOperator cosine = w -> 0;
    if (model.alpha2FTransport().isPresent()) {
      TableCurve transport = (TableCurve) model.alpha2FTransport().get();
      for (double w : knots) {
        if (transport.at(w) > 2 * alpha2F.at(w)) {
          throw new InvalidModel(
              "alpha2F_tr",
              "alpha2F_tr is more than twice alpha2F at %.4g eV: no angle can do that"
                  .formatted(w / Constants.ELEMENTARY_CHARGE));
        }
      }
      DoubleUnaryOperator turned = throughZero(transport);
      cosine =
          w ->
              within.applyAsDouble(w) == 0
                  ? 0
                  : 1 - turned.applyAsDouble(w) / within.applyAsDouble(w);
    }
    double[] breaks = knots[0] > 0 ? withZero(knots) : knots;
    if (alpha2F.at(knots[knots.length - 1]) > 0) {
      breaks = Arrays.copyOf(breaks, breaks.length + 1);
      breaks[breaks.length - 1] = 2 * knots[knots.length - 1] - knots[knots.length - 2];
    }
    return new PhononSpectrum(within, cosine, w -> Double.NaN, breaks);
  }

  /**
   * The table, zero below its first point, and behind its last falling to zero within one more
   * step: a spectrum on a grid is cut off where the next value would vanish.
   */
  private static DoubleUnaryOperator throughZero(TableCurve table) {
    double[] knots = table.knots();
    double first = knots[0];
    double last = knots[knots.length - 1];
    double step = last - knots[knots.length - 2];
    double end = table.at(last);
    return w ->
        w < first || w >= last + step
            ? 0
            : w <= last ? table.at(w) : end * (last + step - w) / step;
  }

  private static double[] withZero(double[] knots) {
    double[] breaks = new double[knots.length + 1];
    System.arraycopy(knots, 0, breaks, 1, knots.length);
    return breaks;
  }

  /** alpha2F times P_l of the mean angle. */
  DoubleUnaryOperator density(AngularBasis directions, int l) {
    return w ->
        alpha2F.applyAsDouble(w) * (l == 0 ? 1 : directions.turned(l, cosine.applyAsDouble(w)));
  }

  /** Whether the wavevector of a phonon is known, and with it the triangle of an event. */
  boolean hasWavevectors() {
    return !Double.isNaN(wavevector.applyAsDouble(cutoff()));
  }

  /** 2 ∫ alpha2F/w dw, piece by piece. */
  public double lambda() {
    double sum = 0;
    for (int b = 0; b + 1 < breaks.length; b++) {
      sum +=
          GaussRules.between(breaks[b], breaks[b + 1], GAUSS_POINTS)
              .integrate(w -> alpha2F.applyAsDouble(w) / w);
    }
    return 2 * sum;
  }

  /** Largest phonon energy, J. */
  public double cutoff() {
    return breaks[breaks.length - 1];
  }

  private static double square(double x) {
    return x * x;
  }
}
