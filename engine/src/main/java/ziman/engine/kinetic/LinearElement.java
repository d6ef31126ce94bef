package ziman.engine.kinetic;

/**
 * The linear discontinuous element. In a cell a distribution is a straight line between its values
 * a and b at the two ends, and it need not meet that of the next cell: what flows through a face is
 * what arrives there from upstream. With s from 0 to 1 along the cell and the test functions 1 - s
 * and s, v cos dX/dx becomes, for cos > 0,
 *
 * <pre>
 *   v cos ((a + b)/2 - X_in)        tested with 1 - s
 *   v cos (b - (a + b)/2)           tested with s
 * </pre>
 *
 * and its mirror image for cos < 0. The sum of both is what flows out less what flows in, so that
 * sums are conserved cell by cell. The scheme is of third order in means and fluxes, and it keeps
 * the diffusion limit where cells are many mean free paths wide (Larsen and Morel, J. Comput. Phys.
 * 83, 212 (1989)), which upwind differences of first order do not.
 */
final class LinearElement {
  private LinearElement() {}

  /**
   * Solves v cos dX/dx + rate X = source along the wire, one direction and one group of states.
   *
   * @param widths of the cells, m
   * @param drift v cos, m/s, not zero
   * @param rate 1/s
   * @param x the source tested with 1 - s and s in every cell, in X m/s; in place the solution at
   *     both ends of every cell
   * @param first position of the first number in {@code x}
   * @param stride from one number to the next
   * @param incoming what enters the wire
   */
  static void sweep(
      double[] widths,
      double drift,
      double rate,
      double[] x,
      int first,
      int stride,
      double incoming) {
    int cells = widths.length;
    boolean forward = drift > 0;
    double speed = Math.abs(drift);
    double upstream = incoming;
    for (int step = 0; step < cells; step++) {
      int cell = forward ? step : cells - 1 - step;
      int left = first + 2 * cell * stride;
      int near = forward ? left : left + stride;
      int far = forward ? left + stride : left;
      double absorbed = rate * widths[cell];
      double own = speed / 2 + absorbed / 3;
      double other = speed / 2 + absorbed / 6;
      double back = absorbed / 6 - speed / 2;
      double sourceNear = x[near] + speed * upstream;
      double sourceFar = x[far];
      double determinant = own * own - other * back;
      x[near] = (own * sourceNear - other * sourceFar) / determinant;
      x[far] = (own * sourceFar - back * sourceNear) / determinant;
      upstream = x[far];
    }
  }

  /**
   * Adds {@code factor} times v cos dX/dx, tested with 1 - s and s in every cell, in X m/s.
   *
   * @param incoming what enters the wire
   * @param x at both ends of every cell, {@code first} and {@code stride} as in {@link #sweep}
   * @param tested added to, at the same places
   */
  static void stream(
      int cells,
      double drift,
      double[] x,
      int first,
      int stride,
      double incoming,
      double factor,
      double[] tested) {
    boolean forward = drift > 0;
    double speed = factor * Math.abs(drift);
    double upstream = incoming;
    for (int step = 0; step < cells; step++) {
      int cell = forward ? step : cells - 1 - step;
      int left = first + 2 * cell * stride;
      int near = forward ? left : left + stride;
      int far = forward ? left + stride : left;
      double half = (x[far] - x[near]) / 2;
      tested[near] += speed * (half + (x[near] - upstream));
      tested[far] += speed * half;
      upstream = x[far];
    }
  }
}
