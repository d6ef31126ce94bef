package ziman.engine.model;

import java.util.List;
import java.util.Optional;
import ziman.engine.model.annotation.Kind;
import ziman.engine.model.annotation.Property;

/** The nonlinear Boltzmann equation in time, in a field that is any function of time. */
@Kind(
    name = "evolution",
    help = "the full nonlinear Boltzmann equation in time, from equilibrium or from hot electrons")
public record Evolution(
    Model model,
    @Property(
            help = "temperature of the lattice, and of the electrons at first",
            unit = "K",
            above = 0)
        double temperature,
    @Property(
            help = "electric field E, a constant or a function of time; not given: none",
            unit = "V/m",
            argument = "t",
            argumentUnit = "s")
        Optional<Curve> field,
    @Property(help = "temperature of the electrons at first, if another", unit = "K", above = 0)
        Optional<Double> electronTemperature,
    @Property(help = "how long", unit = "s", above = 0) double duration,
    @Property(
            help = "times at which results are given",
            byDefault = "101",
            atLeast = 2,
            atMost = 10000)
        int points,
    @Property(
            help = "largest error of a result, relative to its largest value",
            byDefault = "1e-3",
            atLeast = 1e-10,
            atMost = 0.1)
        double tolerance,
    @Property(
            help = "half-width of the energies about mu; not given: chosen from the tolerance",
            unit = "J",
            above = 0)
        Optional<Double> window,
    @Property(
            help = "bins of the phonon spectrum; not given: chosen from the tolerance",
            atLeast = 12,
            atMost = 600)
        Optional<Integer> phononBins)
    implements Experiment {
  private static final int CHECKS = 1000;

  public Evolution {
    if (model.bands().size() != 1) {
      throw new InvalidModel(
          "",
          "an evolution needs exactly one band, this model has %d%s"
              .formatted(
                  model.bands().size(),
                  model.bands().isEmpty() ? "" : ": leave the others out with without NAME"));
    }
    if (model.channels().isEmpty()) {
      throw new InvalidModel(
          "", "without a channel nothing collides: write channel NAME of relaxation { ... }");
    }
    field.ifPresent(e -> check(e, duration));
    if (field.isEmpty() && electronTemperature.isEmpty()) {
      throw new InvalidModel("", "nothing would happen: give a field, or an electron_temperature");
    }
  }

  /** A field that is nowhere known, or infinite, would be noticed late and far from its cause. */
  private static void check(Curve field, double duration) {
    for (int i = 0; i <= CHECKS; i++) {
      double t = duration * i / CHECKS;
      double value;
      try {
        value = field.at(t);
      } catch (OutsideKnownRange e) {
        throw new InvalidModel(
            "field",
            "the field is needed from 0 s to %.6g s: %s".formatted(duration, e.getMessage()));
      }
      if (!Double.isFinite(value)) {
        throw new InvalidModel(
            "field",
            "the field is %s V/m at t = %.6g s; it must be a number from 0 s to %.6g s"
                .formatted(value, t, duration));
      }
    }
  }

  /** The band that carries the current. */
  public Band band() {
    return model.bands().get(0);
  }

  @Override
  public List<ResultName> results() {
    return promised(band().dimension());
  }

  /** Every result, with the units it has in three dimensions. */
  public static List<ResultName> promised() {
    return promised(3);
  }

  private static List<ResultName> promised(int d) {
    String energy = Expansion.unit("J", -d);
    String current = Expansion.unit("A", 1 - d);
    return List.of(
        ResultName.table("current", current, "current density over time"),
        ResultName.table("energy", energy, "energy density above the beginning, over time"),
        ResultName.table("work", energy, "work of the field so far, over time"),
        ResultName.table("electron_temperature", "K", "of the equilibrium with the same energy"),
        ResultName.table("lattice_temperature", "K", "the same of phonons that evolve"),
        ResultName.table("electron_energy", energy, "what of the energy electrons have"),
        ResultName.table("lattice_energy", energy, "what of the energy phonons have"),
        ResultName.number("final_current", current, "current density at the end"),
        ResultName.number("mean_current", current, "current density averaged over the duration"),
        ResultName.number("final_energy", energy, "energy density above the beginning, at the end"),
        ResultName.number("final_work", energy, "work of the field in all"),
        ResultName.number("final_electron_temperature", "K", "electron temperature at the end"),
        ResultName.number("final_lattice_temperature", "K", "lattice temperature at the end"),
        ResultName.number(
            "final_relaxation_rate",
            "1/s",
            "rate at which electron and lattice temperatures approach at the end"));
  }
}
