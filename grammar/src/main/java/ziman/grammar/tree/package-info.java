/**
 * What a model says, as immutable records.
 *
 * <p>The tree knows entries, headings and expressions, and nothing of physics: {@code band}, {@code
 * mass} and {@code free_electron} are plain words here. Both surfaces of the language, model files
 * and Groovy scripts, build this one tree, so everything behind it is written once. Records compare
 * by what they say; {@link ziman.grammar.source.Place places} never make a difference.
 */
package ziman.grammar.tree;
