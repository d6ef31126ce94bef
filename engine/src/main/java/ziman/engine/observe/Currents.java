package ziman.engine.observe;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import ziman.engine.pipeline.Measured;
import ziman.engine.space.AngularBasis;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.Harmonic;
import ziman.engine.space.Occupation;
import ziman.engine.space.StateSum;
import ziman.engine.units.Constants;

/**
 * The currents that a distribution carries along the drive, as sums over shells: j = -(e/Omega) sum
 * v F, and the heat current (1/Omega) sum (eps - mu) v F, with that of the phonons that evolve.
 * Only l = 1 carries any.
 *
 * @param states electrons, whose eps is counted from mu, and the phonons that evolve
 * @param directions angular part of the sums
 */
public record Currents(CoupledStates states, AngularBasis directions) implements Carried {
  /** Electrons alone. */
  public Currents(Occupation equilibrium, AngularBasis directions) {
    this(new CoupledStates(equilibrium, List.of()), directions);
  }

  /** f on the shells. */
  public Occupation equilibrium() {
    return states.electrons();
  }

  @Override
  public StateSum charge(Harmonic f1) {
    return weighted(f1, i -> i < states.shells() ? -Constants.ELEMENTARY_CHARGE : 0);
  }

  @Override
  public StateSum heatAbove(double offset, Harmonic f1) {
    double kT = equilibrium().kT();
    return weighted(f1, i -> states.x(i) * kT - (i < states.shells() ? offset : 0));
  }

  /** Current density with the error that rounding leaves. */
  public Measured measure(Harmonic f1) {
    StateSum j = charge(f1);
    return new Measured(j.value(), j.rounding());
  }

  private StateSum weighted(Harmonic f1, IntToDoubleFunction carried) {
    return StateSum.of(
            f1.values().length,
            i -> states.weight(i) * carried.applyAsDouble(i) * states.velocity(i) * f1.at(i))
        .times(directions.meanSquare(f1.l()));
  }
}
