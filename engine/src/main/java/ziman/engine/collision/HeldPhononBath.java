package ziman.engine.collision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.Distribution;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.EquilibriumSeries;
import ziman.engine.space.Harmonic;
import ziman.engine.units.Constants;

/**
 * Phonons that are held at an equilibrium of their own: at T + s there are n(T + s) of them, and
 * the net rate of emission (F_j - F_i) n + F_j - F_i F_j changes by (F_j - F_i) times the
 * difference. As these phonons come from all directions alike, harmonics do not mix.
 */
final class HeldPhononBath implements Bath {
  private final PhononScattering channel;
  private final CoupledStates states;

  /** Coefficients of n(T + s), by powers of s and bins. */
  private final List<double[]> numbers = new ArrayList<>();

  HeldPhononBath(PhononScattering channel, CoupledStates states) {
    this.channel = channel;
    this.states = states;
  }

  @Override
  public Distribution onEquilibrium(int m) {
    double[] f = new double[states.size()];
    for (int i = 0; i < states.shells(); i++) {
      f[i] = states.electrons().f(i);
    }
    return on(m, Distribution.of(new Harmonic(0, f)));
  }

  @Override
  public Distribution on(int m, Distribution x) {
    Map<Integer, Harmonic> gained = new TreeMap<>();
    x.harmonics().forEach((l, harmonic) -> gained.put(l, gained(m, harmonic)));
    return new Distribution(gained);
  }

  private Harmonic gained(int m, Harmonic x) {
    EnergyShells shells = states.electrons().shells();
    double[] numbers = numbers(m);
    double[] gained = new double[states.size()];
    for (int bin = 1; bin <= channel.reach(); bin++) {
      IntToDoubleFunction ofAll = channel.eventWeights().weights(0, bin);
      IntToDoubleFunction ofHarmonic = channel.eventWeights().weights(x.l(), bin);
      double scale = channel.scale() * numbers[bin - 1];
      for (int i = 0; i + bin < shells.size(); i++) {
        int j = i + bin;
        double all = scale * ofAll.applyAsDouble(i);
        double kept = scale * ofHarmonic.applyAsDouble(i);
        gained[i] += kept * x.at(j) - all * x.at(i);
        gained[j] -= all * x.at(j) - kept * x.at(i);
      }
    }
    // of phonons without energy there are k_B T over it
    double elastic =
        m == 1
            ? 2 * channel.scale() * Constants.BOLTZMANN * channel.eventWeights().elastic(x.l())
            : 0;
    for (int i = 0; i < shells.size(); i++) {
      gained[i] = (gained[i] - elastic * x.at(i)) / shells.weight(i);
    }
    return new Harmonic(x.l(), gained);
  }

  private double[] numbers(int m) {
    if (numbers.size() < m) {
      numbers.clear();
      numbers.addAll(EquilibriumSeries.ofPhonons(channel.modes(), states.electrons().kT()).upTo(m));
    }
    return numbers.get(m - 1);
  }
}
