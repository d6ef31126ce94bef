package ziman.engine.kinetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ziman.engine.model.KineticWire;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Pipeline;
import ziman.engine.pipeline.Progress;
import ziman.engine.pipeline.Stage;

/** The Boltzmann equation along a wire between two reservoirs, as a pipeline. */
public final class KineticPipeline implements Pipeline {
  private static final int FIRST_CELLS = 20;
  private static final int FIRST_DIRECTIONS = 4;
  private static final int MOST_CELLS = 640;
  private static final int MOST_DIRECTIONS = 64;

  /** With every energy apart. */
  private static final int MOST_CELLS_OF_BANDS = 160;

  private static final int MOST_DIRECTIONS_OF_BANDS = 32;
  private static final int FINEST_LEVEL = 2;

  /** Relative to T, of a rise that is no longer small; and of heat that a bath takes. */
  private static final double LARGE = 0.01;

  private final KineticWire wire;
  private final Optional<BandWire> electrons;

  /**
   * Compiles a wire.
   *
   * @throws ziman.engine.model.InvalidModel if its channels do not fit its band
   */
  public KineticPipeline(KineticWire wire) {
    this.wire = wire;
    this.electrons = wire.gray().isPresent() ? Optional.empty() : Optional.of(new BandWire(wire));
  }

  @Override
  public List<Stage> plan() {
    List<Stage> stages = new ArrayList<>();
    stages.add(
        new Stage(
            "discretisation",
            "%s cells of linear elements, discontinuous; %s directions in each half of space"
                .formatted(
                    wire.cells().map(n -> "" + n).orElse("at first " + FIRST_CELLS),
                    wire.directions().map(n -> "" + n).orElse("at first " + FIRST_DIRECTIONS))));
    electrons.ifPresentOrElse(
        e -> {
          stages.add(
              new Stage(
                  "order 1",
                  "currents and potential by sweeps and diffusion in turn, with collisions of "
                      + e.channels()));
          stages.add(new Stage("order 2", "heat and temperatures"));
        },
        () -> stages.add(new Stage("gray carriers", "temperatures and heat between black ends")));
    stages.add(
        new Stage(
            "refinement",
            "cells%s directions%s doubled until no result changes by more than %.1g"
                .formatted(
                    electrons.isPresent() ? "," : " and",
                    electrons.isPresent() ? " and energies" : "",
                    wire.tolerance())));
    return stages;
  }

  /** The stages before the refinement are announced the first time. */
  @Override
  public Outcome run(Progress progress) {
    List<Stage> plan = plan();
    progress.begin(plan.get(0));
    Settled settled =
        electrons
            .map(e -> settled(3, resolution -> e.at(resolution), plan, progress))
            .orElseGet(() -> settled(2, new GrayWire(wire)::at, plan, progress));
    checkLaws(settled);
    checkRise(settled);
    return new Outcome(
        settled.quantities(),
        settled.computed().tables(),
        settled.computed().invariants(),
        remarks(settled));
  }

  /** What settles may still be wrong: laws that hold at every resolution must hold here. */
  private void checkLaws(Settled settled) {
    settled
        .computed()
        .invariants()
        .forEach(
            (law, broken) -> {
              if (!(broken < wire.tolerance())) {
                throw new NoTrustworthyAnswer(
                    ("the results settle, but break a law that they have to keep: %s, by %.1g. Rounding has"
                            + " taken over, as the wire is too many mean free paths long")
                        .formatted(law, broken));
              }
            });
  }

  /** A second order that is larger than the zeroth is the sum of nothing. */
  private void checkRise(Settled settled) {
    double rise = settled.quantities().get("peak_rise").value();
    if (electrons.isPresent() && rise > wire.temperature()) {
      throw new NoTrustworthyAnswer(
          ("at second order the temperature would rise by %.3g K, from %.6g K: the powers of the"
                  + " voltage do not converge. A rise of a hundredth of the temperature needs a voltage"
                  + " %.2g times as large.")
              .formatted(rise, wire.temperature(), Math.sqrt(LARGE * wire.temperature() / rise)));
    }
  }

  private List<String> remarks(Settled settled) {
    List<String> remarks = new ArrayList<>(settled.remarks());
    double rise = settled.quantities().get("peak_rise").value() / wire.temperature();
    if (electrons.isPresent() && rise > LARGE) {
      remarks.add(
          "the temperature rises by %.2g of itself: higher powers of the voltage count, which are left out."
              .formatted(rise));
    }
    if (electrons.isPresent()
        && settled.quantities().get("heat_to_lattice").value()
            > LARGE * settled.quantities().get("joule_heat").value()) {
      remarks.add(
          "rises are those of the electrons above a bath that stays at %.6g K."
              .formatted(wire.temperature()));
    }
    return remarks;
  }

  private Settled settled(
      int axes,
      Function<Settled.Resolution, Settled.Computed> at,
      List<Stage> plan,
      Progress progress) {
    Settled.Resolution first =
        new Settled.Resolution(
            wire.cells().orElse(FIRST_CELLS), wire.directions().orElse(FIRST_DIRECTIONS), 0);
    boolean gray = electrons.isEmpty();
    // What the user fixed is not refined.
    Settled.Resolution most =
        new Settled.Resolution(
            wire.cells().orElse(gray ? MOST_CELLS : MOST_CELLS_OF_BANDS),
            wire.directions().orElse(gray ? MOST_DIRECTIONS : MOST_DIRECTIONS_OF_BANDS),
            gray ? 0 : FINEST_LEVEL);
    Stage refinement = plan.get(plan.size() - 1);
    return Settled.of(
        first,
        most,
        axes,
        wire.tolerance(),
        resolution -> {
          if (resolution.equals(first)) {
            plan.subList(1, plan.size() - 1).forEach(progress::begin);
          } else {
            progress.begin(refinement);
          }
          return at.apply(resolution);
        });
  }
}
