package ziman.engine.units;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The symbols a unit can be made of, and the prefixes some of them take. Values are those of the SI
 * of 2019, and of CODATA 2022 where nature has to be asked.
 */
final class UnitSymbols {
  /** A symbol: its factor to SI, exact as printed, and what it measures. */
  record Symbol(BigDecimal factor, Dimension dimension, boolean prefixed) {}

  private static final Map<String, Symbol> SYMBOLS = new LinkedHashMap<>();
  private static final Map<String, Integer> PREFIXES = new LinkedHashMap<>();
  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    prefixed("m", "1", 1, 0, 0, 0, 0, 0, 0, "metre", "meter");
    prefixed("g", "1e-3", 0, 1, 0, 0, 0, 0, 0, "gram");
    prefixed("s", "1", 0, 0, 1, 0, 0, 0, 0, "second", "sec");
    prefixed("A", "1", 0, 0, 0, 1, 0, 0, 0, "ampere", "amp", "amps");
    prefixed("K", "1", 0, 0, 0, 0, 1, 0, 0, "kelvin");
    prefixed("mol", "1", 0, 0, 0, 0, 0, 1, 0, "mole");
    prefixed("cd", "1", 0, 0, 0, 0, 0, 0, 1, "candela");
    prefixed("Hz", "1", 0, 0, -1, 0, 0, 0, 0, "hertz");
    prefixed("N", "1", 1, 1, -2, 0, 0, 0, 0, "newton");
    prefixed("Pa", "1", -1, 1, -2, 0, 0, 0, 0, "pascal");
    prefixed("J", "1", 2, 1, -2, 0, 0, 0, 0, "joule");
    prefixed("W", "1", 2, 1, -3, 0, 0, 0, 0, "watt");
    prefixed("C", "1", 0, 0, 1, 1, 0, 0, 0, "coulomb");
    prefixed("V", "1", 2, 1, -3, -1, 0, 0, 0, "volt");
    prefixed("F", "1", -2, -1, 4, 2, 0, 0, 0, "farad");
    prefixed("ohm", "1", 2, 1, -3, -2, 0, 0, 0, "Ohm");
    prefixed("\u03a9", "1", 2, 1, -3, -2, 0, 0, 0);
    prefixed("\u2126", "1", 2, 1, -3, -2, 0, 0, 0);
    prefixed("S", "1", -2, -1, 3, 2, 0, 0, 0, "siemens", "mho");
    prefixed("Wb", "1", 2, 1, -2, -1, 0, 0, 0, "weber");
    prefixed("T", "1", 0, 1, -2, -1, 0, 0, 0, "tesla");
    prefixed("H", "1", 2, 1, -2, -2, 0, 0, 0, "henry");
    prefixed("eV", "1.602176634e-19", 2, 1, -2, 0, 0, 0, 0, "electronvolt");
    prefixed("L", "1e-3", 3, 0, 0, 0, 0, 0, 0, "litre", "liter");
    prefixed("bar", "1e5", -1, 1, -2, 0, 0, 0, 0);
    // Rydberg h c R_inf = 2.179 872 361 1030(24)e-18 J; Hartree 4.359 744 722 2060(48)e-18 J
    plain("Ry", "2.1798723611030e-18", 2, 1, -2, 0, 0, 0, 0, "rydberg");
    plain("Ha", "4.3597447222060e-18", 2, 1, -2, 0, 0, 0, 0, "hartree");
    plain("\u00c5", "1e-10", 1, 0, 0, 0, 0, 0, 0);
    plain("\u212b", "1e-10", 1, 0, 0, 0, 0, 0, 0);
    plain("angstrom", "1e-10", 1, 0, 0, 0, 0, 0, 0, "Angstrom");
    // Bohr radius 5.291 772 105 44(82)e-11 m
    plain("bohr", "5.29177210544e-11", 1, 0, 0, 0, 0, 0, 0, "Bohr");
    // electron mass 9.109 383 7139(28)e-31 kg; atomic mass 1.660 539 068 92(52)e-27 kg
    plain("m_e", "9.1093837139e-31", 0, 1, 0, 0, 0, 0, 0);
    plain("amu", "1.66053906892e-27", 0, 1, 0, 0, 0, 0, 0, "dalton");
    plain("min", "60", 0, 0, 1, 0, 0, 0, 0, "minute");
    plain("h", "3600", 0, 0, 1, 0, 0, 0, 0, "hour");
    plain("day", "86400", 0, 0, 1, 0, 0, 0, 0);
    plain("atm", "101325", -1, 1, -2, 0, 0, 0, 0, "atmosphere");
    plain("gauss", "1e-4", 0, 1, -2, -1, 0, 0, 0, "Gauss");
    plain("rad", "1", 0, 0, 0, 0, 0, 0, 0, "radian");
    plain("deg", "0.017453292519943295769236907684886", 0, 0, 0, 0, 0, 0, 0, "degree");
    plain("%", "1e-2", 0, 0, 0, 0, 0, 0, 0, "percent");
    plain("ppm", "1e-6", 0, 0, 0, 0, 0, 0, 0);
    plain("1", "1", 0, 0, 0, 0, 0, 0, 0);
    String[] prefixes = {"q", "r", "y", "z", "a", "f", "p", "n", "u", "m"};
    for (int i = 0; i < prefixes.length; i++) {
      PREFIXES.put(prefixes[i], -3 * (prefixes.length - i));
    }
    PREFIXES.put("\u00b5", -6);
    PREFIXES.put("\u03bc", -6);
    PREFIXES.put("c", -2);
    PREFIXES.put("d", -1);
    PREFIXES.put("da", 1);
    PREFIXES.put("h", 2);
    String[] multiples = {"k", "M", "G", "T", "P", "E", "Z", "Y", "R", "Q"};
    for (int i = 0; i < multiples.length; i++) {
      PREFIXES.put(multiples[i], 3 * (i + 1));
    }
  }

  private UnitSymbols() {}

  /** What a symbol means, with or without a prefix; a symbol as it stands wins over a split one. */
  static Optional<Symbol> find(String written) {
    Symbol exact = SYMBOLS.get(written);
    if (exact != null) {
      return Optional.of(exact);
    }
    for (Map.Entry<String, Integer> prefix : PREFIXES.entrySet()) {
      if (written.startsWith(prefix.getKey())) {
        Symbol symbol = SYMBOLS.get(written.substring(prefix.getKey().length()));
        if (symbol != null && symbol.prefixed()) {
          return Optional.of(
              new Symbol(
                  symbol.factor().scaleByPowerOfTen(prefix.getValue()), symbol.dimension(), false));
        }
      }
    }
    return Optional.empty();
  }

  /** The symbol of a unit written out as a word, such as "kelvin" or "ohms". */
  static Optional<String> ofName(String name) {
    String exact = NAMES.get(name);
    String singular = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    String lower = singular.toLowerCase(java.util.Locale.ROOT);
    return Optional.ofNullable(
        exact != null ? exact : NAMES.getOrDefault(singular, NAMES.get(lower)));
  }

  /** Every symbol, also with its common prefixes, for suggestions. */
  static Set<String> all() {
    Set<String> all = new LinkedHashSet<>(SYMBOLS.keySet());
    SYMBOLS.forEach(
        (name, symbol) -> {
          if (symbol.prefixed()) {
            PREFIXES.keySet().forEach(prefix -> all.add(prefix + name));
          }
        });
    return all;
  }

  private static void prefixed(
      String symbol,
      String factor,
      int m,
      int kg,
      int s,
      int a,
      int k,
      int mol,
      int cd,
      String... names) {
    SYMBOLS.put(
        symbol, new Symbol(new BigDecimal(factor), Dimension.of(m, kg, s, a, k, mol, cd), true));
    name(symbol, names);
  }

  private static void plain(
      String symbol,
      String factor,
      int m,
      int kg,
      int s,
      int a,
      int k,
      int mol,
      int cd,
      String... names) {
    SYMBOLS.put(
        symbol, new Symbol(new BigDecimal(factor), Dimension.of(m, kg, s, a, k, mol, cd), false));
    name(symbol, names);
  }

  private static void name(String symbol, String... names) {
    NAMES.put(symbol, symbol);
    for (String name : names) {
      NAMES.put(name, symbol);
    }
  }
}
