package ziman.engine.units;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What dimensions are called. */
public final class DimensionNames {
  private static final Map<Dimension, String> NAMES = new LinkedHashMap<>();

  static {
    name("m", "length");
    name("m^2", "area");
    name("m^3", "volume");
    name("kg", "mass");
    name("s", "time");
    name("A", "current");
    name("K", "temperature");
    name("mol", "amount of substance");
    name("Hz", "rate");
    name("N", "force");
    name("Pa", "pressure");
    name("J", "energy");
    name("W", "power");
    name("C", "charge");
    name("V", "voltage");
    name("ohm", "resistance");
    name("S", "conductance");
    name("T", "magnetic field");
    name("m/s", "velocity");
    name("V/m", "electric field");
    name("V/K", "Seebeck coefficient");
    name("A/m^2", "current density");
    name("ohm.m", "resistivity");
    name("S/m", "conductivity");
    name("W/m/K", "thermal conductivity");
    name("W/m^2/K", "thermal conductance per area");
    name("W/m^3/K", "thermal conductance per volume");
    name("W/K", "thermal conductance");
    name("W/m^3", "power per volume");
    name("W/m^2", "heat flux");
    name("W.ohm/K^2", "Lorenz number");
    name("J/K", "heat capacity");
    name("J/m^3/K", "heat capacity per volume");
    name("m^-3", "density");
    name("m^-2", "density per area");
    name("m^-1", "density per length");
    name("K/s", "rate of temperature change");
    name("K/m", "temperature gradient");
  }

  private DimensionNames() {}

  /** The name of a dimension, where it has one. */
  public static Optional<String> of(Dimension dimension) {
    return Optional.ofNullable(NAMES.get(dimension));
  }

  private static void name(String unit, String name) {
    NAMES.put(Units.parse(unit).dimension(), name);
  }
}
