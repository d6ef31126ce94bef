package ziman.engine.collision;

import java.util.List;
import ziman.engine.space.Distribution;

/**
 * What is left of the collisions of a channel besides their linear part: C2, C3 and all the rest,
 * which act on products of deviations from equilibrium.
 */
public interface NonlinearCollision {
  /**
   * Of dX/dt at order n, what products of lower orders make.
   *
   * @param order n, at least 2
   * @param lower orders 1 to n - 1, each a polynomial in t by its coefficients
   * @param highest the highest harmonic that is asked for
   * @return coefficients of a polynomial in t, in units of X per s
   */
  List<Distribution> source(int order, List<List<Distribution>> lower, int highest);

  /**
   * The whole of it for a deviation that is not small: dX/dt by collisions less the linear part.
   *
   * @param highest the highest harmonic that is asked for
   * @return in units of X per s
   */
  Distribution of(Distribution deviation, int highest);
}
