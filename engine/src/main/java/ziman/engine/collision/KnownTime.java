package ziman.engine.collision;

import ziman.engine.model.Curve;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.model.OutsideKnownRange;
import ziman.engine.units.Constants;

/** A relaxation time that a model states for an energy. */
final class KnownTime {
  private KnownTime() {}

  /**
   * tau in s.
   *
   * @param channel for messages
   * @param energy from the bottom of the band, J
   * @throws NoTrustworthyAnswer where tau is not known, or not positive and finite
   */
  static double at(String channel, Curve curve, double energy) {
    double tau;
    try {
      tau = curve.at(energy);
    } catch (OutsideKnownRange e) {
      throw new NoTrustworthyAnswer(
          ("channel %s: electrons are at %.6g eV above the bottom of the band, where tau is not"
                  + " known: %s")
              .formatted(channel, energy / Constants.ELEMENTARY_CHARGE, e.getMessage()),
          e);
    }
    if (!(tau > 0) || Double.isInfinite(tau)) {
      throw new NoTrustworthyAnswer(
          ("channel %s: tau is %.6g s at %.6g eV above the bottom of the band, where electrons"
                  + " are; it must be positive and finite")
              .formatted(channel, tau, energy / Constants.ELEMENTARY_CHARGE));
    }
    return tau;
  }

  /**
   * A rate of phonons, 1/s.
   *
   * @param channel for messages
   * @param energy hbar omega, J
   * @throws NoTrustworthyAnswer where the rate is not known, negative or infinite
   */
  static double rate(String channel, Curve curve, double energy) {
    double rate;
    try {
      rate = curve.at(energy);
    } catch (OutsideKnownRange e) {
      throw new NoTrustworthyAnswer(
          "channel %s: there are phonons of %.6g eV, where the rate is not known: %s"
              .formatted(channel, energy / Constants.ELEMENTARY_CHARGE, e.getMessage()),
          e);
    }
    if (!(rate >= 0) || Double.isInfinite(rate)) {
      throw new NoTrustworthyAnswer(
          "channel %s: the rate of phonons of %.6g eV is %.6g 1/s; it must not be negative"
              .formatted(channel, energy / Constants.ELEMENTARY_CHARGE, rate));
    }
    return rate;
  }
}
