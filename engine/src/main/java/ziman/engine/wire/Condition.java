package ziman.engine.wire;

/**
 * The equation that fixes j: a measure g(u, s) of the state takes a prescribed value. Together with
 * the heat balance it makes the bordered system [[F_u, F_s], [g_u, g_s]].
 */
interface Condition {
  /** g(u, s). */
  double measure(HeatBalance balance, double[] u, double jSquared);

  /**
   * Writes dg/du into {@code row} and returns dg/ds.
   *
   * @param row overwritten, one entry per node
   */
  double slope(HeatBalance balance, double[] u, double jSquared, double[] row);
}
