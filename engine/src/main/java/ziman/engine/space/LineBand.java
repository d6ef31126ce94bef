package ziman.engine.space;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * A band on the Brillouin zone of a line, -pi/a &lt; k &lt; pi/a.
 *
 * @param energy eps(k), J
 * @param latticeConstant a, m
 * @param bottom the lowest energy, J
 * @param width the highest energy from the bottom, J
 * @param steepest the largest |d eps/d(k a)|, J
 * @param highestHarmonic the largest m for which cos(m k a) or sin(m k a) is part of the band
 */
public record LineBand(
    DoubleUnaryOperator energy,
    double latticeConstant,
    double bottom,
    double width,
    double steepest,
    int highestHarmonic) {
  /** Points at which the band is looked at to know it. */
  private static final int POINTS = 4096;

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private static final int STEPS = 50;

  /** Looks at a band. */
  public static LineBand of(DoubleUnaryOperator energy, double latticeConstant) {
    double[] energies =
        IntStream.range(0, POINTS)
            .mapToDouble(i -> energy.applyAsDouble(angle(i, POINTS) / latticeConstant))
            .toArray();
    PeriodicDerivative derivative = new PeriodicDerivative(POINTS);
    double[] slopes = derivative.of(energies);
    double steepest = 0;
    for (double slope : slopes) {
      steepest = Math.max(steepest, Math.abs(slope));
    }
    double bottom = lowest(energy, latticeConstant, energies);
    double[] reversed = IntStream.range(0, POINTS).mapToDouble(i -> -energies[i]).toArray();
    double top = -lowest(k -> -energy.applyAsDouble(k), latticeConstant, reversed);
    return new LineBand(
        energy,
        latticeConstant,
        bottom,
        top - bottom,
        steepest,
        derivative.highestHarmonic(energies));
  }

  /** The angle k a of a point: half a distance from 0 and from pi, where velocities vanish. */
  static double angle(int point, int points) {
    return 2 * Math.PI * (point + 0.5) / points - Math.PI;
  }

  /** The minimum next to the lowest point, by golden sections. */
  private static double lowest(DoubleUnaryOperator energy, double latticeConstant, double[] known) {
    int least = 0;
    for (int i = 1; i < known.length; i++) {
      least = known[i] < known[least] ? i : least;
    }
    double spacing = 2 * Math.PI / known.length / latticeConstant;
    double left = angle(least, known.length) / latticeConstant - spacing;
    double right = left + 2 * spacing;
    double lowest = known[least];
    for (int step = 0; step < STEPS; step++) {
      double a = right - GOLDEN * (right - left);
      double b = left + GOLDEN * (right - left);
      double atA = energy.applyAsDouble(a);
      double atB = energy.applyAsDouble(b);
      lowest = Math.min(lowest, Math.min(atA, atB));
      if (atA < atB) {
        right = b;
      } else {
        left = a;
      }
    }
    return lowest;
  }
}
