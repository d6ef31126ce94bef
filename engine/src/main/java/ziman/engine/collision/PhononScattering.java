package ziman.engine.collision;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import ziman.engine.model.RunInterrupted;
import ziman.engine.space.AngularBasis;
import ziman.engine.space.CoupledStates;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.EventTriangle;
import ziman.engine.space.Harmonic;
import ziman.engine.space.LatticeModes;
import ziman.engine.space.Occupation;
import ziman.engine.units.Constants;

/**
 * Emission and absorption of phonons, as events between two shells i and j = i + m: an electron
 * goes up by absorbing a phonon of m bins, or down by emitting it. In equilibrium both happen
 * equally often,
 *
 * <pre>   r = (2 pi/hbar) N(E_F) spacing  weight_m n_m  f_i (1 - f_j)      per volume and time.
 * </pre>
 *
 * Off equilibrium, with deviations chi = X/(f(1-f)), the net number that goes up is r (chi_i P_l -
 * chi_j): what one shell loses the other gains, so that charge is conserved by construction, and C1
 * is symmetric in chi. Phonons that are held at equilibrium take the energy; phonons that evolve
 * gain by every event what the electrons lose of energy and momentum, with a chi of their own.
 */
public final class PhononScattering implements Collision {
  private final String name;
  private final Occupation equilibrium;
  private final PhononSpectrum spectrum;
  private final PhononBins bins;
  private final double scale;
  private final EventWeights weights;
  private final AngularBasis directions;
  private final Optional<PhononCoupling> coupling;

  /** n_m for each bin, f for each shell, and the rate at which a shell is left. */
  private final double[] phonons;

  private final double[] occupations;
  private final double[] totals;

  /**
   * @param name the name of the channel
   * @param equilibrium f
   * @param spectrum the phonons
   * @param bins the same in bins
   * @param weights how often they scatter, and by which angles
   * @param statesPerShell N(E_F) times the spacing of the shells, m^-3
   * @param directions the angular basis
   * @param lattice which of the lattices that evolve, if its phonons do
   */
  PhononScattering(
      String name,
      Occupation equilibrium,
      PhononSpectrum spectrum,
      PhononBins bins,
      EventWeights weights,
      double statesPerShell,
      AngularBasis directions,
      OptionalInt lattice) {
    this.name = name;
    this.equilibrium = equilibrium;
    this.spectrum = spectrum;
    this.bins = bins;
    this.weights = weights;
    this.directions = directions;
    this.coupling =
        lattice.isPresent() ? Optional.of(new Coupling(lattice.getAsInt())) : Optional.empty();
    this.scale = 2 * Math.PI / Constants.REDUCED_PLANCK * statesPerShell;
    this.phonons = new double[bins.count() + 1];
    for (int m = 1; m <= bins.count(); m++) {
      phonons[m] = 1 / Math.expm1(bins.energy(m) / equilibrium.kT());
    }
    this.occupations = new double[shells().size()];
    for (int i = 0; i < occupations.length; i++) {
      occupations[i] = equilibrium.f(i);
    }
    this.totals = new double[shells().size()];
    for (int m = 1; m <= bins.count(); m++) {
      RunInterrupted.ifAsked();
      IntToDoubleFunction weight = weights.weights(0, m);
      for (int i = 0; i + m < totals.length; i++) {
        totals[i] += events(i, i + m) * weight.applyAsDouble(i);
        totals[i + m] += events(i + m, i) * weight.applyAsDouble(i);
      }
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<Conserved> conserved() {
    return coupling.isPresent()
        ? EnumSet.of(Conserved.CHARGE, Conserved.ENERGY, Conserved.MOMENTUM)
        : EnumSet.of(Conserved.CHARGE);
  }

  @Override
  public Optional<PhononCoupling> coupling() {
    return coupling;
  }

  /** (F_j - F_i) N + F_j - F_i F_j is quadratic: C2 is all there is. */
  @Override
  public Optional<NonlinearCollision> nonlinear(CoupledStates states, AngularBasis basis) {
    return Optional.of(
        coupling
            .<NonlinearCollision>map(c -> new EvolvingPhononProducts(this, states, c.lattice()))
            .orElseGet(() -> new HeldPhononProducts(this, states)));
  }

  @Override
  public Optional<Bath> bath(CoupledStates states) {
    return coupling.isPresent() ? Optional.empty() : Optional.of(new HeldPhononBath(this, states));
  }

  /** Phonons in the bins of the channel, whose number alone is of interest. */
  LatticeModes modes() {
    double[] energies = new double[bins.count()];
    double[] ones = new double[bins.count()];
    for (int m = 0; m < energies.length; m++) {
      energies[m] = bins.energy(m + 1);
      ones[m] = 1;
    }
    return new LatticeModes(name, equilibrium.kT(), energies, ones, ones);
  }

  /** Events per volume and time between shells i and i + m, without any occupation, for every i. */
  double[] strengths(int shells, int bin) {
    IntToDoubleFunction weight = weights.weights(0, bin);
    double[] strengths = new double[Math.max(0, shells - bin)];
    for (int i = 0; i < strengths.length; i++) {
      strengths[i] = scale * weight.applyAsDouble(i);
    }
    return strengths;
  }

  /** How often phonons scatter, and by which angles. */
  EventWeights eventWeights() {
    return weights;
  }

  /** 2 pi/hbar times the states on a shell at the Fermi level. */
  double scale() {
    return scale;
  }

  AngularBasis directions() {
    return directions;
  }

  /** How bins, counted from 0, meet the shells. */
  private final class Coupling implements PhononCoupling {
    private final int lattice;

    Coupling(int lattice) {
      this.lattice = lattice;
    }

    @Override
    public int lattice() {
      return lattice;
    }

    @Override
    public double diagonal(int bin) {
      IntToDoubleFunction weight = weights.weights(0, bin + 1);
      double sum = 0;
      for (int i = 0; i + bin + 1 < totals.length; i++) {
        sum += inEquilibrium(i, bin + 1) * weight.applyAsDouble(i);
      }
      return sum;
    }

    @Override
    public double[] elements(int l, int bin) {
      int distance = bin + 1;
      IntToDoubleFunction weight = weights.weights(0, distance);
      double[] elements = new double[totals.length];
      for (int i = 0; i + distance < elements.length; i++) {
        EventTriangle triangle = weights.triangle(i, distance);
        if (triangle.isClosed()) {
          double events = inEquilibrium(i, distance) * weight.applyAsDouble(i);
          elements[i] += events * directions.turned(l, triangle.absorbing());
          elements[i + distance] -= events * directions.turned(l, triangle.emitting());
        }
      }
      return elements;
    }
  }

  /** r without the weight of its bin. */
  private double inEquilibrium(int shell, int distance) {
    return events(shell, shell + distance) * equilibrium.window(shell) * shells().weight(shell);
  }

  @Override
  public double rate(int l, int shell) {
    return totals[shell] + elastic(l, shell);
  }

  /** Of phonons without energy, up and down alike; n w = k_B T. */
  private double elastic(int l, int shell) {
    return 2 * scale * equilibrium.kT() * weights.elastic(l) / shells().weight(shell);
  }

  @Override
  public int reach() {
    return bins.count();
  }

  @Override
  public double[] arrivals(int l, int distance) {
    double[] arrivals = new double[shells().size() - distance];
    if (distance <= bins.count()) {
      IntToDoubleFunction weight = weights.weights(l, distance);
      for (int i = 0; i < arrivals.length; i++) {
        arrivals[i] = events(i, i + distance) * weight.applyAsDouble(i);
      }
    }
    return arrivals;
  }

  /**
   * r over its weight, the states of a shell and f(1-f): n + f_j upwards and n + 1 - f_j downwards,
   * which neither overflows nor cancels.
   */
  private double events(int shell, int other) {
    double n = phonons[Math.abs(other - shell)];
    double factor = other > shell ? n + occupations[other] : n + 1 - occupations[other];
    return scale * factor / shells().weight(shell);
  }

  /** Energy of a bin, J. */
  public double energy(int bin) {
    return bins.energy(bin);
  }

  /** The Eliashberg function at a bin; zero beyond the last. */
  public double alpha2F(int bin) {
    return bin > bins.count() ? 0 : spectrum.alpha2F().applyAsDouble(energy(bin));
  }

  /** alpha2F times 1 - cos of the scattering angle at the Fermi surface. */
  public double alpha2FTransport(int bin) {
    return bin > bins.count()
        ? 0
        : alpha2F(bin) * (1 - spectrum.cosine().applyAsDouble(energy(bin)));
  }

  /**
   * What the phonons of a bin contribute to sum chi C1 chi for a harmonic l, per phonon energy: r
   * (chi_i^2 + chi_j^2 - 2 P_l chi_i chi_j) over all events with alpha2F in place of the weight.
   *
   * @param chi X/(f(1-f)), one value per shell
   * @return chi squared per s, J and m^d
   */
  public double dissipated(int l, int bin, double[] chi) {
    if (bin > bins.count()) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i + bin < chi.length; i++) {
      int j = i + bin;
      double all = weights.density(0, i, bin);
      double kept = weights.density(l, i, bin);
      // (chi_i - chi_j)^2 does not cancel, as the three terms written out would
      double spread = chi[i] - chi[j];
      double change = all * spread * spread + 2 * (all - kept) * chi[i] * chi[j];
      sum += scale * (phonons[bin] + occupations[j]) * equilibrium.window(i) * change;
    }
    return sum;
  }

  @Override
  public Harmonic apply(Harmonic x) {
    int n = shells().size();
    double[] loss = new double[n];
    double[] chi = new double[n];
    for (int i = 0; i < n; i++) {
      chi[i] = x.at(i) / equilibrium.window(i);
    }
    for (int bin = 1; bin <= bins.count(); bin++) {
      IntToDoubleFunction ofAll = weights.weights(0, bin);
      IntToDoubleFunction ofHarmonic = weights.weights(x.l(), bin);
      for (int i = 0; i + bin < n; i++) {
        int j = i + bin;
        double events = inEquilibrium(i, bin);
        double all = events * ofAll.applyAsDouble(i);
        double kept = events * ofHarmonic.applyAsDouble(i);
        loss[i] += all * chi[i] - kept * chi[j];
        loss[j] += all * chi[j] - kept * chi[i];
      }
    }
    for (int i = 0; i < n; i++) {
      loss[i] = loss[i] / shells().weight(i) + elastic(x.l(), i) * x.at(i);
    }
    return new Harmonic(x.l(), loss);
  }

  private EnergyShells shells() {
    return equilibrium.shells();
  }
}
