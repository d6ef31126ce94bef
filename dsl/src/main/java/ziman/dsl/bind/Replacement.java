package ziman.dsl.bind;

import ziman.grammar.tree.Entry;

/**
 * Another value for something, and who gave it. That is not read off the place of the value: a file
 * can be called anything.
 */
record Replacement(Entry.Assignment assignment, Giver giver) {}
