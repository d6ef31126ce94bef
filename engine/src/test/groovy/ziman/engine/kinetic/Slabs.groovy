package ziman.engine.kinetic

import ziman.engine.model.Curve
import ziman.engine.model.Gray
import ziman.engine.model.KineticWire
import ziman.engine.model.Model
import ziman.engine.pipeline.Outcome
import ziman.engine.pipeline.Progress

/** Gray wires of length 1, with v = C = 1 and a heating of 1, or between baths at 1 and 2. */
class Slabs {
  static KineticWire heated(Map settings = [:], double depth, Curve heating = Curve.constant(1)) {
    slab(settings, depth, heating, null)
  }

  static KineticWire baths(Map settings = [:], double depth) {
    slab(settings, depth, Curve.constant(0), 2)
  }

  private static KineticWire slab(Map settings, double depth, Curve heating, Double drain) {
    new KineticWire(new Model([], []), 1, Optional.ofNullable(drain), 1, Optional.empty(),
        Optional.ofNullable(settings.cells as Integer), Optional.ofNullable(settings.directions as Integer),
        (settings.tolerance ?: 1e-4) as double, Optional.of(new Gray(1, 1 / depth, 1, heating)))
  }

  static Outcome run(KineticWire wire) { new KineticPipeline(wire).run(Progress.SILENT) }

  static Map<String, Double> coarse(KineticWire wire, int cells = 20, int directions = 4) {
    new GrayWire(wire).at(new Settled.Resolution(cells, directions, 0)).quantities()
  }
}
