package ziman.dsl.plot;

import java.util.Arrays;
import java.util.List;
import ziman.engine.units.Unit;
import ziman.engine.units.Units;

/** A unit in which the largest number has one to three digits before its point. */
final class ReadableUnit {
  private static final List<String> PREFIXES = List.of("f", "p", "n", "u", "m", "", "k", "M", "G");

  /** Units that are read with a prefix. */
  private static final List<String> PREFIXED =
      List.of("m", "s", "A", "V", "W", "J", "ohm", "eV", "S", "Hz");

  /** So that a thousand of something is one of the next, whatever the last digit. */
  private static final double ROUNDING = 1e-9;

  /** Wavevectors of electrons, 1/m. */
  private static final double OF_ATOMS = 1e8;

  private ReadableUnit() {}

  /**
   * The unit for numbers.
   *
   * @param symbol without a prefix
   * @param values SI
   */
  static Unit of(String symbol, double... values) {
    Unit plain = Units.parse(symbol);
    double largest =
        Arrays.stream(values)
            .map(plain::fromSi)
            .map(Math::abs)
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    if (symbol.equals("1/m") && largest >= OF_ATOMS) {
      return Units.parse("1/nm");
    }
    if (!PREFIXED.contains(symbol) || largest == 0) {
      return plain;
    }
    int steps = (int) Math.floor(Math.log10(largest * (1 + ROUNDING)) / 3);
    int place = Math.max(0, Math.min(PREFIXES.size() - 1, PREFIXES.indexOf("") + steps));
    return Units.parse(PREFIXES.get(place) + symbol);
  }
}
