/**
 * From bytes to a syntax tree.
 *
 * <p>{@link ziman.grammar.read.SourceFile} makes a text of a file, {@link
 * ziman.grammar.read.Reader} a tree of a text. On the way every bound on size, depth and numbers is
 * checked, so that reading is safe whoever wrote the file. Errors say what was found, what would
 * have fitted at that place and, for slips that are common, what to write instead.
 */
package ziman.grammar.read;
