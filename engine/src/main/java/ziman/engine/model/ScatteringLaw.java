package ziman.engine.model;

import java.util.EnumSet;
import java.util.Set;

/**
 * Collisions of electrons that code states, by the rates at which they forget directions. A law has
 * no direction of its own: a deviation of angular momentum l decays at each energy by itself. What
 * the law says it conserves is held against its rates when it is used, and refused with the numbers
 * where it does not hold.
 *
 * <p>A law is asked by several threads, and must answer the same whenever it is asked the same.
 */
public interface ScatteringLaw {
  /** What collisions can leave as it was. */
  enum Conserves {
    /** The number of electrons. */
    NUMBER,
    /** Their energy. */
    ENERGY,
    /** Their crystal momentum. */
    MOMENTUM
  }

  /**
   * The rate at which a deviation decays.
   *
   * @param l angular momentum; l = 0 is what electrons of this energy lose to a bath, and zero for
   *     elastic scattering
   * @param energy from the bottom of the band, J
   * @return 1/s, at least 0 and finite
   */
  double rate(int l, double energy);

  /** What the law claims to conserve; elastic scattering conserves number and energy. */
  default Set<Conserves> conserves() {
    return EnumSet.of(Conserves.NUMBER, Conserves.ENERGY);
  }
}
