/** The one layout of model files, made from tokens so that comments and line breaks survive. */
package ziman.grammar.format;
