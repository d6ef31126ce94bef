package ziman.dsl.formula;

import ziman.engine.model.Curve;
import ziman.engine.units.Dimension;

/** A curve that code of a script computes, before it is known what it is a curve of. */
public interface StatedCurve {
  /**
   * The curve of a property.
   *
   * @param property its name, for messages
   * @param argument what the code is given
   * @param value what it has to give
   */
  Curve of(String property, Dimension argument, Dimension value);
}
