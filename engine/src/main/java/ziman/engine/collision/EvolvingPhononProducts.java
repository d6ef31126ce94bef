package ziman.engine.collision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.Distribution;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.Harmonic;
import ziman.engine.space.LatticeModes;

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
    int most = Math.max(last, products.highest());
    if (angles == null || angles.highest() < most) {
      angles = new EventAngles(channel, states.shells(), most);
    }
    double[][][] gained = new double[products.powers()][last + 1][states.size()];
    EnergyShells shells = states.electrons().shells();
    LatticeModes modes = states.lattices().get(lattice);
    int first = states.first(lattice);
    Contraction contraction =
        new Contraction(channel.directions(), products.highest(), last, angles.highest());
    for (int m = 0; m < modes.size(); m++) {
      double[] strengths = angles.strengths(m + 1);
      for (int i = 0; i + m + 1 < shells.size(); i++) {
        int j = i + m + 1;
        double[] means = angles.of(i, m + 1);
        if (means.length == 0) {
          continue;
        }
        double strength = strengths[i];
        double below = strength / shells.weight(i);
        double above = strength / shells.weight(j);
        double phonon = strength / modes.weight(m);
        for (int power = 0; power < products.powers(); power++) {
          contraction.multiply(products, power, i, j, first + m);
          contraction.contract(means);
          double[][] into = gained[power];
          for (int l = 0; l <= last; l++) {
            into[l][i] += below * contraction.below(l);
            into[l][j] -= above * contraction.above(l);
            into[l][first + m] += phonon * contraction.phonon(l);
          }
        }
      }
    }
    List<Distribution> source = new ArrayList<>();
    for (double[][] ofPower : gained) {
      Map<Integer, Harmonic> harmonics = new TreeMap<>();
      for (int l = 0; l <= last; l++) {
        if (Arrays.stream(ofPower[l]).anyMatch(x -> x != 0)) {
          harmonics.put(l, new Harmonic(l, ofPower[l]));
        }
      }
      source.add(new Distribution(harmonics));
    }
    return source;
  }
}
