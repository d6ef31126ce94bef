package ziman.engine.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import ziman.engine.collision.PhononBins;
import ziman.engine.collision.PhononSpectrum;
import ziman.engine.model.Channel;
import ziman.engine.model.Curve;
import ziman.engine.model.ElectronElectron;
import ziman.engine.model.ElectronPhonon;
import ziman.engine.model.Impurity;
import ziman.engine.model.Relaxation;
import ziman.engine.model.TableCurve;

/**
 * Which energies a metal is looked at: panels about mu where no channel changes energies by a
 * quantum, shells at equal distances where phonons do. Level 0 is the coarsest, and every further
 * one halves the distances and widens the window; a user may fix both.
 *
 * @param metal the electrons
 * @param kT k_B T, J
 * @param channels what scatters them
 * @param window half-width of the energies about mu, J, if the user fixed it
 * @param phononBins number of bins of the first spectrum, if the user fixed it
 * @param order highest order in the field: from two on derivatives are differentiated again
 */
public record Grid(
    Metal metal,
    double kT,
    List<Channel> channels,
    Optional<Double> window,
    Optional<Integer> phononBins,
    int order) {
  /** Half-width of the window at level 0 in k_B T; outside it f(1-f) is below 4e-18. */
  private static final double REACH = 40;

  private static final double WIDENING = 10;

  /** Channels with phonons. */
  public List<ElectronPhonon> phonons() {
    return channels.stream()
        .filter(ElectronPhonon.class::isInstance)
        .map(ElectronPhonon.class::cast)
        .toList();
  }

  /** Whether shells are panels of Gauss points, not at equal distances. */
  public boolean onPanels() {
    return phonons().isEmpty() && metal.hasBottom();
  }

  /** The only levels there are, where the user fixed the bins: one coarser, and what was asked. */
  OptionalInt lastLevel() {
    return phononBins.isPresent() ? OptionalInt.of(1) : OptionalInt.empty();
  }

  /** Half-width of the window, J. */
  double reach(int level) {
    return window.orElse((REACH + WIDENING * level) * kT);
  }

  /** What is left out of the transport of heat, relative: (x^2 + 2x + 2) e^-x beyond x k_B T. */
  public double truncation(int level) {
    double x = reach(level) / kT;
    return (x * x + 2 * x + 2) * Math.exp(-x);
  }

  /** f and the shells it is known on. */
  public Equilibrium equilibrium(int level) {
    return onPanels()
        ? metal.onPanels(kT, level, kinks(), reach(level), order > 1)
        : metal.onUniformShells(kT, spacing(level), level, reach(level));
  }

  /**
   * Distance of shells at equal distances, J: at most half of k_B T and a twelfth of the phonon
   * spectrum, and a whole number of cells of phonon bins in the spectrum of the first channel that
   * has one.
   */
  public double spacing(int level) {
    double widest = kT / 2;
    if (phonons().isEmpty()) {
      return Math.scalb(widest, -level);
    }
    double cutoff = cutoff(phonons().get(0));
    if (phononBins.isPresent()) {
      return Math.scalb(2 * cutoff / phononBins.get(), -level);
    }
    double cells = Math.max(2, Math.ceil(cutoff / (PhononBins.CELL * widest)));
    return Math.scalb(cutoff / (PhononBins.CELL * cells), -level);
  }

  private double cutoff(ElectronPhonon channel) {
    return PhononSpectrum.of(channel, metal.surface()).cutoff();
  }

  /** What one level will take before it is begun. */
  public Forecast forecast(int level) {
    if (onPanels()) {
      return new Forecast(2 * reach(level) / kT * 8 * Math.scalb(1.0, level), 0, false);
    }
    double spacing = spacing(level);
    double bins = 0;
    for (ElectronPhonon channel : phonons()) {
      double highest = Math.min(cutoff(channel), PhononBins.EXCITED * kT);
      bins = Math.max(bins, Math.ceil(highest / spacing));
    }
    boolean returned = channels.stream().anyMatch(ElectronElectron.class::isInstance);
    return new Forecast(2 * reach(level) / spacing + 1, bins, returned);
  }

  /** Where a table of tau has its points: straight lines meet there. */
  private List<Double> kinks() {
    List<Double> kinks = new ArrayList<>();
    for (Channel channel : channels) {
      if (tau(channel).orElse(null) instanceof TableCurve table) {
        for (double knot : table.knots()) {
          kinks.add(knot);
        }
      }
    }
    return kinks;
  }

  /** The relaxation time that a channel states as a curve. */
  static Optional<Curve> tau(Channel channel) {
    if (channel instanceof Relaxation relaxation) {
      return Optional.of(relaxation.tau());
    }
    return channel instanceof Impurity impurity ? impurity.tau() : Optional.empty();
  }
}
