package ziman.dsl.formula;

import java.util.Collection;
import ziman.engine.units.Spelling;

/** "Did you mean": what to write instead of a misspelt word. */
public final class Suggestion {
  private Suggestion() {}

  /** A question to append to a sentence, or nothing when no known word is near. */
  public static String of(String word, Collection<String> known) {
    return Spelling.closest(word, known)
        .map(closest -> " Did you mean \"" + closest + "\"?")
        .orElse("");
  }
}
