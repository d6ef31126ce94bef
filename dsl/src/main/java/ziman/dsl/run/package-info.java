/**
 * Running what was bound: experiments to reports, expectations to verdicts.
 *
 * <p>An experiment is one {@link ziman.dsl.run.Point}, or as many as its sweep has. Every point
 * stands by itself: what becomes of it, an {@link ziman.dsl.run.Attempt}, depends on nothing but
 * the point, so that points can be computed in any order and on any number of threads, and once
 * finished can be {@link ziman.dsl.run.Kept kept} for a later run that asks for the same. What the
 * same is says the content of the point, a hash of everything that enters its computation, and not
 * its name.
 *
 * <p>A point that the engine refuses is a finished point too: the refusal is reported beside the
 * results of the others.
 */
package ziman.dsl.run;
