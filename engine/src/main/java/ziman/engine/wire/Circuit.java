package ziman.engine.wire;

import ziman.engine.model.Waveform;
import ziman.engine.model.Wire;

/**
 * What sets the current density of a wire: a source of current, or one of voltage with a resistor
 * in series, j = (V - integral of S dT)/(R + series).
 */
final class Circuit {
  private final HeatFlow flow;
  private final Waveform waveform;
  private final boolean givesCurrent;

  /** A/m^2 or V at a factor of one. */
  private final double amplitude;

  /** Resistance in series times the cross section, ohm m^2. */
  private final double series;

  /** The beginning of the smooth piece of the waveform in which times are. */
  private double piece;

  Circuit(Wire wire, HeatFlow flow) {
    this.flow = flow;
    this.waveform = wire.waveform().orElse(Waveform.STEP);
    this.givesCurrent = wire.current().isPresent();
    this.amplitude =
        givesCurrent ? wire.current().get() / wire.area() : wire.voltage().orElseThrow();
    this.series = wire.load().orElse(0.0) * wire.area();
  }

  /** From now on times lie in the smooth piece of the waveform that begins then. */
  void enter(double pieceFrom) {
    this.piece = pieceFrom;
  }

  /** Whether j does not depend on the temperatures. */
  boolean givesCurrent() {
    return givesCurrent;
  }

  /** The resistance in series as part of the wire, ohm m^2. */
  double series() {
    return series;
  }

  /** The drive at a time, A/m^2 or V. */
  double drive(double time) {
    return amplitude * waveform.at(time, piece);
  }

  /** j, A/m^2. */
  double density(double time, double[] u) {
    return givesCurrent
        ? drive(time)
        : (drive(time) - flow.thermopower(u)) / (flow.resistance(u) + series);
  }

  /** dj/dt at constant temperatures, A/m^2/s. */
  double densityInTime(double time, double[] u) {
    double slope = amplitude * waveform.slope(time, piece);
    return givesCurrent || slope == 0 ? slope : slope / (flow.resistance(u) + series);
  }

  /**
   * Writes dj/du.
   *
   * @param j the current density there
   * @param row overwritten
   */
  void densitySlope(double[] u, double j, double[] row) {
    flow.voltageSlope(u, j, row);
    double resistance = flow.resistance(u) + series;
    for (int i = 0; i < row.length; i++) {
      row[i] /= -resistance;
    }
  }
}
