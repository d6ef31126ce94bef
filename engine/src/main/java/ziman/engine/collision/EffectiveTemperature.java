package ziman.engine.collision;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ziman.engine.space.AngularBasis;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.Distribution;
import ziman.engine.space.States;

/**
 * The temperature of the equilibrium that has the energy of electrons, or of phonons of a lattice,
 * whatever their distribution is; and for electrons their number.
 */
public final class EffectiveTemperature {
  private final LocalEquilibrium equilibrium;
  private final double temperature;

  private EffectiveTemperature(LocalEquilibrium equilibrium, double temperature) {
    this.equilibrium = equilibrium;
    this.temperature = temperature;
  }

  /**
   * Of electrons.
   *
   * @param temperature of the equilibrium from which distributions deviate, K
   */
  public static EffectiveTemperature ofElectrons(
      CoupledStates states, double temperature, AngularBasis directions) {
    return ofElectrons(states, states.electrons(), temperature, directions);
  }

  /** Of electrons that are all there is. */
  public static EffectiveTemperature ofElectrons(
      States electrons, double temperature, AngularBasis directions) {
    return ofElectrons(electrons, electrons, temperature, directions);
  }

  private static EffectiveTemperature ofElectrons(
      States all, States electrons, double temperature, AngularBasis directions) {
    double[] ones = ones(electrons.size());
    double[] energies = IntStream.range(0, ones.length).mapToDouble(electrons::x).toArray();
    return of(all, 0, electrons, -1, List.of(ones, energies), temperature, directions);
  }

  /** Of the phonons of a lattice. */
  public static EffectiveTemperature ofLattice(
      CoupledStates states, int lattice, double temperature, AngularBasis directions) {
    States phonons = states.lattices().get(lattice);
    double[] energies = IntStream.range(0, phonons.size()).mapToDouble(phonons::x).toArray();
    return of(
        states, states.first(lattice), phonons, 1, List.of(energies), temperature, directions);
  }

  private static EffectiveTemperature of(
      States all,
      int first,
      States states,
      int statistics,
      List<double[]> kept,
      double temperature,
      AngularBasis directions) {
    double[] ones = ones(states.size());
    return new EffectiveTemperature(
        new LocalEquilibrium(
            all,
            first,
            states,
            statistics,
            ones,
            new Returned(states, ones, 1, kept),
            Optional.empty(),
            directions),
        temperature);
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** In K. */
  public double of(Distribution deviation) {
    return temperature * equilibrium.warmth(deviation);
  }
}
