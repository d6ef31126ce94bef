package ziman.engine.collision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ziman.engine.linear.BandedMatrix;
import ziman.engine.space.Harmonic;

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

  /** The same without one channel. */
  BandedMatrix without(int channel, int l, int size) {
    List<Collision> others = new ArrayList<>(channels);
    others.remove(channel);
    return others.isEmpty()
        ? new BandedMatrix(size, 0, 0)
        : new CollisionOperator(others).matrix(l, size);
  }

  /** C1 for chi less what is returned; shape shells x shells, half-width reach, 1/s. */
  BandedMatrix matrix(int l, int size) {
    int reach = reach();
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
