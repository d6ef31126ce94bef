package ziman.engine.collision;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import ziman.engine.space.AngularBasis;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.LatticeModes;

/**
 * Collisions of phonons among themselves and with the surface, each with one rate for every bin and
 * conserving what it should. Normal and umklapp collisions take a bin to the equilibrium that has
 * the energy of all phonons, as their rates weigh it; normal ones let it drift with their momentum.
 * The surface scatters elastically.
 *
 * @param name of the channel in the model
 * @param lattice which of the lattices that evolve
 * @param kind what they conserve
 * @param rates 1/s, one for each bin
 * @param equilibrated what comes back of l = 0
 * @param drifting what comes back of l = 1
 */
record PhononRelaxations(
    String name,
    int lattice,
    Kind kind,
    double[] rates,
    Optional<Returned> equilibrated,
    Optional<Returned> drifting)
    implements LatticeCollision {
  /** What collisions of phonons conserve besides the energy. */
  enum Kind {
    NORMAL,
    UMKLAPP,
    BOUNDARY
  }

  static PhononRelaxations on(
      LatticeModes modes, String name, int lattice, Kind kind, double[] rates) {
    double[] energy = IntStream.range(0, rates.length).mapToDouble(modes::x).toArray();
    double[] momentum = IntStream.range(0, rates.length).mapToDouble(modes::wavevector).toArray();
    return new PhononRelaxations(
        name,
        lattice,
        kind,
        rates,
        kind == Kind.BOUNDARY
            ? Optional.empty()
            : Optional.of(new Returned(modes, rates, 1, List.of(energy))),
        kind == Kind.NORMAL
            ? Optional.of(new Returned(modes, rates, 1, List.of(momentum)))
            : Optional.empty());
  }

  @Override
  public Set<Conserved> conserved() {
    return kind == Kind.NORMAL
        ? EnumSet.of(Conserved.CHARGE, Conserved.ENERGY, Conserved.MOMENTUM, Conserved.EVERY_ENERGY)
        : EnumSet.of(Conserved.CHARGE, Conserved.ENERGY, Conserved.EVERY_ENERGY);
  }

  @Override
  public double rate(int l, int bin) {
    return kind == Kind.BOUNDARY && l == 0 ? 0 : rates[bin];
  }

  @Override
  public Optional<Returned> returned(int l) {
    return switch (l) {
      case 0 -> equilibrated;
      case 1 -> drifting;
      default -> Optional.empty();
    };
  }

  /** The surface scatters linearly. */
  @Override
  public Optional<NonlinearCollision> nonlinear(CoupledStates states, AngularBasis directions) {
    return equilibrated.map(
        energy ->
            new LocalEquilibrium(
                states,
                states.first(lattice),
                states.lattices().get(lattice),
                1,
                rates,
                energy,
                drifting,
                directions));
  }
}
