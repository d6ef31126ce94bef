package ziman.engine.collision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ziman.engine.linear.BandedMatrix;
import ziman.engine.linear.SymmetricBand;
import ziman.engine.space.AngularBasis;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.Harmonic;
import ziman.engine.space.LatticeModes;
import ziman.engine.space.Occupation;

/**
 * C1, the sum of all channels: rates add shell by shell, and only what every channel conserves is
 * conserved.
 */
public record CollisionOperator(
    List<Collision> channels, List<LatticeModes> lattices, List<LatticeCollision> phononChannels) {
  public CollisionOperator {
    channels = List.copyOf(channels);
    lattices = List.copyOf(lattices);
    phononChannels = List.copyOf(phononChannels);
    if (channels.isEmpty()) {
      throw new IllegalArgumentException("a collision operator needs at least one channel");
    }
  }

  /** Collisions of electrons alone: phonons, if there are any, are held. */
  public CollisionOperator(List<Collision> channels) {
    this(channels, List.of(), List.of());
  }

  /** What every channel conserves. */
  public Set<Conserved> conserved() {
    Set<Conserved> common = EnumSet.allOf(Conserved.class);
    channels.forEach(c -> common.retainAll(c.conserved()));
    phononChannels.forEach(c -> common.retainAll(c.conserved()));
    return common;
  }

  /** One channel alone, with the phonons that it sets in motion and what these do. */
  public CollisionOperator only(int channel) {
    List<Collision> alone = List.of(channels.get(channel));
    return alone.get(0).coupling().isPresent()
        ? new CollisionOperator(alone, lattices, phononChannels)
        : new CollisionOperator(alone);
  }

  /** Electrons and the phonons that evolve. */
  public CoupledStates states(Occupation electrons) {
    return new CoupledStates(electrons, lattices);
  }

  /** C1 X where no phonons evolve, in units of X per s. */
  public Harmonic apply(Harmonic x) {
    if (!lattices.isEmpty()) {
      throw new IllegalStateException("electrons alone are not all that evolves");
    }
    double[] sum = new double[x.values().length];
    channels.forEach(channel -> add(channel.apply(x).values(), sum, 0));
    return new Harmonic(x.l(), sum);
  }

  /**
   * C1 X, in units of X per s.
   *
   * @param electrons the shells
   * @param x on the shells, and after them on the bins of all lattices
   */
  public Harmonic apply(Occupation electrons, Harmonic x) {
    CoupledStates states = states(electrons);
    int shells = states.shells();
    Harmonic onShells = new Harmonic(x.l(), Arrays.copyOf(x.values(), shells));
    double[] sum = new double[states.size()];
    for (Collision channel : channels) {
      add(channel.apply(onShells).values(), sum, 0);
      channel.coupling().ifPresent(coupling -> couple(coupling, states, x, sum));
    }
    for (LatticeCollision channel : phononChannels) {
      int first = states.first(channel.lattice());
      int bins = lattices.get(channel.lattice()).size();
      double[] onBins = Arrays.copyOfRange(x.values(), first, first + bins);
      add(channel.apply(new Harmonic(x.l(), onBins)).values(), sum, first);
    }
    return new Harmonic(x.l(), sum);
  }

  private static void add(double[] values, double[] sum, int first) {
    for (int i = 0; i < values.length; i++) {
      sum[first + i] += values[i];
    }
  }

  private static void couple(
      PhononCoupling coupling, CoupledStates states, Harmonic x, double[] sum) {
    LatticeModes lattice = states.lattices().get(coupling.lattice());
    int first = states.first(coupling.lattice());
    for (int m = 0; m < lattice.size(); m++) {
      double[] elements = coupling.elements(x.l(), m);
      double chi = x.at(first + m) / lattice.window(m);
      double lost = coupling.diagonal(m) * chi;
      for (int i = 0; i < elements.length; i++) {
        lost += elements[i] * x.at(i) / states.electrons().window(i);
        sum[i] += elements[i] * chi / states.electrons().weight(i);
      }
      sum[first + m] += lost / lattice.weight(m);
    }
  }

  /** What is held at a temperature, channel by channel. */
  public List<Bath> baths(Occupation electrons) {
    CoupledStates states = states(electrons);
    List<Bath> baths = new ArrayList<>();
    channels.forEach(c -> c.bath(states).ifPresent(baths::add));
    return baths;
  }

  /** What products of deviations do, channel by channel. */
  public List<NonlinearCollision> nonlinear(Occupation electrons, AngularBasis directions) {
    CoupledStates states = states(electrons);
    List<NonlinearCollision> nonlinear = new ArrayList<>();
    channels.forEach(c -> c.nonlinear(states, directions).ifPresent(nonlinear::add));
    phononChannels.forEach(c -> c.nonlinear(states, directions).ifPresent(nonlinear::add));
    return nonlinear;
  }

  /** Rate at which a group of states loses a harmonic, 1/s. */
  public double rate(int l, CoupledStates states, int group) {
    if (group < states.shells()) {
      return rate(l, group);
    }
    double sum = 0;
    for (int k = 0; k < lattices.size(); k++) {
      int bin = group - states.first(k);
      if (bin < 0 || bin >= lattices.get(k).size()) {
        continue;
      }
      LatticeModes lattice = lattices.get(k);
      for (Collision channel : channels) {
        PhononCoupling coupling = channel.coupling().orElse(null);
        if (coupling != null && coupling.lattice() == k) {
          sum += coupling.diagonal(bin) / (lattice.weight(bin) * lattice.window(bin));
        }
      }
      for (LatticeCollision channel : phononChannels) {
        sum += channel.lattice() == k ? channel.rate(l, bin) : 0;
      }
    }
    return sum;
  }

  /** C1 for chi less what is returned; shape shells x shells, half-width reach, 1/s. */
  BandedMatrix matrix(int l, Occupation equilibrium) {
    int n = equilibrium.shells().size();
    int reach = Math.min(reach(), n - 1);
    BandedMatrix matrix = new BandedMatrix(n, reach, reach);
    for (int i = 0; i < n; i++) {
      matrix.set(i, i, rate(l, i));
    }
    double[] states = onShells(equilibrium);
    for (Collision channel : channels) {
      for (int d = 1; d <= Math.min(channel.reach(), n - 1); d++) {
        double[] arrivals = channel.arrivals(l, d);
        for (int i = 0; i < arrivals.length; i++) {
          matrix.add(i, i + d, -arrivals[i]);
          matrix.add(i + d, i, -arrivals[i] * states[i] / states[i + d]);
        }
      }
    }
    return matrix;
  }

  /** The same without one channel. */
  BandedMatrix without(int channel, int l, Occupation equilibrium) {
    List<Collision> others = new ArrayList<>(channels);
    others.remove(channel);
    return others.isEmpty()
        ? new BandedMatrix(equilibrium.shells().size(), 0, 0)
        : new CollisionOperator(others).matrix(l, equilibrium);
  }

  /**
   * The same as {@link #matrix} times f(1-f) and the weights of the shells, which makes it
   * symmetric; m^-d/s. The scales of its rows differ by many orders, which Cholesky's factorisation
   * does not notice.
   */
  SymmetricBand symmetric(int l, Occupation equilibrium) {
    double[] states = onShells(equilibrium);
    SymmetricBand matrix = new SymmetricBand(states.length, reach());
    for (int i = 0; i < states.length; i++) {
      matrix.add(i, 0, rate(l, i) * states[i]);
    }
    for (Collision channel : channels) {
      for (int d = 1; d <= Math.min(channel.reach(), states.length - 1); d++) {
        double[] arrivals = channel.arrivals(l, d);
        for (int i = 0; i < arrivals.length; i++) {
          matrix.add(i, d, -arrivals[i] * states[i]);
        }
      }
    }
    return matrix;
  }

  /** States on every shell that can take part, f(1-f) times its weight. */
  private static double[] onShells(Occupation equilibrium) {
    double[] states = new double[equilibrium.shells().size()];
    for (int i = 0; i < states.length; i++) {
      states[i] = equilibrium.window(i) * equilibrium.shells().weight(i);
    }
    return states;
  }

  /** How many shells away the farthest shell is to which a channel takes electrons. */
  public int reach() {
    return channels.stream().mapToInt(Collision::reach).max().orElseThrow();
  }

  /** Total rate on a shell, 1/s. */
  public double rate(int l, int shell) {
    double sum = 0;
    for (Collision channel : channels) {
      sum += channel.rate(l, shell);
    }
    return sum;
  }
}
