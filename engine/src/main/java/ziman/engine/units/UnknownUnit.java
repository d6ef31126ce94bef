package ziman.engine.units;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What to say about a symbol that is no unit. */
final class UnknownUnit {
  private static final Pattern EXPONENT_WITHOUT_MARK =
      Pattern.compile("(?<symbol>.*[^0-9-])(?<exponent>-?[0-9]+)");

  private static final Set<String> CELSIUS =
      Set.of("\u00b0c", "\u00bac", "\u2103", "degc", "deg_c", "celsius", "celcius", "centigrade");

  private static final Set<String> FAHRENHEIT =
      Set.of("\u00b0f", "\u00baf", "\u2109", "degf", "deg_f", "fahrenheit");

  /** Shorter words are too much like any symbol. */
  private static final int SHORTEST_MISSPELLING = 3;

  /** A rare prefix is rarely what was meant. */
  private static final Set<Prefix> USUAL_PREFIXES =
      EnumSet.of(
          Prefix.FEMTO,
          Prefix.PICO,
          Prefix.NANO,
          Prefix.MICRO,
          Prefix.MILLI,
          Prefix.CENTI,
          Prefix.KILO,
          Prefix.MEGA,
          Prefix.GIGA,
          Prefix.TERA);

  /** Symbols by the words people use for them. */
  private static final Map<String, String> WORDS = words();

  private static final List<String> SYMBOLS = symbols();

  private UnknownUnit() {}

  /** A sentence or two about an unknown symbol. */
  static String message(String symbol) {
    String lowerCase = symbol.toLowerCase(Locale.ROOT);
    if (CELSIUS.contains(lowerCase)) {
      return "Temperatures are absolute: write kelvin, T(K) = T(\u00b0C) + 273.15.";
    }
    if (FAHRENHEIT.contains(lowerCase)) {
      return "Temperatures are absolute: write kelvin, T(K) = (T(\u00b0F) + 459.67) * 5/9.";
    }
    String unknown = "Unknown unit \"" + symbol + "\".";
    if (Character.isDigit(symbol.charAt(0))) {
      return unknown + " A number belongs before the unit, with a space between them.";
    }
    return Stream.<Supplier<Optional<String>>>of(
            () -> withMark(symbol).map(UnknownUnit::question),
            () -> Optional.ofNullable(WORDS.get(lowerCase)).map(UnknownUnit::question),
            () -> otherCase(symbol).map(UnknownUnit::question),
            () -> withoutPrefix(symbol).map(bare -> " \"" + bare + "\" takes no prefix."),
            () -> product(symbol).map(UnknownUnit::question),
            () -> misspelled(symbol).map(UnknownUnit::question))
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst()
        .map(unknown::concat)
        .orElse(unknown);
  }

  private static String question(String meant) {
    return " Did you mean \"" + meant + "\"?";
  }

  /** {@code m^2} for {@code m2}. */
  private static Optional<String> withMark(String symbol) {
    Matcher matcher = EXPONENT_WITHOUT_MARK.matcher(symbol);
    return matcher.matches() && UnitTable.find(matcher.group("symbol")).isPresent()
        ? Optional.of(matcher.group("symbol") + "^" + matcher.group("exponent"))
        : Optional.empty();
  }

  /** {@code MeV} for {@code Mev}. */
  private static Optional<String> otherCase(String symbol) {
    return Spelling.closest(symbol, SYMBOLS.stream().filter(symbol::equalsIgnoreCase).toList());
  }

  /** {@code Ry} for {@code mRy}. */
  private static Optional<String> withoutPrefix(String symbol) {
    return Arrays.stream(Prefix.values())
        .flatMap(prefix -> prefix.symbols().stream())
        .filter(symbol::startsWith)
        .map(prefix -> symbol.substring(prefix.length()))
        .filter(bare -> UnitTable.ALL.stream().anyMatch(unit -> isBare(unit, bare)))
        .findFirst();
  }

  private static boolean isBare(NamedUnit unit, String symbol) {
    return !unit.takesPrefixes() && unit.symbols().contains(symbol);
  }

  /** {@code kW.h} for {@code kWh}. */
  private static Optional<String> product(String symbol) {
    return IntStream.range(1, symbol.length())
        .filter(cut -> UnitTable.find(symbol.substring(0, cut)).isPresent())
        .filter(cut -> UnitTable.find(symbol.substring(cut)).isPresent())
        .mapToObj(cut -> symbol.substring(0, cut) + "." + symbol.substring(cut))
        .findFirst();
  }

  /** {@code K} for {@code Kelvn}. */
  private static Optional<String> misspelled(String symbol) {
    if (symbol.length() < SHORTEST_MISSPELLING) {
      return Optional.empty();
    }
    List<String> candidates =
        Stream.concat(WORDS.keySet().stream(), SYMBOLS.stream())
            .filter(candidate -> candidate.length() >= SHORTEST_MISSPELLING)
            .toList();
    return Spelling.closest(symbol, candidates).map(found -> WORDS.getOrDefault(found, found));
  }

  private static Map<String, String> words() {
    Map<String, String> table = new LinkedHashMap<>();
    for (NamedUnit unit : UnitTable.ALL) {
      addWords(table, "", "", unit);
    }
    for (NamedUnit unit : UnitTable.ALL) {
      if (unit.takesPrefixes()) {
        for (Prefix prefix : Prefix.values()) {
          addWords(table, prefix.name().toLowerCase(Locale.ROOT), prefix.symbols().get(0), unit);
        }
      }
    }
    return table;
  }

  private static void addWords(
      Map<String, String> table, String prefixName, String prefixSymbol, NamedUnit unit) {
    String symbol = prefixSymbol + unit.symbols().get(0);
    for (String word : unit.words()) {
      table.putIfAbsent(prefixName + word, symbol);
      table.putIfAbsent(prefixName + word + "s", symbol);
    }
  }

  private static List<String> symbols() {
    List<String> symbols = new ArrayList<>();
    for (NamedUnit unit : UnitTable.ALL) {
      symbols.addAll(unit.symbols());
    }
    for (NamedUnit unit : UnitTable.ALL) {
      if (unit.takesPrefixes()) {
        USUAL_PREFIXES.forEach(
            prefix -> symbols.add(prefix.symbols().get(0) + unit.symbols().get(0)));
      }
    }
    return symbols;
  }
}
