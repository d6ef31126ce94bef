package ziman.engine.collision;

import java.util.ArrayList;
import java.util.List;
import ziman.engine.model.Channel;
import ziman.engine.model.ElectronPhonon;
import ziman.engine.model.Impurity;
import ziman.engine.model.Relaxation;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.FermiSurface;
import ziman.engine.space.Occupation;
import ziman.engine.units.Constants;

/** The channels of a model on a phase space. */
public final class CompiledChannels {
  /** Phonons above this many k_B T are not excited, and no electron has the energy to emit them. */
  private static final double EXCITED = 70;

  private CompiledChannels() {}

  /**
   * C1 of all channels.
   *
   * @param equilibrium f on the shells; at equal distances {@code spacing} where a channel has
   *     phonons
   * @param spacing of the shells, J; unused without phonons
   */
  public static CollisionOperator on(
      Occupation equilibrium, double spacing, FermiSurface surface, List<Channel> channels) {
    List<Collision> compiled = new ArrayList<>();
    for (Channel channel : channels) {
      if (channel instanceof Relaxation relaxation) {
        compiled.add(RelaxationTime.on(equilibrium, relaxation));
      } else if (channel instanceof Impurity impurity) {
        compiled.add(impurity(impurity, equilibrium.shells(), surface));
      } else {
        compiled.add(phonons((ElectronPhonon) channel, equilibrium, spacing, surface));
      }
    }
    return new CollisionOperator(compiled);
  }

  /** The matrix element is one number: the rate goes with the density of states at its energy. */
  private static Collision impurity(Impurity model, EnergyShells shells, FermiSurface surface) {
    double atFermiLevel =
        model.rate().orElseGet(() -> surface.rate(model.residualResistivity().orElseThrow()));
    double[] rates = new double[shells.size()];
    for (int i = 0; i < rates.length; i++) {
      double states =
          shells.statesPerWavevector(i) / (Constants.REDUCED_PLANCK * shells.velocity(i));
      rates[i] = atFermiLevel * states / surface.densityOfStates();
    }
    return new ImpurityScattering(model.name(), rates);
  }

  private static Collision phonons(
      ElectronPhonon model, Occupation equilibrium, double spacing, FermiSurface surface) {
    PhononSpectrum spectrum = PhononSpectrum.of(model, surface);
    EnergyShells shells = equilibrium.shells();
    int cells = (int) Math.ceil(spectrum.cutoff() / (PhononBins.CELL * spacing) * (1 - 1e-12));
    PhononBins bins =
        PhononBins.of(
                spectrum.alpha2F(),
                spectrum.breaks(),
                spacing,
                PhononBins.CELL * Math.max(1, cells))
            .upTo(EXCITED * equilibrium.kT());
    boolean energyMatters = shells.statesBelow() < Double.POSITIVE_INFINITY;
    double[] q = new double[bins.count() + 1];
    double[] cosine = new double[bins.count() + 1];
    for (int m = 1; m <= bins.count(); m++) {
      q[m] = spectrum.wavevector().applyAsDouble(bins.energy(m));
      cosine[m] = spectrum.cosine().applyAsDouble(bins.energy(m));
    }
    PhononScattering.ScatteringAngle angle =
        (shell, bin) ->
            energyMatters && !Double.isNaN(q[bin])
                ? cosine(shells.wavevector(shell), shells.wavevector(shell + bin), q[bin])
                : cosine[bin];
    return new PhononScattering(
        model.name(), equilibrium, bins, angle, surface.densityOfStates() * spacing);
  }

  /** The angle between k and k' in the triangle k, k', q; NaN where there is none. */
  private static double cosine(double k, double other, double q) {
    double cosine = (k * k + other * other - q * q) / (2 * k * other);
    return Math.abs(cosine) > 1 ? Double.NaN : cosine;
  }
}
