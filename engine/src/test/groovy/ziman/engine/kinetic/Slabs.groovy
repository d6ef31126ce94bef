package ziman.engine.kinetic

import ziman.engine.model.Curve
import ziman.engine.model.Gray
import ziman.engine.model.KineticWire
import ziman.engine.model.Model

/** Gray wires of length 1, with v = C = 1 and a heating of 1, or between baths at 0 and 1. */
class Slabs {
  static KineticWire heated(double depth, Integer cells = null, Integer directions = null, double tolerance = 1e-4) {
    slab(depth, 1, null, cells, directions, tolerance)
  }

  static KineticWire baths(double depth, Integer cells = null, Integer directions = null, double tolerance = 1e-4) {
    slab(depth, 0, 2, cells, directions, tolerance)
  }

  private static KineticWire slab(double depth, double heating, Double drain, Integer cells, Integer directions, double tolerance) {
    new KineticWire(new Model([], []), 1, Optional.ofNullable(drain), 1, Optional.empty(), Optional.ofNullable(cells),
        Optional.ofNullable(directions), tolerance, Optional.of(new Gray(1, 1 / depth, 1, Curve.constant(heating))))
  }
}
