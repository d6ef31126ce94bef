package ziman.engine.observe;

import java.util.function.IntToDoubleFunction;
import ziman.engine.pipeline.Measured;
import ziman.engine.space.AngularBasis;
import ziman.engine.space.Harmonic;
import ziman.engine.space.Occupation;
import ziman.engine.space.StateSum;
import ziman.engine.units.Constants;

/**
 * The currents that a distribution carries along the drive, as sums over shells: j = -(e/Omega) sum
 * v F, and the heat current (1/Omega) sum (eps - mu) v F. Only l = 1 carries any.
 *
 * @param equilibrium where eps is counted from
 * @param directions angular part of the sums
 */
public record Currents(Occupation equilibrium, AngularBasis directions) {
  /** Current density in A/m^(d-1) for a distribution without unit. */
  public StateSum charge(Harmonic f1) {
    return weighted(f1, i -> -Constants.ELEMENTARY_CHARGE);
  }

  /** Heat current density in W/m^(d-1) for a distribution without unit. */
  public StateSum heat(Harmonic f1) {
    return heatAbove(0, f1);
  }

  /**
   * The same with energies counted from mu + {@code offset}, in J. Without charge current the two
   * are equal.
   */
  public StateSum heatAbove(double offset, Harmonic f1) {
    return weighted(f1, i -> equilibrium.shells().fromChemicalPotential(i) - offset);
  }

  /** Current density with the error that rounding leaves. */
  public Measured measure(Harmonic f1) {
    StateSum j = charge(f1);
    return new Measured(j.value(), j.rounding());
  }

  private StateSum weighted(Harmonic f1, IntToDoubleFunction carried) {
    return equilibrium
        .shells()
        .sum(i -> carried.applyAsDouble(i) * equilibrium.shells().velocity(i) * f1.at(i))
        .times(directions.meanSquare(f1.l()));
  }
}
