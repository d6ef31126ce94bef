package ziman.engine.collision;

import ziman.engine.space.Distribution;

/**
 * Collisions with something that is held at a temperature. At T + s it does more than at T: a
 * series in s whose terms act on the distribution.
 */
public interface Bath {
  /**
   * What the coefficient of s^m makes of f.
   *
   * @return dX/dt in 1/s and K^-m
   */
  Distribution onEquilibrium(int m);

  /**
   * What the coefficient of s^m makes of a deviation from f.
   *
   * @return dX/dt in units of X per s and K^m
   */
  Distribution on(int m, Distribution x);
}
