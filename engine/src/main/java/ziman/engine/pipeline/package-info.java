/**
 * How an experiment becomes numbers: a {@link ziman.engine.pipeline.Pipeline} of named stages that
 * can be printed before it runs, and the {@link ziman.engine.pipeline.Outcome} it ends in, with an
 * error estimate for every number and the conservation laws it kept.
 */
package ziman.engine.pipeline;
