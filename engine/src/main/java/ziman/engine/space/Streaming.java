package ziman.engine.space;

import java.util.Map;
import java.util.TreeMap;

/**
 * v cos X along the drive, of which a gradient makes what drifts: cos takes l to l + 1 and l - 1,
 *
 * <pre>   cos Y_l = c_l Y_(l+1) + c_(l-1) &lt;Y_l^2&gt;/&lt;Y_(l-1)^2&gt; Y_(l-1) </pre>
 *
 * with the coefficients of the field operator. The velocities are those of the currents, so that
 * what one place loses of charge and energy is the divergence of their currents, to rounding.
 *
 * @param states electrons and the phonons that evolve, each with its velocity
 * @param directions the angular basis
 */
public record Streaming(CoupledStates states, AngularBasis directions) {
  /**
   * v cos X.
   *
   * @return in units of X times m/s
   */
  public Distribution of(Distribution x) {
    Map<Integer, Harmonic> streamed = new TreeMap<>();
    for (Harmonic harmonic : x.harmonics().values()) {
      int l = harmonic.l();
      if (l > 0) {
        double ratio = directions.meanSquare(l) / directions.meanSquare(l - 1);
        add(l - 1, directions.raising(l - 1) * ratio, harmonic, streamed);
      }
      if (directions.has(l + 1)) {
        add(l + 1, directions.raising(l), harmonic, streamed);
      }
    }
    return new Distribution(streamed);
  }

  private void add(int l, double factor, Harmonic x, Map<Integer, Harmonic> streamed) {
    double[] values = new double[x.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = factor * states.velocity(i) * x.at(i);
    }
    streamed.merge(l, new Harmonic(l, values), (own, added) -> own.plus(1, added));
  }
}
