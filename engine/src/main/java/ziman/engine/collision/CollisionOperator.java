package ziman.engine.collision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

  /**
   * C1^-1 S for a harmonic that no channel redistributes, where C1 is diagonal and has no null
   * vector.
   *
   * @return in units of S times s
   */
  public Harmonic solve(Harmonic source) {
    int l = source.l();
    if (channels.stream().anyMatch(c -> c.redistributes(l))) {
      throw new IllegalArgumentException("C1 is not diagonal for l = " + l);
    }
    double[] solution = new double[source.values().length];
    for (int i = 0; i < solution.length; i++) {
      solution[i] = source.at(i) / rate(l, i);
    }
    return new Harmonic(l, solution);
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
