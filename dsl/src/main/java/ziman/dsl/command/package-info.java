/**
 * The command line: {@code ziman run}, {@code check}, {@code explain}, {@code format}, {@code
 * pack}. Commands only put the pieces together; what they print is made in {@link ziman.dsl.show}.
 */
package ziman.dsl.command;
