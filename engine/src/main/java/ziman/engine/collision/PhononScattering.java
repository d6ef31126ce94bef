package ziman.engine.collision;

import java.util.EnumSet;
import java.util.Set;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.Harmonic;
import ziman.engine.space.Occupation;
import ziman.engine.units.Constants;

/**
 * Emission and absorption of phonons that are held at equilibrium, as events between two shells i
 * and j = i + m: an electron goes up by absorbing a phonon of m bins, or down by emitting it. In
 * equilibrium both happen equally often,
 *
 * <pre>   r = (2 pi/hbar) N(E_F) spacing  weight_m n_m  f_i (1 - f_j)      per volume and time.
 * </pre>
 *
 * Off equilibrium, with deviations chi = X/(f(1-f)), the net number that goes up is r (chi_i P_l -
 * chi_j): what one shell loses the other gains, so that charge is conserved by construction, and C1
 * is symmetric in chi. Energy is not: the phonons take it.
 */
public final class PhononScattering implements Collision {
  private final String name;
  private final Occupation equilibrium;
  private final PhononBins bins;
  private final ScatteringAngle angle;

  /** scale weight_m, and n_m, for each bin; f for each shell. */
  private final double[] strengths;

  private final double[] phonons;
  private final double[] occupations;
  private final double[] totals;

  /** The mean of P_l over the angles between two shells and a phonon. */
  interface ScatteringAngle {
    /** The mean cosine of the angle between states on shells i and i + m; NaN: no such event. */
    double cosine(int shell, int bin);
  }

  /**
   * @param name the name of the channel
   * @param equilibrium f
   * @param bins the spectrum
   * @param angle the angles of scattering
   * @param statesPerShell N(E_F) times the spacing of the shells, m^-3
   */
  PhononScattering(
      String name,
      Occupation equilibrium,
      PhononBins bins,
      ScatteringAngle angle,
      double statesPerShell) {
    this.name = name;
    this.equilibrium = equilibrium;
    this.bins = bins;
    this.angle = angle;
    double scale = 2 * Math.PI / Constants.REDUCED_PLANCK * statesPerShell;
    this.strengths = new double[bins.count() + 1];
    this.phonons = new double[bins.count() + 1];
    for (int m = 1; m <= bins.count(); m++) {
      strengths[m] = scale * bins.weight(m);
      phonons[m] = 1 / Math.expm1(bins.energy(m) / equilibrium.kT());
    }
    this.occupations = new double[shells().size()];
    for (int i = 0; i < occupations.length; i++) {
      occupations[i] = equilibrium.f(i);
    }
    this.totals = new double[shells().size()];
    for (int i = 0; i < totals.length; i++) {
      totals[i] = total(i);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<Conserved> conserved() {
    return EnumSet.of(Conserved.CHARGE);
  }

  @Override
  public double rate(int l, int shell) {
    return totals[shell];
  }

  @Override
  public boolean redistributes(int l) {
    return true;
  }

  @Override
  public int reach() {
    return bins.count();
  }

  @Override
  public double arrival(int l, int shell, int other) {
    int bin = Math.abs(other - shell);
    double cosine = angle.cosine(Math.min(shell, other), bin);
    if (Double.isNaN(cosine)) {
      return 0;
    }
    return departure(shell, other) * (l == 0 ? 1 : cosine);
  }

  /**
   * r over the states of a shell times f(1-f): n + f_j upwards and n + 1 - f_j downwards, which
   * neither overflows nor cancels.
   */
  private double departure(int shell, int other) {
    int bin = Math.abs(other - shell);
    double n = phonons[bin];
    double factor = other > shell ? n + occupations[other] : n + 1 - occupations[other];
    return strengths[bin] * factor / shells().weight(shell);
  }

  private double total(int shell) {
    double sum = 0;
    for (int bin = 1; bin <= bins.count(); bin++) {
      for (int other : new int[] {shell - bin, shell + bin}) {
        boolean inside = other >= 0 && other < shells().size();
        if (inside && !Double.isNaN(angle.cosine(Math.min(shell, other), bin))) {
          sum += departure(shell, other);
        }
      }
    }
    return sum;
  }

  @Override
  public Harmonic apply(Harmonic x) {
    int n = shells().size();
    double[] loss = new double[n];
    for (int i = 0; i < n; i++) {
      double chi = x.at(i) / equilibrium.window(i);
      for (int bin = 1; bin <= bins.count() && i + bin < n; bin++) {
        int j = i + bin;
        double cosine = x.l() == 0 ? 1 : angle.cosine(i, bin);
        if (Double.isNaN(cosine) || Double.isNaN(angle.cosine(i, bin))) {
          continue;
        }
        double events = departure(i, j) * equilibrium.window(i) * shells().weight(i);
        double chiAbove = x.at(j) / equilibrium.window(j);
        loss[i] += events * (chi - cosine * chiAbove);
        loss[j] += events * (chiAbove - cosine * chi);
      }
    }
    for (int i = 0; i < n; i++) {
      loss[i] /= shells().weight(i);
    }
    return new Harmonic(x.l(), loss);
  }

  private EnergyShells shells() {
    return equilibrium.shells();
  }
}
