package ziman.dsl.report;

import ziman.engine.units.Unit;

/**
 * Numbers to be drawn against others.
 *
 * @param name what people call them
 * @param unit that the values are in
 * @param values one for each argument; NaN where there is none
 * @param points whether they are separate points, such as measured ones, and no curve
 */
record Trace(String name, Unit unit, double[] values, boolean points) {
  /** The name and the unit, as an axis has them. */
  String title() {
    return label(name, unit);
  }

  /** A name with a unit behind it, unless it has none. */
  static String label(String name, Unit unit) {
    return unit.symbol().equals("1") ? name : name + " (" + unit.symbol() + ")";
  }
}
