/**
 * Ziman as a conversation: {@code ziman repl copper.bte}.
 *
 * <p>What is said is of two kinds. A {@link ziman.dsl.repl.Command command} acts on the model on
 * the {@link ziman.dsl.repl.Bench bench}: loads it, sets a parameter, runs an experiment, draws a
 * result. Everything else is Groovy, the language of scripts, with names that last from line to
 * line: the model under the name of its file, and {@code results} of the last run. {@link
 * ziman.dsl.repl.Talk} tells them apart, so that all of it works from a pipe as well; {@link
 * ziman.dsl.repl.Repl} adds the terminal: history, completion from the schema, and an interrupt
 * that stops a run but not the session.
 *
 * <p>The line editor is JLine, that of groovysh. Groovysh itself cannot be given the base class of
 * Ziman's scripts, and brings a window system and a dependency resolver that a prompt would wait
 * for; Groovy is loaded when the first line of it is typed.
 */
package ziman.dsl.repl;
