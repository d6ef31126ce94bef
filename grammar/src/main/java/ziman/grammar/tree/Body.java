package ziman.grammar.tree;

import java.util.List;

/** The entries of a file or of a block, in the order written. */
public record Body(List<Entry> entries) {
  public Body {
    entries = List.copyOf(entries);
  }
}
