package ziman.engine.collision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ziman.engine.linear.BandedFactorisation;
import ziman.engine.linear.BandedMatrix;
import ziman.engine.space.Harmonic;
import ziman.engine.space.Occupation;

/**
 * C1, the sum of all channels: rates add shell by shell, and only what every channel conserves is
 * conserved.
 */
public record CollisionOperator(List<Collision> channels) {
  public CollisionOperator {
    channels = List.copyOf(channels);
    if (channels.isEmpty()) {
      throw new IllegalArgumentException("a collision operator needs at least one channel");
    }
  }

  /** What every channel conserves. */
  public Set<Conserved> conserved() {
    Set<Conserved> common = EnumSet.allOf(Conserved.class);
    channels.forEach(c -> common.retainAll(c.conserved()));
    return common;
  }

  /** C1 X, in units of X per s. */
  public Harmonic apply(Harmonic x) {
    Harmonic sum = channels.get(0).apply(x);
    for (Collision channel : channels.subList(1, channels.size())) {
      sum = sum.plus(1, channel.apply(x));
    }
    return sum;
  }

  /**
   * C1^-1 S for a harmonic l > 0, where C1 has no null vector. Where electrons change shells it is
   * solved for chi = X/(f(1-f)): there the matrix has rates of one size on each row, and is banded
   * with the largest reach of the channels.
   *
   * @param equilibrium f
   * @return in units of S times s
   */
  public Harmonic solve(Occupation equilibrium, Harmonic source) {
    int l = source.l();
    int reach = reach();
    if (channels.stream().anyMatch(c -> c.redistributes(l) && c.reach() == 0)) {
      throw new IllegalArgumentException("C1 has null vectors for l = " + l);
    }
    double[] solution = source.values().clone();
    if (reach == 0) {
      for (int i = 0; i < solution.length; i++) {
        solution[i] /= rate(l, i);
      }
      return new Harmonic(l, solution);
    }
    for (int i = 0; i < solution.length; i++) {
      solution[i] /= equilibrium.window(i);
    }
    BandedFactorisation.of(matrix(l, solution.length, reach)).solve(solution);
    for (int i = 0; i < solution.length; i++) {
      solution[i] *= equilibrium.window(i);
    }
    return new Harmonic(l, solution);
  }

  /** C1 for chi; shape shells x shells, half-width reach, 1/s. */
  private BandedMatrix matrix(int l, int size, int reach) {
    BandedMatrix matrix = new BandedMatrix(size, reach, reach);
    for (int i = 0; i < size; i++) {
      matrix.set(i, i, rate(l, i));
      for (int j = Math.max(0, i - reach); j <= Math.min(size - 1, i + reach); j++) {
        if (j == i) {
          continue;
        }
        for (Collision channel : channels) {
          if (Math.abs(i - j) <= channel.reach()) {
            matrix.add(i, j, -channel.arrival(l, i, j));
          }
        }
      }
    }
    return matrix;
  }

  /** How many shells away the farthest shell is to which a channel takes electrons. */
  public int reach() {
    return channels.stream().mapToInt(Collision::reach).max().orElseThrow();
  }

  /** Total rate on a shell, 1/s. */
  public double rate(int l, int shell) {
    double sum = 0;
    for (Collision channel : channels) {
      sum += channel.rate(l, shell);
    }
    return sum;
  }
}
