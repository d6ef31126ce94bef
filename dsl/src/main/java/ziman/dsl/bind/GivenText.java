package ziman.dsl.bind;

import ziman.grammar.tree.Expression;

/**
 * The text that a parameter has, and who gave it.
 *
 * @param parameter its name
 */
record GivenText(String parameter, Expression.TextLiteral text, Giver giver) {

  /** An empty text says that there is none yet. */
  boolean isEmpty() {
    return text.value().isEmpty();
  }
}
