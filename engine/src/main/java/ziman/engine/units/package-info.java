/**
 * Quantities with units.
 *
 * <h2>What a quantity is here</h2>
 *
 * <p>A {@link ziman.engine.units.Quantity} is a number in SI units together with its {@link
 * ziman.engine.units.Dimension}: the exponents of metre, kilogram, second, ampere, kelvin, mole and
 * candela. The unit in which somebody wrote it is gone once it has been read; {@code 1 eV} and
 * {@code 1.602176634e-19 J} are the same quantity. What is never gone is the dimension. A sum of a
 * temperature and an energy is refused, in a sentence that names both, and so is asking for a
 * length in pascals. Angles and percentages are plain numbers.
 *
 * <p>The engine itself computes with bare doubles in SI units, because that is what its arrays
 * hold. Quantities live at its border, where people write models and read results.
 *
 * <h2>How a unit is written</h2>
 *
 * <p>A unit is a run of factors joined by {@code .}, {@code ·} or {@code /}, without spaces, and is
 * read from left to right: {@code W/m/K} is watt per metre per kelvin. A dot after a slash is
 * refused, because {@code W/m.K} means one thing to a compiler and another to a physicist; the
 * message shows both ways to write it. Exponents are whole: {@code m^2}, {@code nm^-3}, {@code m²},
 * {@code cm⁻¹}. All SI prefixes work on the units that take them ({@link
 * ziman.engine.units.Prefix}); a symbol that is a unit by itself is never taken apart, so {@code
 * min} is a minute, not a milli-inch. Temperatures are absolute: there is no degree Celsius, since
 * {@code 1 °C} cannot be both a point and a difference.
 *
 * <p>{@link ziman.engine.units.Units#parse} reads; {@link ziman.engine.units.Dimension#toString}
 * writes, with the unit a physicist would choose ({@link ziman.engine.units.CommonDimension}), and
 * what it writes can be read again. Whoever mistypes a unit is told which one was probably meant,
 * and where the mistake stands ({@link ziman.engine.units.UnitException}).
 *
 * <h2>Exactness</h2>
 *
 * <p>Whoever writes {@code 1.7 uohm.cm} gets the double nearest to 1.7e-8, bit for bit the same as
 * from {@code 1.7e-8 ohm.m}. Multiplying doubles does not give that: 1e-6 and 1e-2 are no binary
 * fractions, and each product rounds again. So the factor of a unit is an exact fraction of whole
 * numbers ({@link ziman.engine.units.Scale}), the number is taken as the decimal that was written,
 * and there is one rounding, at the very end. Constants of nature are those of CODATA 2022; a model
 * finds them by name in {@link ziman.engine.units.Constants}.
 *
 * <h2>Why our own</h2>
 *
 * <p>The standard interface for units on this platform, JSR 385, has a default parser that reads
 * {@code W/m/K} as {@code W/(m/K)}: a thermal conductivity in W·K/m, without a word of warning. Its
 * conversions round at every step, and its messages are written for programmers. A physicist who
 * cannot trust the unit after a number cannot trust the number. What is needed is small enough to
 * be read in an afternoon, so here it is.
 */
package ziman.engine.units;
