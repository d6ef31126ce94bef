package ziman.engine.observe;

import ziman.engine.space.Harmonic;
import ziman.engine.space.StateSum;

/** The currents that a distribution carries along the drive. */
public interface Carried {
  /** Current density in A/m^(d-1) for a distribution without unit. */
  StateSum charge(Harmonic x);

  /**
   * Heat current density in W/m^(d-1) with energies counted from mu + {@code offset}, in J, for a
   * distribution without unit. Without charge current it does not depend on the offset.
   */
  StateSum heatAbove(double offset, Harmonic x);

  /** Heat current density in W/m^(d-1) for a distribution without unit. */
  default StateSum heat(Harmonic x) {
    return heatAbove(0, x);
  }
}
