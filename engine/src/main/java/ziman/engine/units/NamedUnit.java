package ziman.engine.units;

import java.util.List;

/**
 * A unit with a symbol of its own.
 *
 * @param symbols how it may be written; the first is the usual way
 * @param scale what it is in SI units
 * @param dimension what it measures
 * @param takesPrefixes true if {@code k}, {@code m} and so on may stand before the symbol
 * @param words English names and spellings in lower case, which a unit is not written as but which
 *     tell what was meant
 */
record NamedUnit(
    List<String> symbols,
    Scale scale,
    Dimension dimension,
    boolean takesPrefixes,
    List<String> words) {}
