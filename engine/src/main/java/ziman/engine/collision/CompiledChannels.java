package ziman.engine.collision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import ziman.engine.model.Boundary;
import ziman.engine.model.Channel;
import ziman.engine.model.Curve;
import ziman.engine.model.CustomScattering;
import ziman.engine.model.Debye;
import ziman.engine.model.ElectronElectron;
import ziman.engine.model.ElectronPhonon;
import ziman.engine.model.Impurity;
import ziman.engine.model.PhononRelaxation;
import ziman.engine.model.Phonons;
import ziman.engine.model.Relaxation;
import ziman.engine.space.AngularBasis;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.FermiSurface;
import ziman.engine.space.LatticeModes;
import ziman.engine.space.Occupation;
import ziman.engine.units.Constants;

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
  /** C1 of all channels, with the phonons that evolve. */
  public CollisionOperator of(List<Channel> channels) {
    Map<Phonons, LatticeModes> lattices = new LinkedHashMap<>();
    for (Channel channel : channels) {
      if (channel instanceof ElectronPhonon model) {
        model
            .phonons()
            .filter(CompiledChannels::evolves)
            .ifPresent(p -> lattices.computeIfAbsent(p, lattice -> modes(model, (Debye) lattice)));
      }
    }
    List<Phonons> evolving = List.copyOf(lattices.keySet());
    List<LatticeModes> modes = List.copyOf(lattices.values());
    List<Collision> compiled = new ArrayList<>();
    List<LatticeCollision> ofPhonons = new ArrayList<>();
    for (Channel channel : channels) {
      if (channel instanceof PhononRelaxation relaxation) {
        int lattice = evolving.indexOf(relaxation.phonons());
        if (lattice >= 0) {
          ofPhonons.addAll(relaxations(relaxation, lattice, modes.get(lattice)));
        }
      } else {
        compiled.add(compiled(channel, evolving));
      }
    }
    return new CollisionOperator(compiled, modes, ofPhonons);
  }

  /** Whether phonons take up what electrons give them. */
  public static boolean evolves(Phonons phonons) {
    return phonons instanceof Debye debye && debye.population() == Debye.Population.EVOLVING;
  }

  private Collision compiled(Channel channel, List<Phonons> evolving) {
    if (channel instanceof Relaxation relaxation) {
      return RelaxationTime.on(equilibrium, relaxation);
    }
    if (channel instanceof Impurity impurity) {
      return new DefectRates(impurity, equilibrium, surface, directions).compiled();
    }
    if (channel instanceof Boundary boundary) {
      return boundary(boundary, equilibrium.shells());
    }
    if (channel instanceof CustomScattering custom) {
      return StatedRates.on(equilibrium, custom);
    }
    if (channel instanceof ElectronElectron electrons) {
      return new ElectronScattering(electrons, equilibrium);
    }
    return phonons((ElectronPhonon) channel, evolving);
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

  private Collision phonons(ElectronPhonon model, List<Phonons> evolving) {
    PhononSpectrum spectrum = PhononSpectrum.of(model, surface);
    IntFunction<PhononBins> binsOfHarmonic =
        l ->
            PhononBins.of(
                    spectrum.density(directions, l), spectrum.breaks(), spacing, count(spectrum))
                .upTo(PhononBins.EXCITED * equilibrium.kT());
    PhononBins bins = binsOfHarmonic.apply(0);
    int lattice = model.phonons().map(evolving::indexOf).orElse(-1);
    return new PhononScattering(
        model.name(),
        equilibrium,
        spectrum,
        bins,
        lattice < 0
            ? EventWeights.of(
                equilibrium.shells(), surface, spectrum, bins, binsOfHarmonic, directions)
            : EventWeights.withTriangles(equilibrium.shells(), surface, spectrum, bins, directions),
        surface.densityOfStates() * spacing,
        directions,
        lattice < 0 ? OptionalInt.empty() : OptionalInt.of(lattice));
  }

  /** Bins of a spectrum, a whole number of cells that reaches its end. */
  private int count(PhononSpectrum spectrum) {
    int cells = (int) Math.ceil(spectrum.cutoff() / (PhononBins.CELL * spacing) * (1 - 1e-12));
    return PhononBins.CELL * Math.max(1, cells);
  }

  /**
   * Debye's modes in the bins of the channel: 9 n w^2/w_D^3 of all three branches, which the
   * electrons see alike. They are counted with the rule that counts the events, so that sums over
   * phonons are as exact.
   */
  private LatticeModes modes(ElectronPhonon model, Debye lattice) {
    PhononSpectrum spectrum = PhononSpectrum.of(model, surface);
    double cutoff = spectrum.cutoff();
    PhononBins bins =
        PhononBins.of(
                w -> 9 * lattice.ionDensity() * w * w / (cutoff * cutoff * cutoff),
                spectrum.breaks(),
                spacing,
                count(spectrum))
            .upTo(PhononBins.EXCITED * equilibrium.kT());
    IntFunction<double[]> ofBins =
        property ->
            IntStream.rangeClosed(1, bins.count())
                .mapToDouble(
                    m ->
                        switch (property) {
                          case 0 -> bins.energy(m);
                          case 1 -> spectrum.wavevector().applyAsDouble(bins.energy(m));
                          default -> bins.weight(m);
                        })
                .toArray();
    return new LatticeModes(
        lattice.name(), equilibrium.kT(), ofBins.apply(0), ofBins.apply(1), ofBins.apply(2));
  }

  private static List<LatticeCollision> relaxations(
      PhononRelaxation model, int lattice, LatticeModes modes) {
    List<LatticeCollision> compiled = new ArrayList<>();
    model
        .normal()
        .ifPresent(
            rate ->
                compiled.add(
                    relaxation(model, lattice, modes, PhononRelaxations.Kind.NORMAL, rate)));
    model
        .umklapp()
        .ifPresent(
            rate ->
                compiled.add(
                    relaxation(model, lattice, modes, PhononRelaxations.Kind.UMKLAPP, rate)));
    double sound = modes.energy(0) / (Constants.REDUCED_PLANCK * modes.wavevector(0));
    model
        .boundaryRate(sound)
        .ifPresent(
            rate ->
                compiled.add(
                    relaxation(
                        model,
                        lattice,
                        modes,
                        PhononRelaxations.Kind.BOUNDARY,
                        Curve.constant(rate))));
    return compiled;
  }

  private static LatticeCollision relaxation(
      PhononRelaxation model,
      int lattice,
      LatticeModes modes,
      PhononRelaxations.Kind kind,
      Curve rate) {
    double[] rates =
        IntStream.range(0, modes.size())
            .mapToDouble(m -> KnownTime.rate(model.name(), rate, modes.energy(m)))
            .toArray();
    return PhononRelaxations.on(modes, model.name(), lattice, kind, rates);
  }
}
