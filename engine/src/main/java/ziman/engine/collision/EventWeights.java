package ziman.engine.collision;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import ziman.engine.space.AngularBasis;
import ziman.engine.space.EnergyShells;
import ziman.engine.space.EventTriangle;
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

  /**
   * The triangle k, q, k' of the events between shells i and i + m.
   *
   * @throws UnsupportedOperationException where the wavevectors of phonons are not known
   */
  EventTriangle triangle(int shell, int bin);

  /** What a spectrum allows to know, for phonons that are held. */
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

  /** The same for phonons that evolve, for which every event needs a triangle. */
  static EventWeights withTriangles(
      EnergyShells shells,
      FermiSurface surface,
      PhononSpectrum spectrum,
      PhononBins bins,
      AngularBasis directions) {
    boolean energyMatters = shells.statesBelow() < Double.POSITIVE_INFINITY;
    return energyMatters
        ? new Triangle(shells, spectrum, bins, directions, surface)
        : new FermiTriangle(surface, spectrum, bins, directions);
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
      EventTriangle triangle = triangle(shell, bin);
      if (!triangle.isClosed()) {
        return 0;
      }
      double inverse = surface.wavevector() / surface.velocity();
      double frequency =
          shells.wavevector(shell)
              / shells.velocity(shell)
              * shells.wavevector(shell + bin)
              / shells.velocity(shell + bin)
              / (inverse * inverse);
      return frequency * directions.turned(l, triangle.turn());
    }

    @Override
    public EventTriangle triangle(int shell, int bin) {
      double q = spectrum.wavevector().applyAsDouble(bins.energy(bin));
      return EventTriangle.of(shells.wavevector(shell), q, shells.wavevector(shell + bin));
    }
  }

  /** Triangles with both electrons on the Fermi surface, one for each energy of the phonon. */
  record FermiTriangle(
      FermiSurface surface, PhononSpectrum spectrum, PhononBins bins, AngularBasis directions)
      implements EventWeights {
    @Override
    public IntToDoubleFunction weights(int l, int bin) {
      double weight = bins.weight(bin) * directions.turned(l, triangle(0, bin).turn());
      return shell -> weight;
    }

    @Override
    public double elastic(int l) {
      return 0;
    }

    @Override
    public double density(int l, int shell, int bin) {
      return spectrum.alpha2F().applyAsDouble(bins.energy(bin))
          * directions.turned(l, triangle(shell, bin).turn());
    }

    @Override
    public EventTriangle triangle(int shell, int bin) {
      double q = spectrum.wavevector().applyAsDouble(bins.energy(bin));
      return EventTriangle.of(surface.wavevector(), q, surface.wavevector());
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

    @Override
    public EventTriangle triangle(int shell, int bin) {
      throw new UnsupportedOperationException("a table does not know wavevectors");
    }
  }
}
