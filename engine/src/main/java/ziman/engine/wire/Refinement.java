package ziman.engine.wire;

import java.util.function.BiFunction;

/**
 * Solves on a mesh and on its halved mesh, and splits elements until the two agree.
 *
 * <p>Their largest difference is the error estimate. It is the error of the coarser solution, while
 * the finer one, smaller by 2^5 where the mesh resolves the solution, is handed out. An element is
 * judged by its difference less the straight line between its ends: the ends carry what other
 * elements spoilt, and they are superconvergent (order 8) anyway.
 */
final class Refinement {
  static final int MOST_ELEMENTS = 20_000;

  /** Splitting divides the difference in an element by 2^5, so these end up equal to the worst. */
  private static final double WORTH_SPLITTING = 1.0 / 32;

  private static final int MOST_ROUNDS = 60;

  /**
   * Two meshes that agree, or agree as well as they can.
   *
   * @param coarse on a mesh
   * @param fine on its halved mesh
   * @param estimate largest difference of the temperatures, K
   * @param reached false if refinement ended before the tolerance was met
   * @param why what ended it, in words
   */
  record Pair(Solution coarse, Solution fine, double estimate, boolean reached, String why) {}

  private final double tolerance;
  private final BiFunction<Mesh, double[][], Solution> solver;

  /**
   * @param tolerance largest difference, relative to the largest rise
   * @param solver solves on a mesh, given undriven and driven temperatures to start from
   */
  Refinement(double tolerance, BiFunction<Mesh, double[][], Solution> solver) {
    this.tolerance = tolerance;
    this.solver = solver;
  }

  /** Refines from a solution on a first mesh. */
  Pair refine(Solution first) {
    Solution coarse = first;
    double best = Double.POSITIVE_INFINITY;
    int idle = 0;
    for (int round = 1; ; round++) {
      Mesh mesh = coarse.balance().mesh();
      double[] interpolated = mesh.onHalved(coarse.state().u());
      Solution fine =
          solver.apply(
              mesh.halved(), new double[][] {mesh.onHalved(coarse.undriven().u()), interpolated});
      double[] difference = fine.state().u().clone();
      for (int i = 0; i < difference.length; i++) {
        difference[i] -= interpolated[i];
      }
      double estimate = State.guess(difference, 0).largestMagnitude();
      double scale = fine.largestRise();
      if (scale == 0) {
        scale = fine.state().largestMagnitude();
      }
      if (estimate <= tolerance * scale) {
        return new Pair(coarse, fine, estimate, true, "");
      }
      idle = estimate > best / 2 ? idle + 1 : 0;
      best = Math.min(best, estimate);
      if (estimate < 10 * fine.noise() || idle > 8 || round == MOST_ROUNDS) {
        return new Pair(coarse, fine, estimate, false, "rounding allows no better");
      }
      boolean[] split = worthSplitting(difference, mesh.elements());
      Mesh next = mesh.refined(split);
      if (2 * next.elements() > MOST_ELEMENTS) {
        return new Pair(
            coarse, fine, estimate, false, "more than %d elements".formatted(MOST_ELEMENTS));
      }
      coarse =
          solver.apply(
              next,
              new double[][] {
                mesh.onRefined(coarse.undriven().u(), split),
                mesh.onRefined(coarse.state().u(), split)
              });
    }
  }

  private static boolean[] worthSplitting(double[] difference, int elements) {
    double[] indicators = new double[elements];
    double largest = 0;
    int perElement = 2 * Element.DEGREE;
    for (int e = 0; e < elements; e++) {
      double left = difference[perElement * e];
      double right = difference[perElement * (e + 1)];
      for (int i = 1; i < perElement; i++) {
        double half = Element.position(i % Element.DEGREE) + i / Element.DEGREE;
        double line = left + (right - left) * half / 2;
        indicators[e] = Math.max(indicators[e], Math.abs(difference[perElement * e + i] - line));
      }
      largest = Math.max(largest, indicators[e]);
    }
    boolean[] split = new boolean[elements];
    for (int e = 0; e < elements; e++) {
      split[e] = indicators[e] >= WORTH_SPLITTING * largest;
    }
    return split;
  }
}
