package ziman.engine.collision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import ziman.engine.model.Boundary;
import ziman.engine.model.Channel;
import ziman.engine.model.ElectronElectron;
import ziman.engine.model.ElectronPhonon;
import ziman.engine.model.Impurity;
import ziman.engine.model.Relaxation;
import ziman.engine.space.AngularBasis;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.FermiSurface;
import ziman.engine.space.Occupation;

/**
 * The channels of a model on a phase space.
 *
 * @param equilibrium f on the shells; at equal distances {@code spacing} where a channel has
 *     phonons
 * @param spacing of the shells, J; unused without phonons
 * @param surface what the band is like at the Fermi energy
 * @param directions the angular basis
 */
public record CompiledChannels(
    Occupation equilibrium, double spacing, FermiSurface surface, AngularBasis directions) {
  /** C1 of all channels. */
  public CollisionOperator of(List<Channel> channels) {
    List<Collision> compiled = new ArrayList<>();
    for (Channel channel : channels) {
      compiled.add(compiled(channel));
    }
    return new CollisionOperator(compiled);
  }

  private Collision compiled(Channel channel) {
    if (channel instanceof Relaxation relaxation) {
      return RelaxationTime.on(equilibrium, relaxation);
    }
    if (channel instanceof Impurity impurity) {
      return new DefectRates(impurity, equilibrium, surface, directions).compiled();
    }
    if (channel instanceof Boundary boundary) {
      return boundary(boundary, equilibrium.shells());
    }
    if (channel instanceof ElectronElectron electrons) {
      return new ElectronScattering(electrons, equilibrium);
    }
    return phonons((ElectronPhonon) channel);
  }

  /** v/size, less what is reflected: Fuchs' (1 - p)/(1 + p). */
  private static Collision boundary(Boundary model, EnergyShells shells) {
    double[] rates = new double[shells.size()];
    double diffuse = (1 - model.specularity()) / (1 + model.specularity());
    for (int i = 0; i < rates.length; i++) {
      rates[i] = shells.velocity(i) / model.size() * diffuse;
    }
    return ElasticScattering.isotropic(model.name(), rates);
  }

  private Collision phonons(ElectronPhonon model) {
    PhononSpectrum spectrum = PhononSpectrum.of(model, surface);
    int cells = (int) Math.ceil(spectrum.cutoff() / (PhononBins.CELL * spacing) * (1 - 1e-12));
    int count = PhononBins.CELL * Math.max(1, cells);
    IntFunction<PhononBins> binsOfHarmonic =
        l ->
            PhononBins.of(spectrum.density(directions, l), spectrum.breaks(), spacing, count)
                .upTo(PhononBins.EXCITED * equilibrium.kT());
    PhononBins bins = binsOfHarmonic.apply(0);
    return new PhononScattering(
        model.name(),
        equilibrium,
        spectrum,
        bins,
        EventWeights.of(equilibrium.shells(), surface, spectrum, bins, binsOfHarmonic, directions),
        surface.densityOfStates() * spacing);
  }
}
