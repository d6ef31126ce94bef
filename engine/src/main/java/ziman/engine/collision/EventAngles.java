package ziman.engine.collision;

import ziman.engine.space.EventTriangle;
import ziman.engine.space.TripleAverages;

/**
 * Means over rotations for the events of a channel: P_a(k) P_b(q) P_c(k') for all a, b, c. They are
 * kept where they fit into memory, as every order and every step in time needs them again.
 */
final class EventAngles {
  /** Numbers that are kept, 8 bytes each. */
  private static final long MOST_KEPT = 20_000_000;

  private static final double[] NO_EVENT = {};

  private final PhononScattering channel;
  private final int highest;
  private final TripleAverages averages;
  private final int shells;

  /** By bin and shell; null where not yet known or not kept. */
  private final double[][][] known;

  /** How often events happen, by bin and shell; zero where the triangle does not close. */
  private final double[][] strengths;

  private EventTriangle before;
  private double[] ofBefore = NO_EVENT;

  EventAngles(PhononScattering channel, int shells, int highest) {
    this.channel = channel;
    this.shells = shells;
    this.highest = highest;
    this.averages = new TripleAverages(highest);
    long numbers = (long) channel.reach() * shells * (highest + 1) * (highest + 1) * (highest + 1);
    this.strengths = new double[channel.reach() + 1][];
    this.known = numbers <= MOST_KEPT ? new double[channel.reach() + 1][][] : null;
  }

  int highest() {
    return highest;
  }

  /** Events per volume and time of a bin without any occupation, for every lower shell. */
  double[] strengths(int bin) {
    if (strengths[bin] == null) {
      strengths[bin] = channel.strengths(shells, bin);
    }
    return strengths[bin];
  }

  /** The means at the places of {@link TripleAverages#index}; empty where there is no event. */
  double[] of(int shell, int bin) {
    if (known == null) {
      return computed(shell, bin);
    }
    if (known[bin] == null) {
      known[bin] = new double[shells][];
    }
    if (known[bin][shell] == null) {
      known[bin][shell] = computed(shell, bin);
    }
    return known[bin][shell];
  }

  private double[] computed(int shell, int bin) {
    EventTriangle triangle = channel.eventWeights().triangle(shell, bin);
    if (!triangle.equals(before)) {
      before = triangle;
      ofBefore = triangle.isClosed() ? averages.of(triangle) : NO_EVENT;
    }
    return ofBefore;
  }
}
