package ziman.engine.expansion;

import ziman.engine.collision.GroupInverse;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.FieldOperator;
import ziman.engine.space.Harmonic;
import ziman.engine.space.Occupation;
import ziman.engine.units.Constants;

/**
 * Order one, (12): F1 = C1^-1 D f. Both drives are l = 1, where C1 has a null vector only if every
 * channel conserves momentum; then there is no stationary current.
 *
 * @param equilibrium f
 * @param gradient d/dk_z
 * @param inverse C1^-1 for l = 1
 */
public record FirstOrder(Occupation equilibrium, FieldOperator gradient, GroupInverse inverse) {

  /** F1 per unit of E + grad(mu)/e, in m/V: C1 F1 = (e/hbar) df/dk_z, as hbar dk/dt = -eE. */
  public Harmonic perField() {
    return inverse.apply(
        gradient
            .ofEquilibrium(equilibrium)
            .times(Constants.ELEMENTARY_CHARGE / Constants.REDUCED_PLANCK));
  }

  /**
   * F1 per unit of grad T, in m/K: C1 F1 = -v df/dT, with df/dT = f(1-f) x/T at constant mu; and
   * for phonons that evolve -c dn/dT, which is how they drag electrons along.
   */
  public Harmonic perTemperatureGradient() {
    double temperature = equilibrium.kT() / Constants.BOLTZMANN;
    CoupledStates states = inverse.states();
    double[] drive = new double[states.size()];
    for (int i = 0; i < drive.length; i++) {
      double warming = states.window(i) * states.x(i) / temperature;
      drive[i] = -states.velocity(i) * warming;
    }
    return inverse.apply(new Harmonic(1, drive));
  }
}
