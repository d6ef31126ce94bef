/**
 * The Groovy twin of the model language: the same syntax tree, built by running code.
 *
 * <p>A script says {@code model { ... }} and writes inside what a model file would say. Groovy
 * reads {@code band s of free_electron { ... }} as the calls {@code
 * band(s).of(free_electron(...))}; the {@link ziman.dsl.twin.BlockBuilder} turns them back into a
 * section. Operators on a {@link ziman.dsl.twin.Term} build expressions. What Groovy cannot spell
 * is mapped:
 *
 * <ul>
 *   <li>{@code 385 W/m/K} is {@code 385['W/m/K']};
 *   <li>{@code a ^ b} is {@code a ** b};
 *   <li>{@code x := y} is {@code override { x = y }};
 *   <li>{@code x = y "text"} is {@code x = y.doc('text')};
 *   <li>{@code f(x) = ...} is {@code f { x -> ... }}, called once with a symbol;
 *   <li>{@code show sigma "MS/m"} is {@code show sigma, 'MS/m'};
 *   <li>{@code expect { a = b +/- c "why" }} is {@code expect a, b, within: c, why: 'why'};
 *   <li>{@code expect { a < b "why" }} is {@code expect a, '<', b, why: 'why'};
 *   <li>{@code use "file.bte"} is {@code using 'file.bte'};
 *   <li>{@code 2 * 3}, where no name or unit takes part, is {@code number(2) * 3}; {@code +3} is
 *       {@code +number(3)}.
 * </ul>
 *
 * <p>What Groovy cannot spell at all, a parameter called {@code in} or a block called {@code find},
 * is left as in a model file: {@code written 'in = 3 K'}.
 *
 * <p>A script is code and is trusted as code: nothing is confined.
 */
package ziman.dsl.twin;
