/**
 * From a syntax tree to a model that can be run.
 *
 * <p>First everything a file declares is gathered, together with what the files it uses declare
 * ({@code Declarations}); then each experiment gathers what it inherits ({@code
 * EffectiveExperiment}), looks at the blocks through its own overrides ({@code Variant}), and
 * becomes a record of the engine ({@code RecordBinder}, {@code ValueBinder}), which the schema
 * describes. Binding does not stop at the first error: {@code Problems} gathers them all.
 *
 * <p>A model can see the files of its own {@link ziman.dsl.bind.Folder} and nothing else.
 */
package ziman.dsl.bind;
