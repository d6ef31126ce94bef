package ziman.engine.wire;

import java.util.Arrays;
import ziman.engine.model.Wire;

/** What drives the wire, measured by its square: the sign of a current does not matter to heat. */
sealed interface Drive extends Condition {
  /** The drive that the model asks for: a current in A or a voltage in V. */
  double asked();

  /** {@link #measure} at a drive in A or V. */
  double squared(double drive);

  /** The drive in A or V at a value of {@link #measure}. */
  double rooted(double measure);

  /** "current" or "voltage". */
  String name();

  /** "A" or "V". */
  String unit();

  static Drive of(Wire wire) {
    return wire.current().isPresent()
        ? new Current(wire.current().get(), wire.area())
        : new Voltage(wire.voltage().orElseThrow(), wire.load().orElse(0.0) * wire.area());
  }

  /** g = s. */
  record Current(double asked, double area) implements Drive {
    @Override
    public double measure(HeatBalance balance, double[] u, double jSquared) {
      return jSquared;
    }

    @Override
    public double slope(HeatBalance balance, double[] u, double jSquared, double[] row) {
      Arrays.fill(row, 0);
      return 1;
    }

    @Override
    public double squared(double drive) {
      double j = drive / area;
      return j * j;
    }

    @Override
    public double rooted(double measure) {
      return Math.sqrt(measure) * area;
    }

    @Override
    public String name() {
      return "current";
    }

    @Override
    public String unit() {
      return "A";
    }
  }

  /**
   * g = s R^2 with R = integral of rho dx and what is in series: the square of the voltage.
   *
   * @param series resistance in series times the cross section, ohm m^2
   */
  record Voltage(double asked, double series) implements Drive {
    @Override
    public double measure(HeatBalance balance, double[] u, double jSquared) {
      double resistance = balance.resistance(u) + series;
      return jSquared * resistance * resistance;
    }

    @Override
    public double slope(HeatBalance balance, double[] u, double jSquared, double[] row) {
      double resistance = balance.resistance(u) + series;
      balance.resistanceSlope(u, row);
      for (int i = 0; i < row.length; i++) {
        row[i] *= 2 * jSquared * resistance;
      }
      return resistance * resistance;
    }

    @Override
    public double squared(double drive) {
      return drive * drive;
    }

    @Override
    public double rooted(double measure) {
      return Math.sqrt(measure);
    }

    @Override
    public String name() {
      return "voltage";
    }

    @Override
    public String unit() {
      return "V";
    }
  }
}
