/**
 * Finished points on disk: one SQLite file beside the outputs, which any SQLite tool can read.
 *
 * <p>A point is known by its content, a hash of the experiment as it is computed, of the results
 * asked for and of the engine's own classes: whoever changes a number in the model, or the engine,
 * has the point computed again, and whoever changes only a title has not. Each point is one
 * transaction in the file's write-ahead log, so that a run that is killed at any moment has lost
 * none that was finished, and leaves no file that must be repaired.
 *
 * <p>Numbers are kept with all their bits. The view {@code results} has everything in one place:
 *
 * <pre>select * from results where experiment = 'against_T' and name = 'rho'</pre>
 */
package ziman.dsl.store;
