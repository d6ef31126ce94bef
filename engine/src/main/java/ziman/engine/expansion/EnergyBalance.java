package ziman.engine.expansion;

import java.util.List;
import java.util.Map;
import ziman.engine.model.Expansion;
import ziman.engine.pipeline.Measured;
import ziman.engine.space.Distribution;
import ziman.engine.space.ElectronStates;
import ziman.engine.space.Harmonic;

/** Currents and energies of every order, and how exactly one is the work of the other. */
interface EnergyBalance {
  /** Every result by its key. */
  Map<String, Measured> measure();

  /** The sizes of the terms of every result: what cancels to zero is zero on this scale. */
  Map<String, Double> scales();

  /**
   * How far energies are from the work that made them, and the number of electrons from staying.
   *
   * @param energyIsKept whether collisions conserve energy: a bath takes what the field gives
   */
  Map<String, Double> residuals(boolean energyIsKept);

  /**
   * What is known of the equilibrium and of order one.
   *
   * @param electrons f
   * @param perField F1 per V/m in a steady field
   * @param chemicalPotential mu from the bottom of the band, J; zero where it has none
   * @param seebeck S, V/K
   */
  record Known(
      ElectronStates electrons, Harmonic perField, double chemicalPotential, double seebeck) {}

  /**
   * The orders of an experiment in its drives.
   *
   * @param known what order one has found
   */
  static EnergyBalance of(
      Expansion experiment, KineticEquation equation, Contents contents, Known known) {
    if (experiment.hasProfile()) {
      return MixedBalance.of(
          experiment, equation, contents, known.chemicalPotential(), known.seebeck());
    }
    double field = experiment.field().orElseThrow();
    int n = experiment.order();
    if (experiment.frequency().isPresent()) {
      double omega = 2 * Math.PI * experiment.frequency().get();
      return new HarmonicBalance(
          new HarmonicHierarchy(equation, field, omega).upTo(n), contents, field, omega);
    }
    if (experiment.start() == Expansion.Start.REST) {
      List<Distribution> beginning =
          experiment
              .electronTemperature()
              .map(
                  t ->
                      Beginning.of(
                          n, known.electrons(), equation.size(), t - experiment.temperature()))
              .orElse(List.of());
      return new Balance(
          new SwitchedOn(equation, contents, field, beginning, experiment.tolerance()).upTo(n),
          contents,
          field);
    }
    List<SecularOrder> orders =
        n == 1 && !equation.conserves(1)
            ? List.of(new SecularOrder(1, List.of(Distribution.of(known.perField().times(field)))))
            : new Hierarchy(equation, field).upTo(n);
    return new Balance(orders, contents, field);
  }
}
