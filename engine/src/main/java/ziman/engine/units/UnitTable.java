package ziman.engine.units;

import static ziman.engine.units.Dimension.AMOUNT;
import static ziman.engine.units.Dimension.CHARGE;
import static ziman.engine.units.Dimension.CURRENT;
import static ziman.engine.units.Dimension.DIMENSIONLESS;
import static ziman.engine.units.Dimension.ENERGY;
import static ziman.engine.units.Dimension.FORCE;
import static ziman.engine.units.Dimension.FREQUENCY;
import static ziman.engine.units.Dimension.LENGTH;
import static ziman.engine.units.Dimension.LUMINOUS_INTENSITY;
import static ziman.engine.units.Dimension.MASS;
import static ziman.engine.units.Dimension.POWER;
import static ziman.engine.units.Dimension.RESISTANCE;
import static ziman.engine.units.Dimension.TEMPERATURE;
import static ziman.engine.units.Dimension.TIME;
import static ziman.engine.units.Dimension.VOLTAGE;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All units that have a symbol, with and without prefixes.
 *
 * <p>Prefixes belong to the SI units, and to those others that are customarily used with them (eV,
 * L, bar, rad). A symbol that is a unit by itself always means that unit.
 */
final class UnitTable {
  private static final Dimension PRESSURE = FORCE.over(LENGTH.power(2));
  private static final Dimension FLUX = VOLTAGE.times(TIME);

  /** Every unit, without prefixes. */
  static final List<NamedUnit> ALL =
      List.of(
          si("m", LENGTH, "metre meter"),
          new NamedUnit(
              List.of("g"), decimal("0.001"), MASS, true, List.of("gram", "gramme", "gr")),
          si("s", TIME, "second sec"),
          si("A", CURRENT, "ampere amp"),
          si("K", TEMPERATURE, "kelvin \u00b0k degk"),
          si("mol", AMOUNT, "mole"),
          si("cd", LUMINOUS_INTENSITY, "candela"),
          si("Hz", FREQUENCY, "hertz"),
          si("N", FORCE, "newton"),
          si("Pa", PRESSURE, "pascal"),
          si("J", ENERGY, "joule"),
          si("W", POWER, "watt"),
          si("C", CHARGE, "coulomb"),
          si("V", VOLTAGE, "volt"),
          si("F", CHARGE.over(VOLTAGE), "farad"),
          si("ohm \u03a9", RESISTANCE, "ohm"),
          si("S", RESISTANCE.power(-1), "siemens mho"),
          si("Wb", FLUX, "weber"),
          si("T", FLUX.over(LENGTH.power(2)), "tesla"),
          si("H", FLUX.over(CURRENT), "henry"),
          new NamedUnit(
              List.of("eV"),
              codata(Codata.ELEMENTARY_CHARGE),
              ENERGY,
              true,
              List.of("electronvolt", "electron_volt")),
          plain("Ry", codata(Codata.RYDBERG), ENERGY, "rydberg ryd"),
          // Two rydberg by definition; CODATA 2022: 4.359 744 722 2060(48) e-18 J.
          plain("Ha hartree", codata(Codata.RYDBERG).times(decimal("2")), ENERGY, "e_h"),
          plain("\u00c5 angstrom", decimal("1e-10"), LENGTH, "\u00e5ngstr\u00f6m ang"),
          plain("bohr a_0", codata(Codata.BOHR_RADIUS), LENGTH, "a0"),
          plain("m_e", codata(Codata.ELECTRON_MASS), MASS, "me m_0 m0 electron_mass"),
          plain("amu", codata(Codata.ATOMIC_MASS), MASS, "u da dalton"),
          plain("min", decimal("60"), TIME, "minute min"),
          plain("h", decimal("3600"), TIME, "hour hr"),
          plain("day", decimal("86400"), TIME, "d day"),
          new NamedUnit(
              List.of("L"), decimal("0.001"), LENGTH.power(3), true, List.of("liter", "l")),
          plain("litre", decimal("0.001"), LENGTH.power(3), "litre"),
          new NamedUnit(List.of("bar"), decimal("1e5"), PRESSURE, true, List.of("bar")),
          plain("atm", decimal("101325"), PRESSURE, "atmosphere"),
          si("rad", DIMENSIONLESS, "radian rad"),
          plain("deg", codata(Codata.PI).over(decimal("180")), DIMENSIONLESS, "degree \u00b0"),
          plain("gauss", decimal("1e-4"), FLUX.over(LENGTH.power(2)), "g gs"),
          plain("%", decimal("0.01"), DIMENSIONLESS, "percent"),
          plain("ppm", decimal("1e-6"), DIMENSIONLESS, "parts_per_million"),
          plain("1", Scale.ONE, DIMENSIONLESS, "dimensionless none unitless"));

  private static final Map<String, Unit> BY_SYMBOL = bySymbol();

  private UnitTable() {}

  /** The unit that a symbol stands for, with or without a prefix. */
  static Optional<Unit> find(String symbol) {
    // Brings the deprecated signs for ohm, angstrom and kelvin to the letters they stand for.
    return Optional.ofNullable(BY_SYMBOL.get(Normalizer.normalize(symbol, Normalizer.Form.NFC)));
  }

  private static Map<String, Unit> bySymbol() {
    Map<String, Unit> table = new HashMap<>();
    for (NamedUnit unit : ALL) {
      for (String symbol : unit.symbols()) {
        table.put(symbol, new Unit(symbol, unit.scale(), unit.dimension()));
      }
    }
    for (NamedUnit unit : ALL) {
      if (unit.takesPrefixes()) {
        for (Prefix prefix : Prefix.values()) {
          addPrefixed(table, prefix, unit);
        }
      }
    }
    return table;
  }

  private static void addPrefixed(Map<String, Unit> table, Prefix prefix, NamedUnit unit) {
    Scale scale = Scale.powerOfTen(prefix.powerOfTen()).times(unit.scale());
    for (String before : prefix.symbols()) {
      for (String after : unit.symbols()) {
        table.putIfAbsent(before + after, new Unit(before + after, scale, unit.dimension()));
      }
    }
  }

  private static NamedUnit si(String symbols, Dimension dimension, String words) {
    return new NamedUnit(split(symbols), Scale.ONE, dimension, true, split(words));
  }

  private static NamedUnit plain(String symbols, Scale scale, Dimension dimension, String words) {
    return new NamedUnit(split(symbols), scale, dimension, false, split(words));
  }

  private static Scale decimal(String number) {
    return Scale.of(new BigDecimal(number));
  }

  private static Scale codata(Codata constant) {
    return Scale.of(constant.value());
  }

  private static List<String> split(String words) {
    return List.of(words.split(" "));
  }
}
