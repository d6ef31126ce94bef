package ziman.engine.observe;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Table;
import ziman.engine.space.BrillouinLine;
import ziman.engine.space.Dispersion;
import ziman.engine.space.LineOccupation;

/** A band to be looked at: energies and velocities over k. */
public final class BandTable {
  /** The table's name in a model. */
  public static final String RESULT = "dispersion";

  private static final int ROWS = 121;

  /** Empty states that are shown, as a part of k_F. */
  private static final double BEYOND = 1.3;

  private BandTable() {}

  /**
   * From the bottom of a band to above its Fermi level.
   *
   * @param mu from the bottom, J
   * @param highest an energy from the bottom that is shown, J
   */
  public static Table of(Dispersion band, double mu, double highest) {
    double fermi = mu > 0 ? BEYOND * band.wavevector(mu) : 0;
    double last = Math.max(fermi, band.wavevector(highest));
    double[] k = IntStream.range(0, ROWS).mapToDouble(i -> last * i / (ROWS - 1)).toArray();
    return table(k, x -> band.energy(x) - mu, band::velocity);
  }

  /** The whole zone of a chain, from -pi/a to pi/a. */
  public static Table of(LineOccupation equilibrium) {
    BrillouinLine line = equilibrium.line();
    int[] points = some(equilibrium);
    double[] k = new double[points.length];
    double[] energy = new double[points.length];
    double[] velocity = new double[points.length];
    for (int row = 0; row < points.length; row++) {
      k[row] = line.wavevector(points[row]);
      energy[row] = equilibrium.x(points[row]) * equilibrium.kT();
      velocity[row] = line.velocity(points[row]);
    }
    return new Table(
        List.of(
            new Column("k", "1/m", k),
            new Column("energy", "J", energy),
            new Column("velocity", "m/s", velocity)));
  }

  /** So many points of a mesh that a curve is smooth. */
  public static int[] some(LineOccupation equilibrium) {
    int stride = Math.max(1, equilibrium.size() / (2 * ROWS));
    return IntStream.range(0, equilibrium.size()).filter(i -> i % stride == 0).toArray();
  }

  private static Table table(double[] k, DoubleUnaryOperator energy, DoubleUnaryOperator velocity) {
    return new Table(
        List.of(
            new Column("k", "1/m", k),
            new Column("energy", "J", Arrays.stream(k).map(energy).toArray()),
            new Column("velocity", "m/s", Arrays.stream(k).map(velocity).toArray())));
  }
}
