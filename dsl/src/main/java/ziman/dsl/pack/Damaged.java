package ziman.dsl.pack;

import ziman.grammar.source.Place;
import ziman.grammar.source.Source;
import ziman.grammar.source.Unreadable;

/** What is wrong with a pack, in the shape of all that is wrong with what is read. */
final class Damaged {
  private Damaged() {}

  static Unreadable pack(String name, String message) {
    return new Unreadable(new Place(new Source(name, ""), 0, 0), message);
  }
}
