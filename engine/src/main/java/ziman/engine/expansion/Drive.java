package ziman.engine.expansion;

import ziman.engine.model.Expansion;

/** What is given along a gradient of the temperature, and with it what the field has to follow. */
enum Drive {
  /** The field at one point; elsewhere it keeps the current uniform. */
  FIELD,
  /** The current, which is uniform; the field follows everywhere. */
  CURRENT,
  /** The field everywhere; where the current is not uniform charge piles up. */
  UNIFORM_FIELD;

  static Drive of(Expansion experiment) {
    if (experiment.field().isEmpty()) {
      return CURRENT;
    }
    return experiment.spaceCharge() == Expansion.SpaceCharge.NONE ? FIELD : UNIFORM_FIELD;
  }

  /** Whether the coefficient of x^a of the current is given. */
  boolean givesCurrent(int a) {
    return this == CURRENT || this == FIELD && a > 0;
  }
}
