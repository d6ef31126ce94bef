package ziman.engine.collision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ziman.engine.linear.BandedMatrix;
import ziman.engine.linear.SymmetricBand;
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

  /** C1 for chi less what is returned; shape shells x shells, half-width reach, 1/s. */
  BandedMatrix matrix(int l, Occupation equilibrium) {
    int n = equilibrium.shells().size();
    int reach = Math.min(reach(), n - 1);
    BandedMatrix matrix = new BandedMatrix(n, reach, reach);
    for (int i = 0; i < n; i++) {
      matrix.set(i, i, rate(l, i));
    }
    double[] states = states(equilibrium);
    for (Collision channel : channels) {
      for (int d = 1; d <= Math.min(channel.reach(), n - 1); d++) {
        double[] arrivals = channel.arrivals(l, d);
        for (int i = 0; i < arrivals.length; i++) {
          matrix.add(i, i + d, -arrivals[i]);
          matrix.add(i + d, i, -arrivals[i] * states[i] / states[i + d]);
        }
      }
    }
    return matrix;
  }

  /** The same without one channel. */
  BandedMatrix without(int channel, int l, Occupation equilibrium) {
    List<Collision> others = new ArrayList<>(channels);
    others.remove(channel);
    return others.isEmpty()
        ? new BandedMatrix(equilibrium.shells().size(), 0, 0)
        : new CollisionOperator(others).matrix(l, equilibrium);
  }

  /**
   * The same as {@link #matrix} times f(1-f) and the weights of the shells, which makes it
   * symmetric; m^-d/s. The scales of its rows differ by many orders, which Cholesky's factorisation
   * does not notice.
   */
  SymmetricBand symmetric(int l, Occupation equilibrium) {
    double[] states = states(equilibrium);
    SymmetricBand matrix = new SymmetricBand(states.length, reach());
    for (int i = 0; i < states.length; i++) {
      matrix.add(i, 0, rate(l, i) * states[i]);
    }
    for (Collision channel : channels) {
      for (int d = 1; d <= Math.min(channel.reach(), states.length - 1); d++) {
        double[] arrivals = channel.arrivals(l, d);
        for (int i = 0; i < arrivals.length; i++) {
          matrix.add(i, d, -arrivals[i] * states[i]);
        }
      }
    }
    return matrix;
  }

  /** States on every shell that can take part, f(1-f) times its weight. */
  private static double[] states(Occupation equilibrium) {
    double[] states = new double[equilibrium.shells().size()];
    for (int i = 0; i < states.length; i++) {
      states[i] = equilibrium.window(i) * equilibrium.shells().weight(i);
    }
    return states;
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
