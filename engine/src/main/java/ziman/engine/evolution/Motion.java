package ziman.engine.evolution;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import ziman.engine.collision.NonlinearCollision;
import ziman.engine.expansion.Contents;
import ziman.engine.expansion.KineticEquation;
import ziman.engine.integration.StiffSystem;
import ziman.engine.integration.TimeState;
import ziman.engine.space.Distribution;
import ziman.engine.space.Harmonic;

/**
 * The nonlinear equation as a system in time: one distribution, and as sums the work of the field
 * and the charge that has passed.
 */
final class Motion implements StiffSystem {
  private final KineticEquation equation;
  private final Contents contents;
  private final DoubleUnaryOperator field;
  private final int highest;
  private final List<NonlinearCollision> nonlinear;
  private final Distribution drivenEquilibrium;

  /**
   * @param equation the Boltzmann equation
   * @param contents what a distribution holds and carries
   * @param field E in V/m of the time in s
   * @param highest the highest harmonic that is kept
   */
  Motion(KineticEquation equation, Contents contents, DoubleUnaryOperator field, int highest) {
    this.equation = equation;
    this.contents = contents;
    this.field = field;
    this.highest = highest;
    this.nonlinear = equation.nonlinear();
    this.drivenEquilibrium = equation.driven();
  }

  @Override
  public TimeState driven(double time, TimeState state) {
    Distribution x = state.parts().get(0);
    double e = field.applyAsDouble(time);
    // without a field no harmonic arises that is not there
    Distribution rate =
        e == 0
            ? Distribution.ZERO
            : drivenEquilibrium.plus(1, equation.driven(x)).upTo(highest).times(e);
    for (NonlinearCollision collision : nonlinear) {
      rate = rate.plus(1, collision.of(x, highest));
    }
    double current = contents.current(x).value();
    return new TimeState(List.of(rate), new double[] {e * current, current});
  }

  @Override
  public Harmonic resolvent(double shift, Harmonic source) {
    return equation.resolvent(shift, source);
  }

  @Override
  public double size(Distribution x) {
    return contents.size(x);
  }
}
