package ziman.engine.collision;

import java.util.Arrays;
import java.util.Optional;
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

  /** Places between two points of a table that are looked at. */
  private static final int PARTS = 16;

  /** Points of a table that is a grid rather than a sketch. */
  private static final int FEWEST_OF_A_GRID = 50;

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
    TableCurve alpha2F = model.alpha2F().orElseThrow();
    double[] knots = alpha2F.knots();
    DoubleUnaryOperator within = checked("alpha2F", alpha2F);
    DoubleUnaryOperator cosine = w -> 0;
    if (model.alpha2FTransport().isPresent()) {
      TableCurve transport = model.alpha2FTransport().get();
      DoubleUnaryOperator turned = checked("alpha2F_tr", transport);
      for (double w : knots) {
        if (turned.applyAsDouble(w) > 2 * within.applyAsDouble(w)) {
          throw new InvalidModel(
              "alpha2F_tr",
              "alpha2F_tr is more than twice alpha2F at %.4g eV: no angle can do that"
                  .formatted(w / Constants.ELEMENTARY_CHARGE));
        }
      }
      cosine =
          w ->
              within.applyAsDouble(w) == 0
                  ? 0
                  : 1 - turned.applyAsDouble(w) / within.applyAsDouble(w);
    }
    double[] breaks = knots[0] > 0 ? withZero(knots) : knots;
    if (isCutOff(alpha2F)) {
      breaks = Arrays.copyOf(breaks, breaks.length + 1);
      breaks[breaks.length - 1] = 2 * knots[knots.length - 1] - knots[knots.length - 2];
    }
    return new PhononSpectrum(within, cosine, w -> Double.NaN, breaks);
  }

  /** The table as a function of all energies, if it is a spectrum. */
  private static DoubleUnaryOperator checked(String name, TableCurve table) {
    double[] knots = table.knots();
    if (knots[0] < 0) {
      throw new InvalidModel(
          name,
          "%s starts at %.4g eV: phonon energies are not negative"
              .formatted(name, knots[0] / Constants.ELEMENTARY_CHARGE));
    }
    if (knots[0] == 0 && table.at(0) != 0) {
      throw new InvalidModel(
          name,
          "%s is %.4g at zero energy, where lambda = 2 int alpha2F/omega diverges: it must start from 0"
              .formatted(name, table.at(0)));
    }
    double largest = 0;
    for (int i = 0; i + 1 < knots.length; i++) {
      // between its points a smooth curve may do what the points do not
      for (int part = 0; part <= PARTS; part++) {
        double w = knots[i] + (knots[i + 1] - knots[i]) * part / PARTS;
        double value = table.at(w);
        largest = Math.max(largest, value);
        if (value < -1e-12 * largest) {
          throw new InvalidModel(
              name,
              "%s is negative, %.3g, at %.4g eV between two of its points: leave out interpolation = smooth, or give more points"
                  .formatted(name, value, w / Constants.ELEMENTARY_CHARGE));
        }
      }
    }
    if (largest == 0) {
      throw new InvalidModel(name, name + " is zero everywhere: such phonons scatter nothing");
    }
    return throughZero(table);
  }

  /**
   * Whether a spectrum on a grid of equal steps was cut off where the next value would vanish. Then
   * it falls to zero within one more step; any other table ends with its last point.
   */
  static boolean isCutOff(TableCurve table) {
    double[] knots = table.knots();
    int last = knots.length - 1;
    if (knots.length < FEWEST_OF_A_GRID || table.at(knots[last]) == 0) {
      return false;
    }
    double step = knots[last] - knots[last - 1];
    double mean = (knots[last] - knots[0]) / last;
    return Math.abs(step / mean - 1) < 0.01;
  }

  private static DoubleUnaryOperator throughZero(TableCurve table) {
    double[] knots = table.knots();
    double first = knots[0];
    double last = knots[knots.length - 1];
    double step = isCutOff(table) ? last - knots[knots.length - 2] : 0;
    double end = table.at(last);
    return w -> {
      if (w < first || w > last + step) {
        return 0;
      }
      return w <= last ? table.at(w) : end * (last + step - w) / step;
    };
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

  /** What a reader must know of a table. */
  public static Optional<String> remark(ElectronPhonon model) {
    return model
        .alpha2F()
        .filter(PhononSpectrum::isCutOff)
        .map(
            table ->
                ("alpha2F of channel %s does not end at zero: on its grid of equal steps it is taken to"
                        + " fall to zero within one more step")
                    .formatted(model.name()));
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
