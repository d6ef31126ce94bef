package ziman.engine.units;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dimension that people have a name and a customary SI unit for. Where two names share one
 * dimension (energy density and pressure), this is the one that transport theory uses.
 *
 * @param name in English, without an article
 * @param unit as written in a model; its factor to SI is 1
 * @param dimension of the unit
 */
public record CommonDimension(String name, String unit, Dimension dimension) {
  private static final Map<Dimension, CommonDimension> ALL =
      table(
          "plain number: 1",
          // space and time
          "length: m",
          "area: m^2",
          "volume: m^3",
          "inverse length: m^-1",
          "number per area: m^-2",
          "number density: m^-3",
          "time: s",
          "frequency: s^-1",
          "velocity: m/s",
          "acceleration: m/s^2",
          "diffusivity: m^2/s",
          // mechanics
          "mass: kg",
          "mass density: kg/m^3",
          "momentum: kg.m/s",
          "force: N",
          "force per length: N/m",
          "viscosity: Pa.s",
          // energy
          "energy: J",
          "action: J.s",
          "energy density: J/m^3",
          "energy per mass: J/kg",
          "inverse energy: J^-1",
          "density of states per volume: J^-1.m^-3",
          "density of states per area: J^-1.m^-2",
          "power: W",
          "power per length: W/m",
          "heat flux: W/m^2",
          "power density: W/m^3",
          // heat
          "temperature: K",
          "inverse temperature: K^-1",
          "temperature gradient: K/m",
          "rate of temperature change: K/s",
          "heat capacity: J/K",
          "heat capacity per volume: J/m^3/K",
          "heat capacity per area: J/m^2/K",
          "heat capacity per length: J/m/K",
          "heat capacity per mass: J/kg/K",
          "heat capacity per amount: J/mol/K",
          "thermal conductivity: W/m/K",
          "thermal conductance: W/K",
          "thermal conductivity in one dimension: W.m/K",
          "thermal conductance per area: W/m^2/K",
          "thermal conductance per volume: W/m^3/K",
          "thermal resistance: K/W",
          "thermal resistance of an area: m^2.K/W",
          "thermal resistivity: m.K/W",
          "Stefan-Boltzmann constant: W/m^2/K^4",
          // electricity
          "electric current: A",
          "electric current density: A/m^2",
          "electric charge: C",
          "electric charge density: C/m^3",
          "electric charge per area: C/m^2",
          "voltage: V",
          "electric field: V/m",
          "electrical resistance: ohm",
          "electrical resistivity: ohm.m",
          "electrical resistivity per temperature: ohm.m/K",
          "electrical conductance: S",
          "electrical conductance per area: S/m^2",
          "electrical conductivity: S/m",
          "electrical conductivity in one dimension: S.m",
          "electrical resistance per length: ohm/m",
          "mobility: m^2/V/s",
          "capacitance: F",
          "permittivity: F/m",
          "Hall coefficient: m^3/C",
          // magnetism
          "magnetic flux: Wb",
          "magnetic flux density: T",
          "magnetic field strength: A/m",
          "inductance: H",
          "permeability: H/m",
          // thermoelectricity
          "Seebeck coefficient: V/K",
          "thermoelectric conductivity: A/m/K",
          "thermoelectric power factor: W/m/K^2",
          "Lorenz number: W.ohm/K^2",
          // substance and light
          "amount of substance: mol",
          "concentration: mol/m^3",
          "molar mass: kg/mol",
          "energy per amount: J/mol",
          "number per amount: mol^-1",
          "luminous intensity: cd");

  /** All of them, related ones together. */
  public static List<CommonDimension> all() {
    return List.copyOf(ALL.values());
  }

  /** The customary name and unit of a dimension, if it has them. */
  public static Optional<CommonDimension> find(Dimension dimension) {
    return Optional.ofNullable(ALL.get(dimension));
  }

  private static Map<Dimension, CommonDimension> table(String... rows) {
    Map<Dimension, CommonDimension> table = new LinkedHashMap<>();
    for (String row : rows) {
      String[] nameAndUnit = row.split(": ");
      Dimension dimension = Units.parse(nameAndUnit[1]).dimension();
      table.put(dimension, new CommonDimension(nameAndUnit[0], nameAndUnit[1], dimension));
    }
    return table;
  }
}
