package ziman.engine.expansion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ziman.engine.collision.Bath;
import ziman.engine.collision.Collision;
import ziman.engine.collision.CollisionOperator;
import ziman.engine.collision.GroupInverse;
import ziman.engine.collision.NonlinearCollision;
import ziman.engine.collision.OscillatingResponse;
import ziman.engine.collision.Phasor;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.Distribution;
import ziman.engine.space.EquilibriumSeries;
import ziman.engine.space.FieldOperator;
import ziman.engine.space.Harmonic;
import ziman.engine.space.Occupation;
import ziman.engine.space.Streaming;
import ziman.engine.units.Constants;

/**
 * The Boltzmann equation of an isotropic metal: energy shells times an angular basis, with the
 * phonons that evolve. The field moves electrons only. C1 is factorised once for each l.
 */
public final class MetalEquation implements KineticEquation {
  private static final double CHARGE = Constants.ELEMENTARY_CHARGE / Constants.REDUCED_PLANCK;

  private static final int MOST_SHIFTS = 24;

  private final Occupation equilibrium;
  private final FieldOperator gradient;
  private final CollisionOperator collisions;
  private final CoupledStates states;
  private final Map<Integer, GroupInverse> inverses = new HashMap<>();

  /** By angular frequency and l. */
  private final Map<Double, Map<Integer, OscillatingResponse>> responses = new HashMap<>();

  /** By shift and l; the few shifts of the last steps in time. */
  private final Map<Double, Map<Integer, GroupInverse>> resolvents =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Double, Map<Integer, GroupInverse>> eldest) {
          return size() > MOST_SHIFTS;
        }
      };

  /**
   * @param equilibrium f
   * @param gradient d/dk_z
   * @param collisions C1 and what products do
   */
  public MetalEquation(
      Occupation equilibrium, FieldOperator gradient, CollisionOperator collisions) {
    this.equilibrium = equilibrium;
    this.gradient = gradient;
    this.collisions = collisions;
    this.states = collisions.states(equilibrium);
  }

  /** Electrons and the phonons that evolve. */
  public CoupledStates states() {
    return states;
  }

  /** C1 and what products do. */
  public CollisionOperator collisions() {
    return collisions;
  }

  @Override
  public int size() {
    return states.size();
  }

  @Override
  public Distribution driven() {
    return Distribution.of(withPhonons(gradient.ofEquilibrium(equilibrium)));
  }

  @Override
  public Distribution driven(Distribution x) {
    Map<Integer, Harmonic> driven = new TreeMap<>();
    for (Harmonic harmonic : x.harmonics().values()) {
      Harmonic electrons =
          new Harmonic(harmonic.l(), Arrays.copyOf(harmonic.values(), states.shells()));
      if (harmonic.l() > 0) {
        driven.merge(
            harmonic.l() - 1, withPhonons(gradient.lowered(electrons)), MetalEquation::sum);
      }
      if (gradient.directions().has(harmonic.l() + 1)) {
        driven.merge(harmonic.l() + 1, withPhonons(gradient.raised(electrons)), MetalEquation::sum);
      }
    }
    return new Distribution(driven);
  }

  private static Harmonic sum(Harmonic a, Harmonic b) {
    return a.plus(1, b);
  }

  private Harmonic withPhonons(Harmonic electrons) {
    return new Harmonic(electrons.l(), Arrays.copyOf(electrons.values(), states.size()))
        .times(CHARGE);
  }

  @Override
  public boolean conserves(int l) {
    GroupInverse inverse = inverse(l);
    return inverse.nullSpace().everyFunction() || inverse.nullSpace().size() > 0;
  }

  @Override
  public Harmonic projected(Harmonic x) {
    return inverse(x.l()).projected(x);
  }

  @Override
  public Harmonic inverse(Harmonic source) {
    return inverse(source.l()).apply(source);
  }

  @Override
  public Harmonic resolvent(double shift, Harmonic source) {
    return resolvents
        .computeIfAbsent(shift, any -> new HashMap<>())
        .computeIfAbsent(source.l(), l -> GroupInverse.of(collisions, equilibrium, l, shift))
        .apply(source);
  }

  @Override
  public Phasor oscillating(double omega, Phasor source) {
    return responses
        .computeIfAbsent(omega, any -> new HashMap<>())
        .computeIfAbsent(
            source.real().l(), l -> OscillatingResponse.of(collisions, equilibrium, l, omega))
        .apply(source);
  }

  @Override
  public Harmonic collided(Harmonic x) {
    return collisions.apply(equilibrium, x);
  }

  @Override
  public Harmonic taken(Harmonic x) {
    double[] taken = new double[size()];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = collisions.rate(x.l(), states, i) * x.at(i);
    }
    return new Harmonic(x.l(), taken);
  }

  @Override
  public Distribution streamed(Distribution x) {
    return new Streaming(states, gradient.directions()).of(x);
  }

  @Override
  public List<Distribution> warmed(int n) {
    List<double[]> electrons = EquilibriumSeries.ofElectrons(equilibrium).upTo(n);
    List<List<double[]>> phonons =
        collisions.lattices().stream()
            .map(lattice -> EquilibriumSeries.ofPhonons(lattice, equilibrium.kT()).upTo(n))
            .toList();
    List<Distribution> warmed = new ArrayList<>();
    for (int m = 0; m < n; m++) {
      double[] all = Arrays.copyOf(electrons.get(m), states.size());
      for (int lattice = 0; lattice < phonons.size(); lattice++) {
        double[] bins = phonons.get(lattice).get(m);
        System.arraycopy(bins, 0, all, states.first(lattice), bins.length);
      }
      warmed.add(Distribution.of(new Harmonic(0, all)));
    }
    return warmed;
  }

  @Override
  public List<Bath> baths() {
    return collisions.baths(equilibrium);
  }

  /** C1# of a harmonic. */
  GroupInverse inverse(int l) {
    return inverses.computeIfAbsent(l, n -> GroupInverse.of(collisions, equilibrium, n));
  }

  /**
   * @throws NoTrustworthyAnswer if a channel is known at linear order only
   */
  @Override
  public List<NonlinearCollision> nonlinear() {
    for (Collision channel : collisions.channels()) {
      if (!channel.isComplete()) {
        throw new NoTrustworthyAnswer(
            ("channel %s is known at linear order only: how its rates change with the distribution is"
                    + " not part of its model, and orders beyond the first need it. Leave it out with"
                    + " without %s, or ask for order = 1")
                .formatted(channel.name(), channel.name()));
      }
    }
    return collisions.nonlinear(equilibrium, gradient.directions());
  }
}
