package ziman.engine.observe;

import java.util.function.IntToDoubleFunction;
import ziman.engine.space.Harmonic;
import ziman.engine.space.LineOccupation;
import ziman.engine.space.StateSum;
import ziman.engine.units.Constants;

/**
 * The currents along a line, sums over the points of its Brillouin zone: j = -e sum v F in A, and
 * the heat current sum (eps - mu) v F in W.
 *
 * @param equilibrium f
 */
public record LineCurrents(LineOccupation equilibrium) implements Carried {
  @Override
  public StateSum charge(Harmonic x) {
    return weighted(x, i -> -Constants.ELEMENTARY_CHARGE);
  }

  @Override
  public StateSum heatAbove(double offset, Harmonic x) {
    return weighted(x, i -> equilibrium.x(i) * equilibrium.kT() - offset);
  }

  private StateSum weighted(Harmonic x, IntToDoubleFunction carried) {
    return equilibrium.total(
        i -> carried.applyAsDouble(i) * equilibrium.line().velocity(i) * x.at(i));
  }
}
