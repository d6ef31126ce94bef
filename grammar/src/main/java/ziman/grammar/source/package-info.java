/**
 * Texts, places in them, and what is wrong there.
 *
 * <p>Every message that Ziman gives about a model has one shape, and it is made here: the file,
 * line and columns, an excerpt with the place underlined, and sentences that say what was found,
 * what is expected and what to write instead. Whoever finds an error makes a {@link
 * ziman.grammar.source.Diagnostic}; nobody else puts a line number into words.
 */
package ziman.grammar.source;
