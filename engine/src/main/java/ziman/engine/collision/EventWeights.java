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
  final class Triangle implements EventWeights {
    private final EnergyShells shells;
    private final PhononSpectrum spectrum;
    private final PhononBins bins;
    private final AngularBasis directions;
    private final FermiSurface surface;

    /** By bin: every harmonic, and every part of the operator, asks for the same triangles. */
    private final Events[] known;

    Triangle(
        EnergyShells shells,
        PhononSpectrum spectrum,
        PhononBins bins,
        AngularBasis directions,
        FermiSurface surface) {
      this.shells = shells;
      this.spectrum = spectrum;
      this.bins = bins;
      this.directions = directions;
      this.surface = surface;
      this.known = new Events[bins.count() + 1];
    }

    /**
     * All events of a bin, by their lower shell.
     *
     * @param turns cosines between k and k'
     * @param absorbing cosines between q and k
     * @param emitting cosines between q and k'
     * @param frequencies how many there are, relative to the Fermi surface; zero where the triangle
     *     does not close
     */
    private record Events(
        double[] turns, double[] absorbing, double[] emitting, double[] frequencies) {
      EventTriangle triangle(int shell) {
        return new EventTriangle(turns[shell], absorbing[shell], emitting[shell]);
      }
    }

    @Override
    public IntToDoubleFunction weights(int l, int bin) {
      Events events = events(bin);
      double weight = bins.weight(bin);
      return shell -> weight * relative(l, events, shell);
    }

    /** A triangle without q does not turn k. */
    @Override
    public double elastic(int l) {
      return 0;
    }

    @Override
    public double density(int l, int shell, int bin) {
      return spectrum.alpha2F().applyAsDouble(bins.energy(bin)) * relative(l, events(bin), shell);
    }

    private double relative(int l, Events events, int shell) {
      double frequency = events.frequencies()[shell];
      return l == 0 || frequency == 0
          ? frequency
          : frequency * directions.turned(l, events.turns()[shell]);
    }

    @Override
    public EventTriangle triangle(int shell, int bin) {
      return events(bin).triangle(shell);
    }

    private Events events(int bin) {
      if (known[bin] == null) {
        known[bin] = computed(bin);
      }
      return known[bin];
    }

    private Events computed(int bin) {
      double q = spectrum.wavevector().applyAsDouble(bins.energy(bin));
      double inverse = surface.wavevector() / surface.velocity();
      int count = Math.max(0, shells.size() - bin);
      Events events =
          new Events(new double[count], new double[count], new double[count], new double[count]);
      for (int i = 0; i < count; i++) {
        int j = i + bin;
        EventTriangle triangle = EventTriangle.of(shells.wavevector(i), q, shells.wavevector(j));
        events.turns()[i] = triangle.turn();
        events.absorbing()[i] = triangle.absorbing();
        events.emitting()[i] = triangle.emitting();
        if (triangle.isClosed()) {
          events.frequencies()[i] =
              shells.wavevector(i)
                  / shells.velocity(i)
                  * shells.wavevector(j)
                  / shells.velocity(j)
                  / (inverse * inverse);
        }
      }
      return events;
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
