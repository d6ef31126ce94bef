package ziman.dsl.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziman.grammar.source.Unreadable;
import ziman.grammar.tree.Body;
import ziman.grammar.tree.Entry;
import ziman.grammar.tree.Entry.Manner;
import ziman.grammar.tree.Expression;
import ziman.grammar.tree.Path;

/**
 * {@code contact.bath := 310 K} or {@code contact.source.bath := 310 K}: one property of a section.
 */
final class SectionOverride {
  private SectionOverride() {}

  /** The section with the property changed; unchanged when another of its ends is meant. */
  static Entry.Section apply(Entry.Section section, Entry.Assignment override) {
    List<String> words = override.path().words();
    List<Expression> operands = section.heading().operands();
    if (words.size() == 3) {
      boolean meant =
          operands.size() == 1
              && operands.get(0) instanceof Expression.Reference end
              && end.path().toString().equals(words.get(1));
      if (operands.isEmpty()) {
        throw new Unreadable(
            override.target().place(),
            "The block \""
                + words.get(0)
                + "\" speaks for both ends: write "
                + words.get(0)
                + "."
                + words.get(2)
                + " := ..., or a block for each end.");
      }
      return meant ? changed(section, override, words.get(2)) : section;
    }
    if (words.size() == 2) {
      return changed(section, override, words.get(1));
    }
    throw new Unreadable(
        override.target().place(),
        "There is nothing called \"" + override.path() + "\" to override.");
  }

  private static Entry.Section changed(
      Entry.Section section, Entry.Assignment override, String property) {
    List<Entry> entries = new ArrayList<>(section.body().entries());
    entries.removeIf(e -> e instanceof Entry.Assignment a && a.path().toString().equals(property));
    entries.add(
        new Entry.Assignment(
            new Expression.Reference(Path.of(property), override.target().place()),
            Manner.DEFINE,
            override.value(),
            Optional.empty(),
            override.place()));
    return new Entry.Section(section.heading(), new Body(entries), section.place());
  }
}
