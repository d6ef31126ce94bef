package ziman.engine.collision;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.model.Relaxation;
import ziman.engine.space.AngularBasis;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.Occupation;

/**
 * Relaxation with tau(eps) on energy shells. C1 X = X/tau for every l > 0. For l = 0 it is X/tau if
 * the equilibrium is fixed, and (X - f(1-f)(a + b x))/tau if it is local, with x = (eps - mu)/k_B T
 * and the shifts a, b of mu and T such that neither electrons nor energy are lost: sum C1 X = sum
 * eps C1 X = 0.
 */
public final class RelaxationTime implements Collision {
  private final Relaxation model;
  private final double[] rates;
  private final Optional<Returned> equilibrated;

  private RelaxationTime(Relaxation model, Occupation equilibrium, double[] rates) {
    this.model = model;
    this.rates = rates;
    this.equilibrated =
        local()
            ? Optional.of(new Returned(equilibrium, rates, 1, kept(equilibrium)))
            : Optional.empty();
  }

  private static List<double[]> kept(Occupation equilibrium) {
    int n = equilibrium.shells().size();
    double[] number = IntStream.range(0, n).mapToDouble(i -> 1).toArray();
    double[] energy = IntStream.range(0, n).mapToDouble(i -> x(equilibrium, i)).toArray();
    return List.of(number, energy);
  }

  /**
   * The channel on the shells of an equilibrium.
   *
   * @throws NoTrustworthyAnswer where tau is not known, or not positive and finite
   */
  public static RelaxationTime on(Occupation equilibrium, Relaxation model) {
    EnergyShells shells = equilibrium.shells();
    double[] rates = new double[shells.size()];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = 1 / KnownTime.at(model.name(), model.tau(), shells.energy(i));
    }
    return new RelaxationTime(model, equilibrium, rates);
  }

  @Override
  public String name() {
    return model.name();
  }

  private boolean local() {
    return model.to() == Relaxation.Equilibrium.LOCAL;
  }

  /** A bath returns as many electrons as it takes only if it takes them at one rate. */
  @Override
  public Set<Conserved> conserved() {
    if (local()) {
      return EnumSet.of(Conserved.CHARGE, Conserved.ENERGY);
    }
    return model.tau().isConstant()
        ? EnumSet.of(Conserved.CHARGE)
        : EnumSet.noneOf(Conserved.class);
  }

  /** A fixed equilibrium is linear; a local one depends on n and u. */
  @Override
  public Optional<NonlinearCollision> nonlinear(CoupledStates states, AngularBasis directions) {
    return equilibrated.map(
        returned ->
            new LocalEquilibrium(
                states, 0, states.electrons(), -1, rates, returned, Optional.empty(), directions));
  }

  @Override
  public Optional<Bath> bath(CoupledStates states) {
    return local()
        ? Optional.empty()
        : Optional.of(new FixedEquilibrium(states.electrons(), rates, states.size()));
  }

  /** A bath takes what it is given: it has no null vector, whatever it conserves by the way. */
  @Override
  public Set<Conserved> nullVectors(int l) {
    return local() ? Collision.super.nullVectors(l) : EnumSet.noneOf(Conserved.class);
  }

  @Override
  public double rate(int l, int shell) {
    return rates[shell];
  }

  @Override
  public Optional<Returned> returned(int l) {
    return l == 0 ? equilibrated : Optional.empty();
  }

  /**
   * Energy over k_B T from an origin that keeps its digits: the bottom of the band where the shells
   * reach it, as 1/tau may diverge and pin the mean there; mu elsewhere.
   */
  private static double x(Occupation equilibrium, int shell) {
    EnergyShells shells = equilibrium.shells();
    return shells.statesBelow() == 0
        ? shells.energy(shell) / equilibrium.kT()
        : equilibrium.x(shell);
  }
}
