package ziman.engine.collision;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ziman.engine.model.CustomScattering;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.model.ScatteringLaw.Conserves;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.Occupation;
import ziman.engine.units.Constants;

/**
 * The law of a script on energy shells: every l decays with a rate of its own on every shell. As
 * shells do not exchange electrons, number and energy are both conserved where nothing is lost of l
 * = 0, and neither elsewhere; momentum is conserved where nothing is lost of l = 1. What the law
 * claims must be just that.
 */
final class StatedRates implements Collision {
  private final CustomScattering model;
  private final EnergyShells shells;
  private final Map<Integer, double[]> known = new ConcurrentHashMap<>();

  private StatedRates(CustomScattering model, EnergyShells shells) {
    this.model = model;
    this.shells = shells;
  }

  /**
   * The channel on the shells of an equilibrium.
   *
   * @throws NoTrustworthyAnswer where the law does not conserve what it claims to conserve,
   *     conserves what it does not claim, or has a rate that is none
   */
  static Collision on(Occupation equilibrium, CustomScattering model) {
    StatedRates stated = new StatedRates(model, equilibrium.shells());
    Set<Conserves> claims = claims(model);
    stated.check(claims, Conserves.NUMBER, "the number of electrons", 0);
    stated.check(claims, Conserves.ENERGY, "their energy", 0);
    stated.check(claims, Conserves.MOMENTUM, "their momentum", 1);
    return claims.contains(Conserves.ENERGY) && !claims.contains(Conserves.MOMENTUM)
        ? new ElasticScattering(model.name(), stated::rates)
        : stated;
  }

  private void check(Set<Conserves> claims, Conserves what, String inWords, int l) {
    double[] rates = rates(l);
    int worst = 0;
    for (int i = 0; i < rates.length; i++) {
      worst = rates[i] > rates[worst] ? i : worst;
    }
    if (claims.contains(what) && rates[worst] > 0) {
      throw refused(
          "claims to conserve %s, but what deviates with l = %d at %.6g eV decays at %.6g 1/s; claim it only where rate(%d, energy) is zero"
              .formatted(inWords, l, energy(worst), rates[worst], l));
    }
    if (!claims.contains(what) && rates[worst] == 0) {
      throw refused(
          "conserves %s without claiming it: rate(%d, energy) is zero at every energy from %.6g eV to %.6g eV; add %s to what it conserves"
              .formatted(inWords, l, energy(0), energy(rates.length - 1), what));
    }
  }

  /** Rates in 1/s, one for each shell. */
  private double[] rates(int l) {
    return known.computeIfAbsent(l, this::asked);
  }

  private double[] asked(int l) {
    double[] rates = new double[shells.size()];
    for (int i = 0; i < rates.length; i++) {
      try {
        rates[i] = model.law().rate(l, shells.energy(i));
      } catch (NoTrustworthyAnswer e) {
        throw new NoTrustworthyAnswer("channel " + model.name() + ": " + e.getMessage(), e);
      }
      if (!(rates[i] >= 0) || Double.isInfinite(rates[i])) {
        throw refused(
            "has the rate %.6g 1/s for l = %d at %.6g eV; a rate is finite and not negative"
                .formatted(rates[i], l, energy(i)));
      }
    }
    return rates;
  }

  private NoTrustworthyAnswer refused(String why) {
    return new NoTrustworthyAnswer("channel " + model.name() + " " + why);
  }

  /** From the bottom of the band, eV. */
  private double energy(int shell) {
    return shells.energy(shell) / Constants.ELEMENTARY_CHARGE;
  }

  private static Set<Conserves> claims(CustomScattering model) {
    Set<Conserves> claims = model.law().conserves();
    if (claims == null) {
      throw new NoTrustworthyAnswer(
          "channel %s does not say what it conserves: conserves() gave null, where an empty set says nothing is conserved"
              .formatted(model.name()));
    }
    return claims;
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public Set<Conserved> conserved() {
    Set<Conserves> claims = claims(model);
    Set<Conserved> laws = EnumSet.noneOf(Conserved.class);
    if (claims.contains(Conserves.ENERGY)) {
      laws.addAll(EnumSet.of(Conserved.CHARGE, Conserved.ENERGY, Conserved.EVERY_ENERGY));
    }
    if (claims.contains(Conserves.MOMENTUM)) {
      laws.add(Conserved.MOMENTUM);
    }
    return laws;
  }

  /** What is lost of l = 0 is taken by a bath at the temperature of the equilibrium. */
  @Override
  public Optional<Bath> bath(CoupledStates states) {
    return claims(model).contains(Conserves.ENERGY)
        ? Optional.empty()
        : Optional.of(new FixedEquilibrium(states.electrons(), rates(0), states.size()));
  }

  @Override
  public double rate(int l, int shell) {
    return rates(l)[shell];
  }
}
