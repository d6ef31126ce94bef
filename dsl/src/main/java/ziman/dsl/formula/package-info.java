/**
 * Expressions with a meaning.
 *
 * <p>A {@link ziman.dsl.formula.Compiler} turns an expression of the syntax tree into a {@link
 * ziman.dsl.formula.Formula}: names are resolved, units are read, dimensions are checked through
 * every sum, power and call, and what is left is arithmetic that cannot fail any more. Formulas
 * carry their slope along ({@link ziman.dsl.formula.FormulaCurve}), because the solvers of the
 * engine use exact derivatives.
 */
package ziman.dsl.formula;
