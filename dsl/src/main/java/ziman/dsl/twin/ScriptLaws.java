package ziman.dsl.twin;

import groovy.lang.Closure;
import ziman.engine.model.AngularScattering;
import ziman.engine.units.Dimension;
import ziman.engine.units.Quantity;

/** Laws of scattering that closures state. */
final class ScriptLaws {
  private ScriptLaws() {}

  /** {@code elastic { energy, cosine -> ... }}: a rate per solid angle. */
  static AngularScattering elastic(Closure<?> closure) {
    ScriptCode code = ScriptCode.of(closure, 2);
    return new AngularScattering(
        (energy, cosine) ->
            code.number(
                "elastic",
                Dimension.FREQUENCY,
                new Quantity(energy, Dimension.ENERGY),
                Quantity.of(cosine)));
  }
}
