package ziman.engine.collision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ziman.engine.model.RunInterrupted;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.Distribution;
import ziman.engine.space.Harmonic;

/**
 * C2 of electrons with phonons that evolve. The net rate of emission of an event j to i + q is
 *
 * <pre>   (F_j - F_i) N + F_j - F_i F_j </pre>
 *
 * for every direction of its triangle; its products are (F_j - F_i) N - F_i F_j. What a harmonic l
 * of one of the three gains is the mean over rotations of P_l times the product ({@link
 * EventAngles}). Each event adds to i and q what it takes from j.
 */
final class EvolvingPhononProducts implements NonlinearCollision {
  private final PhononScattering channel;
  private final CoupledStates states;
  private final int lattice;
  private EventAngles angles;

  EvolvingPhononProducts(PhononScattering channel, CoupledStates states, int lattice) {
    this.channel = channel;
    this.states = states;
    this.lattice = lattice;
  }

  @Override
  public Distribution of(Distribution deviation, int highest) {
    return source(2, List.of(List.of(deviation)), highest).get(0);
  }

  @Override
  public List<Distribution> source(int order, List<List<Distribution>> lower, int highest) {
    Products products = Products.of(order, lower);
    int last = Math.min(highest, 2 * products.highest());
    if (angles == null) {
      angles = new EventAngles(channel, states.shells());
    }
    double[][][] gained = new double[products.powers()][last + 1][states.size()];
    int first = states.first(lattice);
    Contraction contraction = new Contraction(channel.directions(), angles, states.shells(), last);
    for (int m = 0; m < states.lattices().get(lattice).size(); m++) {
      RunInterrupted.ifAsked();
      for (int power = 0; power < products.powers(); power++) {
        if (products.isEmpty(power)) {
          continue;
        }
        contraction.contract(products, power, m + 1, first + m);
        for (int l = 0; l <= last; l++) {
          add(contraction, l, m, gained[power][l]);
        }
      }
    }
    List<Distribution> source = new ArrayList<>();
    for (double[][] ofPower : gained) {
      Map<Integer, Harmonic> harmonics = new TreeMap<>();
      for (int l = 0; l <= last; l++) {
        for (int group = 0; group < states.size(); group++) {
          ofPower[l][group] /= states.weight(group) * channel.directions().meanSquare(l);
        }
        if (Arrays.stream(ofPower[l]).anyMatch(x -> x != 0)) {
          harmonics.put(l, new Harmonic(l, ofPower[l]));
        }
      }
      source.add(new Distribution(harmonics));
    }
    return source;
  }

  /** What the events of a bin give to their three states, per volume. */
  private void add(Contraction events, int l, int bin, double[] gained) {
    double[] below = events.below(l);
    double[] above = events.above(l);
    double[] phonon = events.phonon(l);
    int distance = bin + 1;
    double sum = 0;
    for (int i = 0; i + distance < below.length; i++) {
      gained[i] += below[i];
      gained[i + distance] -= above[i];
      sum += phonon[i];
    }
    gained[states.first(lattice) + bin] += sum;
  }
}
