package ziman.engine.collision;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import ziman.engine.model.ElectronElectron;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.Occupation;

/**
 * Collisions among electrons at linear order, with the rate of a Fermi liquid, coefficient ((eps -
 * mu)^2 + (pi k_B T)^2), out of a state and back into the local equilibrium: of number and energy
 * for l = 0, and of a drifting gas, f(1-f) k, for l = 1 in all collisions but the umklapp ones. The
 * exact kernel of a Fermi liquid distributes what comes back otherwise over energies, with the same
 * null vectors; the Lorenz number is where this shows.
 */
public final class ElectronScattering implements Collision {
  private final ElectronElectron model;
  private final double[] rates;
  private final Returned equilibrated;
  private final Returned drifting;

  /** The channel on the shells of an equilibrium. */
  ElectronScattering(ElectronElectron model, Occupation equilibrium) {
    this.model = model;
    EnergyShells shells = equilibrium.shells();
    int n = shells.size();
    double thermal = Math.PI * equilibrium.kT();
    this.rates = new double[n];
    for (int i = 0; i < n; i++) {
      double energy = shells.fromChemicalPotential(i);
      rates[i] = model.coefficient() * (energy * energy + thermal * thermal);
    }
    double[] number = IntStream.range(0, n).mapToDouble(i -> 1).toArray();
    double[] energy = IntStream.range(0, n).mapToDouble(equilibrium::x).toArray();
    double[] momentum = IntStream.range(0, n).mapToDouble(shells::momentum).toArray();
    this.equilibrated = new Returned(equilibrium, rates, 1, List.of(number, energy));
    this.drifting = new Returned(equilibrium, rates, 1 - model.umklapp(), List.of(momentum));
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public Set<Conserved> conserved() {
    return model.umklapp() == 0
        ? EnumSet.of(Conserved.CHARGE, Conserved.ENERGY, Conserved.MOMENTUM)
        : EnumSet.of(Conserved.CHARGE, Conserved.ENERGY);
  }

  /** How the rates change with the distribution is not in this model. */
  @Override
  public boolean isComplete() {
    return false;
  }

  @Override
  public double rate(int l, int shell) {
    return rates[shell];
  }

  @Override
  public Optional<Returned> returned(int l) {
    return switch (l) {
      case 0 -> Optional.of(equilibrated);
      case 1 -> Optional.of(drifting);
      default -> Optional.empty();
    };
  }
}
