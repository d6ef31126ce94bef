package ziman.engine

import ziman.engine.expansion.ExpansionPipeline
import ziman.engine.model.Band
import ziman.engine.model.DiracBand
import ziman.engine.model.Expansion
import ziman.engine.model.FreeElectron
import ziman.engine.model.KaneBand
import ziman.engine.model.Model
import ziman.engine.model.WideBand
import ziman.engine.pipeline.Outcome
import ziman.engine.pipeline.Progress
import ziman.engine.units.Constants
import ziman.engine.units.Dimension
import ziman.engine.units.Quantity

/** Metals with only what a spec cares about, and what an expansion finds in them. */
class Metals {
  static final double EV = Constants.ELEMENTARY_CHARGE

  static WideBand wide(double velocity = 1.5e6, double states = 1e47, double wavevector = 1.3e10) {
    new WideBand('s', velocity, states, wavevector)
  }

  static FreeElectron free(double mass, double density, int d = 3) {
    new FreeElectron('s', mass, Optional.of(new Quantity(density, Dimension.LENGTH.power(-d))), Optional.empty(), d)
  }

  static KaneBand kane(double mass, double gap, double fermiEnergy, int valleys, int d = 3) {
    new KaneBand('s', mass, gap, Optional.empty(), Optional.of(fermiEnergy), valleys, d)
  }

  static DiracBand dirac(double velocity, double gap, double fermiEnergy, int valleys, int d = 3) {
    new DiracBand('s', velocity, gap, Optional.empty(), Optional.of(fermiEnergy), valleys, d)
  }

  /** An expansion in a field; further settings: frequency, start, electronTemperature, duration. */
  static Expansion expansion(Model model, double temperature, Optional<Double> field, int order, double tolerance,
      Optional<Double> window = Optional.empty(), Optional<Integer> bins = Optional.empty()) {
    expansion([:], model, temperature, field, order, tolerance, window, bins)
  }

  static Expansion expansion(Map settings, Model model, double temperature, Optional<Double> field, int order, double tolerance,
      Optional<Double> window = Optional.empty(), Optional<Integer> bins = Optional.empty()) {
    new Expansion(model, temperature, field, Optional.ofNullable(settings.gradient),
        Optional.ofNullable(settings.current), settings.spaceCharge ?: Expansion.SpaceCharge.NONE, order, tolerance, window, bins, Optional.ofNullable(settings.frequency),
        settings.start ?: Expansion.Start.SLOW_MANIFOLD, Optional.ofNullable(settings.electronTemperature), Optional.ofNullable(settings.duration))
  }

  /** An expansion; further settings: tolerance, window, phononBins, wanted. */
  static Outcome run(Map settings = [:], Band band, List channels, double temperature) {
    def experiment = Metals.expansion(new Model([band], channels), temperature, Optional.empty(), 1,
        (settings.tolerance ?: 1e-10) as double, Optional.ofNullable(settings.window), Optional.ofNullable(settings.phononBins))
    new ExpansionPipeline(experiment, (settings.wanted ?: []) as Set).run(Progress.SILENT)
  }

  static Map<String, Double> values(Map settings = [:], Band band, List channels, double temperature) {
    run(settings, band, channels, temperature).quantities().collectEntries { name, q -> [name, q.value()] }
  }

  static double deviation(double value, double expected) { Math.abs(value / expected - 1) }
}
