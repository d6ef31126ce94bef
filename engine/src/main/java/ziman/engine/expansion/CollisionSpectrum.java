package ziman.engine.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziman.engine.linear.SymmetricSpectrum;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Table;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.Harmonic;

/**
 * How fast deviations decay by themselves: eigenvalues of C1, which is symmetric in the product sum
 * of X Y/(f(1-f)) over states (detailed balance, and Onsager's relations follow). What is conserved
 * has zero; the slowest others are how momentum (l = 1) and energy (l = 0) relax. Single ones below
 * the continuum of rates converge, those in the continuum crowd as shells become finer.
 */
final class CollisionSpectrum {
  static final String RESULT = "collision_spectrum";

  /** Shells and bins of the finer of two resolutions: a matrix of so many takes seconds. */
  private static final int MOST_STATES = 1200;

  private static final int HIGHEST = 2;
  private static final int RATES = 8;

  /** Of the largest eigenvalue, for each state. */
  private static final double ROUNDING = 1e-15;

  /** Half-width of the window in k_B T: f(1-f) is 2e-9 there. */
  private static final double REACH = 20;

  /** Of the finer resolution; two cells. */
  private static final int BINS = 24;

  private CollisionSpectrum() {}

  /** Fewer shells than what is resolved for currents. */
  static Grid grid(Grid whole) {
    return new Grid(
        whole.metal(),
        whole.kT(),
        whole.channels(),
        whole.window().or(() -> Optional.of(REACH * whole.kT())),
        whole.phonons().isEmpty() ? Optional.empty() : Optional.of(BINS),
        1);
  }

  /** Whether the eigenvalues are a matter of seconds. */
  static boolean isFeasible(Responses fine) {
    return fine.collisions().states(fine.equilibrium()).size() <= MOST_STATES;
  }

  /**
   * The slowest rates for l = 0, 1, 2, with what two resolutions differ by.
   *
   * @param coarse on few shells
   * @param fine on about twice as many
   */
  static Table of(Responses coarse, Responses fine) {
    List<double[]> rows = new ArrayList<>();
    for (int l = 0; l <= HIGHEST && fine.directions().has(l); l++) {
      double[] before = rates(coarse, l);
      double[] rates = rates(fine, l);
      double rounding = ROUNDING * rates.length * rates[rates.length - 1];
      for (int i = 0; i < Math.min(RATES, Math.min(before.length, rates.length)); i++) {
        rows.add(new double[] {l, rates[i], Math.max(rounding, Math.abs(rates[i] - before[i]))});
      }
    }
    return new Table(
        List.of(
            new Column("l", "1", column(rows, 0)),
            new Column("rate", "1/s", column(rows, 1)),
            new Column("rate uncertainty", "1/s", column(rows, 2))));
  }

  private static double[] column(List<double[]> rows, int which) {
    return rows.stream().mapToDouble(row -> row[which]).toArray();
  }

  /** Every eigenvalue for one l, from the slowest on, 1/s. */
  private static double[] rates(Responses responses, int l) {
    CoupledStates states = responses.collisions().states(responses.equilibrium());
    int n = states.size();
    double[] root = new double[n];
    for (int i = 0; i < n; i++) {
      root[i] = Math.sqrt(states.weight(i) / states.window(i));
    }
    double[][] matrix = new double[n][n];
    for (int j = 0; j < n; j++) {
      double[] unit = new double[n];
      unit[j] = 1;
      double[] decays = responses.equation().collided(new Harmonic(l, unit)).values();
      for (int i = 0; i < n; i++) {
        matrix[i][j] = root[i] * decays[i] / root[j];
      }
    }
    return SymmetricSpectrum.of(matrix);
  }
}
