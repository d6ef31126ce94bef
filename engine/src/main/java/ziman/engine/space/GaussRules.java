package ziman.engine.space;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.LegendreRuleFactory;
import org.hipparchus.util.Pair;

/**
 * Gauss-Legendre rules for integrals that are not over shells. The points are found once for each
 * number of them: that takes longer than many an integral.
 */
public final class GaussRules {
  private static final LegendreRuleFactory RULES = new LegendreRuleFactory();

  private GaussRules() {}

  /** n points between -1 and 1. */
  public static GaussIntegrator unit(int n) {
    return between(-1, 1, n);
  }

  /** n points between two ends; exact to degree 2n - 1. */
  public static GaussIntegrator between(double low, double high, int n) {
    Pair<double[], double[]> rule = RULES.getRule(n);
    double[] points = rule.getFirst().clone();
    double[] weights = rule.getSecond().clone();
    double half = (high - low) / 2;
    for (int i = 0; i < n; i++) {
      points[i] = low + half + half * points[i];
      weights[i] *= half;
    }
    return new GaussIntegrator(points, weights);
  }
}
