package ziman.engine.units;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The SI units in which physicists know dimensions, so that nobody reads kg.m/s^3/K for W/m/K. */
final class FamiliarUnits {
  private static final String[] WRITTEN = {
    "Hz",
    "N",
    "Pa",
    "J",
    "W",
    "V",
    "ohm",
    "S",
    "F",
    "Wb",
    "T",
    "H",
    "C",
    "V/m",
    "V/K",
    "V/m/K",
    "V.s",
    "V^2",
    "K/s",
    "K/W",
    "K/V",
    "K/m",
    "A/m^2",
    "A/m",
    "A/V",
    "C/m^3",
    "ohm.m",
    "S/m",
    "S.m",
    "ohm/m",
    "ohm.m/K",
    "S/m/K",
    "W/m",
    "W/m^2",
    "W/m^3",
    "W/K",
    "W/m/K",
    "W.m/K",
    "W/m^2/K",
    "W/m^3/K",
    "W/m/K^2",
    "W/m^2/K^4",
    "W.ohm/K^2",
    "W/K^2",
    "J/K",
    "J/m",
    "J/m^2",
    "J/m^3",
    "J/m/K",
    "J/m^2/K",
    "J/m^3/K",
    "J/kg",
    "J/kg/K",
    "J/mol",
    "J/mol/K",
    "J.s",
    "J/s",
    "J.m",
    "N.m^2",
    "Pa.s",
    "m/s",
    "m^2/s",
    "m/s^2",
    "m^2/V/s",
    "kg/m^3",
    "F/m",
    "H/m",
    "N/m",
    "J^-1.m^-3",
    "J/T",
  };

  private static final Map<Dimension, String> BY_DIMENSION = new HashMap<>();

  static {
    for (String unit : WRITTEN) {
      BY_DIMENSION.putIfAbsent(Units.parse(unit).dimension(), unit);
    }
    // A rate and a frequency measure the same; so do a torque and an energy.
    BY_DIMENSION.put(Dimension.TIME.power(-1), "Hz");
  }

  private FamiliarUnits() {}

  static Optional<String> of(Dimension dimension) {
    return Optional.ofNullable(BY_DIMENSION.get(dimension));
  }
}
