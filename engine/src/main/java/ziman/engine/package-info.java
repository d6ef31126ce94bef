/**
 * The engine: from a model to numbers with error bars and conservation laws.
 *
 * <p>{@link ziman.engine.model} holds what is studied, as records without any discretisation;
 * {@link ziman.engine.Engine} compiles an experiment into a {@link ziman.engine.pipeline.Pipeline}
 * of named stages; {@link ziman.engine.space}, {@link ziman.engine.collision}, {@link
 * ziman.engine.expansion} and {@link ziman.engine.observe} are the Boltzmann equation, in the order
 * in which a paper would write it; {@link ziman.engine.wire} carries the heat out of the sample;
 * and {@link ziman.engine.linear} solves the structured systems they lead to. The engine knows
 * nothing of files, languages or terminals.
 */
package ziman.engine;
