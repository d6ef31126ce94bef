package ziman.engine.wire;

import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/** The largest value of a function on a mesh. */
final class Peak {
  private static final double NOTHING = 1e-290;

  private Peak() {}

  /** The largest value of the polynomials, which need not be at a node. */
  static double of(double[] values) {
    int top = 0;
    for (int i = 1; i < values.length; i++) {
      top = values[i] > values[top] ? i : top;
    }
    double best = values[top];
    for (int node = Math.max(1, top); node <= Math.min(values.length - 1, top + 1); node++) {
      best = Math.max(best, peakBefore(values, node));
    }
    return best;
  }

  /** The largest value between a node and the one to its left. */
  private static double peakBefore(double[] values, int node) {
    int element = (node - 1) / Element.DEGREE;
    int local = node - Element.DEGREE * element;
    double from = Element.position(local - 1);
    double to = Element.position(local);
    // of slopes near the smallest numbers nothing can be divided
    double slope = Mesh.slopeWithin(values, element, from);
    boolean turns = slope > NOTHING && Mesh.slopeWithin(values, element, to) < -NOTHING;
    if (!turns) {
      return Double.NEGATIVE_INFINITY;
    }
    double at =
        new BracketingNthOrderBrentSolver(1e-14, 5)
            .solve(100, x -> Mesh.slopeWithin(values, element, x) / slope, from, to);
    return Mesh.within(values, element, at);
  }
}
