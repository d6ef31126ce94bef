package ziman.engine.integration;

import ziman.engine.space.Distribution;
import ziman.engine.space.Harmonic;

/**
 * dX/dt = -C1 X + g(t, X) with a stiff linear part, harmonic by harmonic the same for every part of
 * the state. Sums have no stiff part.
 */
public interface StiffSystem {
  /** g(t, X), without the linear part; for the sums their whole rate of change. */
  TimeState driven(double time, TimeState state);

  /** (shift + C1)^-1 S, with the shift in 1/s. */
  Harmonic resolvent(double shift, Harmonic source);

  /** How large a distribution is, in the sense in which errors count. */
  double size(Distribution x);
}
