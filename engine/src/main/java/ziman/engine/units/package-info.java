/**
 * Quantities, dimensions and units.
 *
 * <p>Inside the engine every number is in SI units. At its rim, a {@link
 * ziman.engine.units.Quantity} carries a {@link ziman.engine.units.Dimension}, seven rational
 * powers, and a {@link ziman.engine.units.Unit} says how many SI units one of it is. Conversion
 * factors are exact decimals until the very last step, so {@code 1.7 uohm.cm} is the double nearest
 * to 1.7e-8 ohm.m.
 *
 * <p>A unit is written without spaces, as in {@code W/m/K}, and read from left to right. The small
 * reader here exists because the default reader of JSR-385 takes {@code W/m/K} for something else,
 * and because a message about a misspelt unit has to point at the misspelt part. A factor behind a
 * division, {@code W/m.K}, is refused: people mean different things by it.
 *
 * <p>Temperatures are absolute. Degrees Celsius need an offset and are therefore no unit.
 */
package ziman.engine.units;
