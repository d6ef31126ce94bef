package ziman.engine.collision;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import ziman.engine.space.AngularBasis;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.FermiSurface;

/** How often phonons of a bin scatter between two shells, and how much of a harmonic is left. */
interface EventWeights {
  /**
   * Of events between shells i and i + m, the weight in the integral over the spectrum times the
   * mean of P_l over their angles; J, as a function of i.
   */
  IntToDoubleFunction weights(int l, int bin);

  /**
   * The weight that is left over at zero energy, where phonons are many and scatter elastically: of
   * ∫ alpha2F (1 - P_l)/w dw, dimensionless.
   */
  double elastic(int l);

  /** alpha2F at the energy of a bin times the same mean; dimensionless. */
  double density(int l, int shell, int bin);

  /** What a spectrum allows to know. */
  static EventWeights of(
      EnergyShells shells,
      FermiSurface surface,
      PhononSpectrum spectrum,
      PhononBins bins,
      IntFunction<PhononBins> binsOfHarmonic,
      AngularBasis directions) {
    boolean energyMatters = shells.statesBelow() < Double.POSITIVE_INFINITY;
    return energyMatters && spectrum.hasWavevectors()
        ? new Triangle(shells, spectrum, bins, directions, surface)
        : new AtFermiSurface(spectrum, bins, binsOfHarmonic, directions, new ConcurrentHashMap<>());
  }

  /**
   * The triangle k, k', q of an event, with k and k' on the shells of their energies. For a given
   * energy of the phonon, the number of such events goes with k k'/(v v'): a constant for a
   * parabola, where the deformation potential is one.
   */
  record Triangle(
      EnergyShells shells,
      PhononSpectrum spectrum,
      PhononBins bins,
      AngularBasis directions,
      FermiSurface surface)
      implements EventWeights {
    @Override
    public IntToDoubleFunction weights(int l, int bin) {
      return shell -> bins.weight(bin) * relative(l, shell, bin);
    }

    /** A triangle without q does not turn k. */
    @Override
    public double elastic(int l) {
      return 0;
    }

    @Override
    public double density(int l, int shell, int bin) {
      return spectrum.alpha2F().applyAsDouble(bins.energy(bin)) * relative(l, shell, bin);
    }

    private double relative(int l, int shell, int bin) {
      double k = shells.wavevector(shell);
      double other = shells.wavevector(shell + bin);
      double q = spectrum.wavevector().applyAsDouble(bins.energy(bin));
      double cosine = (k * k + other * other - q * q) / (2 * k * other);
      if (Math.abs(cosine) > 1) {
        return 0;
      }
      double inverse = surface.wavevector() / surface.velocity();
      double frequency =
          k / shells.velocity(shell) * other / shells.velocity(shell + bin) / (inverse * inverse);
      return frequency * directions.turned(l, cosine);
    }
  }

  /**
   * Every event as at the Fermi surface. The mean of P_l is integrated with the spectrum, bin by
   * bin: where a table vanishes the ratio of alpha2F_tr to alpha2F has no value, but their
   * integrals have.
   */
  record AtFermiSurface(
      PhononSpectrum spectrum,
      PhononBins bins,
      IntFunction<PhononBins> binsOfHarmonic,
      AngularBasis directions,
      Map<Integer, PhononBins> known)
      implements EventWeights {
    @Override
    public IntToDoubleFunction weights(int l, int bin) {
      double weight = of(l).weight(bin);
      return shell -> weight;
    }

    @Override
    public double elastic(int l) {
      return bins.atZero() - of(l).atZero();
    }

    private PhononBins of(int l) {
      return l == 0 ? bins : known.computeIfAbsent(l, binsOfHarmonic::apply);
    }

    @Override
    public double density(int l, int shell, int bin) {
      return spectrum.density(directions, l).applyAsDouble(bins.energy(bin));
    }
  }
}
