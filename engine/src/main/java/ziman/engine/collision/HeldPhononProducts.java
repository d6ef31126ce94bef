package ziman.engine.collision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import ziman.engine.model.RunInterrupted;
import ziman.engine.space.AngularBasis;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.Distribution;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.Harmonic;

/**
 * C2 of electrons with phonons that are held at equilibrium: of the net emission (F_j - F_i) n +
 * F_j - F_i F_j only the last term, Pauli's, is a product. What scatters about k keeps P_b of the
 * angle of a harmonic b that belongs to k', so that two harmonics a of k and b of k' leave the mean
 * of P_l P_a P_b times it.
 */
final class HeldPhononProducts implements NonlinearCollision {
  private final PhononScattering channel;
  private final CoupledStates states;
  private final AngularBasis directions;

  HeldPhononProducts(PhononScattering channel, CoupledStates states) {
    this.channel = channel;
    this.states = states;
    this.directions = channel.directions();
  }

  @Override
  public Distribution of(Distribution deviation, int highest) {
    return source(2, List.of(List.of(deviation)), highest).get(0);
  }

  @Override
  public List<Distribution> source(int order, List<List<Distribution>> lower, int highest) {
    Products products = Products.of(order, lower);
    EnergyShells shells = states.electrons().shells();
    int count = products.highest() + 1;
    int last = Math.min(highest, 2 * products.highest());
    double[] sums = new double[count * count];
    double[][][] means = new double[last + 1][count][count];
    for (int l = 0; l <= last; l++) {
      for (int a = 0; a < count; a++) {
        for (int b = 0; b < count; b++) {
          means[l][a][b] = directions.product(l, a, b) / directions.meanSquare(l);
        }
      }
    }
    List<Distribution> source = new ArrayList<>();
    for (int power = 0; power < products.powers(); power++) {
      RunInterrupted.ifAsked();
      if (products.isEmpty(power)) {
        source.add(Distribution.ZERO);
        continue;
      }
      double[][] gained = new double[last + 1][states.size()];
      for (int bin = 1; bin <= channel.reach(); bin++) {
        IntToDoubleFunction[] kept = new IntToDoubleFunction[count];
        for (int l = 0; l < count; l++) {
          kept[l] = channel.eventWeights().weights(l, bin);
        }
        double[] weight = new double[count];
        for (int i = 0; i + bin < shells.size(); i++) {
          int j = i + bin;
          products.multiply(power, i, j, sums, count);
          for (int l = 0; l < count; l++) {
            weight[l] = channel.scale() * kept[l].applyAsDouble(i);
          }
          for (int l = 0; l <= last; l++) {
            double below = 0;
            double above = 0;
            for (int a = 0; a < count; a++) {
              for (int b = 0; b < count; b++) {
                double product = means[l][a][b] * sums[a * count + b];
                below += product * weight[b];
                above += product * weight[a];
              }
            }
            gained[l][i] -= below / shells.weight(i);
            gained[l][j] += above / shells.weight(j);
          }
        }
      }
      Map<Integer, Harmonic> harmonics = new TreeMap<>();
      for (int l = 0; l <= last; l++) {
        if (Arrays.stream(gained[l]).anyMatch(x -> x != 0)) {
          harmonics.put(l, new Harmonic(l, gained[l]));
        }
      }
      source.add(new Distribution(harmonics));
    }
    return source;
  }
}
