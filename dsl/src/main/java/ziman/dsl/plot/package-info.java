/**
 * Which pictures an experiment is best shown by, and how they are drawn for a paper.
 *
 * <p>{@link ziman.dsl.plot.Pictures} chooses: of a sweep its results over what was swept, beside
 * the data they are compared with; of a wire its profile and where its heat goes; of a branch of
 * steady states which of them are stable; of an expansion its orders, their sums, and the energy
 * that a field brings. A {@link ziman.dsl.plot.Drawing} is numbers with names and units, and knows
 * nothing of who draws it: {@link ziman.dsl.plot.Paper} makes PNG and SVG, the report draws the
 * same in a browser.
 */
package ziman.dsl.plot;
