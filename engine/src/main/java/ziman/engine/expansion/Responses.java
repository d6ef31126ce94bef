package ziman.engine.expansion;

import java.util.List;
import ziman.engine.collision.Collision;
import ziman.engine.collision.CollisionOperator;
import ziman.engine.collision.CompiledChannels;
import ziman.engine.model.Channel;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.observe.Currents;
import ziman.engine.space.AngularBasis;
import ziman.engine.space.FieldOperator;
import ziman.engine.space.Harmonic;
import ziman.engine.space.Occupation;

/**
 * F1 of both drives, with what it was computed from.
 *
 * @param equilibrium f
 * @param directions the angular basis
 * @param collisions C1
 * @param equation the same as one equation, with C1 factorised as far as it was needed
 * @param perField F1 per E, m/V
 * @param perGradient F1 per grad T, m/K
 */
record Responses(
    Occupation equilibrium,
    AngularBasis directions,
    CollisionOperator collisions,
    MetalEquation equation,
    Harmonic perField,
    Harmonic perGradient)
    implements Resolved {
  private static final int FINEST_LEVEL = 7;

  /** Where electrons change shells every level costs eight times the one before. */
  private static final int FINEST_LEVEL_OF_BANDS = 3;

  private static final String ORDERS =
      "The series diverges where tau grows, or the velocity jumps, at the bottom of the band (a"
          + " constant mean free path, massless Dirac electrons: at order three); and every order"
          + " differentiates the one before, until rounding decides. Ask for a lower order, or for a"
          + " larger tolerance";

  private static final String TIMES =
      "Times that jump, oscillate fast, grow too steeply towards the bottom of the band, or differ by"
          + " many orders of magnitude do this; smooth tau or raise the tolerance";

  private static final String PHONONS =
      "Spectra that hardly fall towards zero energy do this, and temperatures so far below those of"
          + " the phonons that angles of scattering are rounding; raise the tolerance or the"
          + " temperature";

  /**
   * Solves order one. Where collisions conserve momentum the current grows, and what is left here
   * is only the part of F1 that does not.
   */
  static Responses of(CompiledChannels phaseSpace, List<Channel> channels) {
    CollisionOperator collisions = phaseSpace.of(channels);
    Occupation f = phaseSpace.equilibrium();
    FieldOperator gradient = new FieldOperator(f.shells(), phaseSpace.directions());
    MetalEquation equation = new MetalEquation(f, gradient, collisions);
    FirstOrder first = new FirstOrder(f, gradient, equation.inverse(1));
    return new Responses(
        f,
        phaseSpace.directions(),
        collisions,
        equation,
        first.perField(),
        first.perTemperatureGradient());
  }

  /** Whether the current grows, as nothing takes its momentum. */
  boolean conserveMomentum() {
    return equation.inverse(1).nullSpace().size() > 0;
  }

  /** Why there are no coefficients of transport. */
  NoTrustworthyAnswer withoutResistance() {
    return new NoTrustworthyAnswer(
        "collisions conserve momentum (%s): in a field the current grows without limit. Add what"
                .formatted(
                    String.join(", ", collisions.channels().stream().map(Collision::name).toList()))
            + " takes momentum up: impurities, phonons, boundaries, or umklapp collisions; or give a"
            + " field and ask for current(1) alone, whose part times t is how it grows");
  }

  /** How these distributions carry charge and heat. */
  Currents currents() {
    return new Currents(collisions.states(equilibrium), directions);
  }

  /** d/dk_z on these shells. */
  FieldOperator gradient() {
    return new FieldOperator(equilibrium.shells(), directions);
  }

  @Override
  public int size() {
    return equilibrium.shells().size();
  }

  @Override
  public String groups() {
    return "energy shells";
  }

  @Override
  public boolean inBands() {
    return collisions.reach() > 0;
  }

  @Override
  public int finestLevel() {
    return inBands() ? FINEST_LEVEL_OF_BANDS : FINEST_LEVEL;
  }

  @Override
  public String whyUnsettled(String result) {
    if (Resolved.isOfHigherOrder(result)) {
      return ORDERS;
    }
    return inBands() ? PHONONS : TIMES;
  }
}
