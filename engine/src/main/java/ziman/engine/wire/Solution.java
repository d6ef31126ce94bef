package ziman.engine.wire;

/**
 * The driven and the undriven state on one mesh.
 *
 * @param balance the heat balance they solve
 * @param undriven the state at zero drive
 * @param state the state at the drive asked for
 */
record Solution(HeatBalance balance, State undriven, State state) {
  /**
   * T - T0 at the nodes, K. T0 is the temperature of the contacts where they agree; otherwise, and
   * without contacts, it is the temperature that the wire has at the same place without a drive.
   */
  double[] rise() {
    double[] rise = state.u().clone();
    if (!balance.heat().hasOneBath()) {
      for (int i = 0; i < rise.length; i++) {
        rise[i] -= undriven.u()[i];
      }
    }
    return rise;
  }

  /** Largest |T - T0|, K. */
  double largestRise() {
    return State.guess(rise(), 0).largestMagnitude();
  }

  /** What rounding leaves undetermined of a temperature, K. */
  double noise() {
    return state.noise() * state.largestMagnitude()
        + undriven.noise() * undriven.largestMagnitude();
  }
}
