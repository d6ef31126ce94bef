package ziman.engine.collision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ziman.engine.space.EventTriangle;
import ziman.engine.space.TripleAverages;

/**
 * How often the events of a channel happen, times means over rotations: P_a(k) P_b(q) P_c(k'), bin
 * by bin for every lower shell. They are kept as long as they fit into memory, as every order and
 * every step in time needs the same few again.
 */
final class EventAngles {
  /** Numbers that are kept, 8 bytes each. */
  private static final long MOST_KEPT = 20_000_000;

  /** Harmonics of one mean, as a key: none is as high. */
  private static final int HIGHEST = 1 << 10;

  private final PhononScattering channel;
  private final int shells;

  /** By bin, and by a, b and c. */
  private final List<Map<Integer, double[]>> known = new ArrayList<>();

  private long kept;

  /** What the bin that was asked for last has in common. */
  private int bin;

  private double[] strengths = {};
  private TripleAverages averages;

  EventAngles(PhononScattering channel, int shells) {
    this.channel = channel;
    this.shells = shells;
    for (int m = 0; m <= channel.reach(); m++) {
      known.add(new HashMap<>());
    }
  }

  /**
   * Events per volume and time without any occupation times the mean of P_a(k) P_b(q) P_c(k'), for
   * every lower shell; zero where the triangle does not close.
   */
  double[] of(int wanted, int a, int b, int c) {
    int key = (a * HIGHEST + b) * HIGHEST + c;
    double[] means = known.get(wanted).get(key);
    if (means == null) {
      means = computed(wanted, a, b, c);
      if (kept + means.length <= MOST_KEPT) {
        kept += means.length;
        known.get(wanted).put(key, means);
      }
    }
    return means;
  }

  private double[] computed(int wanted, int a, int b, int c) {
    if (wanted != bin) {
      prepare(wanted);
    }
    double[] means = averages.of(a, b, c);
    for (int i = 0; i < means.length; i++) {
      means[i] *= strengths[i];
    }
    return means;
  }

  private void prepare(int wanted) {
    bin = wanted;
    strengths = channel.strengths(shells, wanted);
    double[] absorbing = new double[strengths.length];
    double[] turn = new double[strengths.length];
    for (int i = 0; i < strengths.length; i++) {
      EventTriangle triangle = channel.eventWeights().triangle(i, wanted);
      if (triangle.isClosed()) {
        absorbing[i] = triangle.absorbing();
        turn[i] = triangle.turn();
      } else {
        strengths[i] = 0;
      }
    }
    averages = new TripleAverages(absorbing, turn);
  }
}
