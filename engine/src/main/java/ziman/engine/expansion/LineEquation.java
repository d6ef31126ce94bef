package ziman.engine.expansion;

import java.util.List;
import ziman.engine.collision.Bath;
import ziman.engine.collision.NonlinearCollision;
import ziman.engine.collision.Phasor;
import ziman.engine.collision.RelaxationSum;
import ziman.engine.space.Distribution;
import ziman.engine.space.EquilibriumSeries;
import ziman.engine.space.Harmonic;
import ziman.engine.space.LineOccupation;
import ziman.engine.units.Constants;

/**
 * The Boltzmann equation on a mesh of the Brillouin zone of a line. A distribution is one harmonic,
 * l = 0, with one value for each point: collisions join all points.
 *
 * @param equilibrium f
 * @param collisions C1 and what products do
 */
public record LineEquation(LineOccupation equilibrium, RelaxationSum collisions)
    implements KineticEquation {
  private static final double CHARGE = Constants.ELEMENTARY_CHARGE / Constants.REDUCED_PLANCK;

  @Override
  public int size() {
    return equilibrium.size();
  }

  /** The values of a distribution at the points. */
  double[] values(Distribution x) {
    return x.harmonic(0, size()).values();
  }

  private static Harmonic onMesh(double[] values) {
    return new Harmonic(0, values);
  }

  /**
   * (e/hbar) df/dk = -e v f(1-f)/k_B T, which unlike the derivative of the values of f leaves no
   * rounding far from mu. As sums of derivatives over the zone, its electrons and its energy are
   * zero; what the mesh leaves of them is taken out, or it would grow.
   */
  @Override
  public Distribution driven() {
    double[] source = new double[size()];
    for (int i = 0; i < source.length; i++) {
      source[i] =
          -Constants.ELEMENTARY_CHARGE
              * equilibrium.line().velocity(i)
              * equilibrium.window(i)
              / equilibrium.kT();
    }
    Harmonic driven = onMesh(source);
    return Distribution.of(driven.plus(-1, projected(driven)));
  }

  @Override
  public Distribution driven(Distribution x) {
    return Distribution.of(onMesh(equilibrium.line().slopes(values(x))).times(CHARGE));
  }

  /** -v df/dT, the source of a temperature gradient at constant mu: df/dT = f(1-f) x/T; m/(s K). */
  Distribution drivenByGradient() {
    double temperature = equilibrium.kT() / Constants.BOLTZMANN;
    double[] source = new double[size()];
    for (int i = 0; i < source.length; i++) {
      double warming = equilibrium.window(i) * equilibrium.x(i) / temperature;
      source[i] = -equilibrium.line().velocity(i) * warming;
    }
    return Distribution.of(onMesh(source));
  }

  @Override
  public boolean conserves(int l) {
    return l == 0 && collisions.hasNullSpace();
  }

  @Override
  public Harmonic projected(Harmonic x) {
    return onMesh(collisions.projected(x.values()));
  }

  @Override
  public Harmonic inverse(Harmonic source) {
    return onMesh(collisions.inverse(source.values()));
  }

  @Override
  public Harmonic resolvent(double shift, Harmonic source) {
    return onMesh(collisions.resolvent(shift, source.values()));
  }

  @Override
  public Phasor oscillating(double omega, Phasor source) {
    return collisions.oscillating(omega).apply(source);
  }

  @Override
  public Harmonic collided(Harmonic x) {
    return onMesh(collisions.collided(x.values()));
  }

  @Override
  public Harmonic taken(Harmonic x) {
    double[] taken = new double[size()];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = collisions.rate(i) * x.at(i);
    }
    return onMesh(taken);
  }

  @Override
  public Distribution streamed(Distribution x) {
    double[] streamed = values(x).clone();
    for (int i = 0; i < streamed.length; i++) {
      streamed[i] *= equilibrium.line().velocity(i);
    }
    return Distribution.of(onMesh(streamed));
  }

  @Override
  public List<Distribution> warmed(int n) {
    return EquilibriumSeries.ofElectrons(equilibrium).upTo(n).stream()
        .map(values -> Distribution.of(onMesh(values)))
        .toList();
  }

  @Override
  public List<Bath> baths() {
    return collisions.hasNullSpace() ? List.of() : List.of(collisions.bath());
  }

  @Override
  public List<NonlinearCollision> nonlinear() {
    return collisions.nonlinear();
  }
}
