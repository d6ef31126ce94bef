package ziman.grammar.tree;

import java.util.List;

/** A name of one or more words: {@code lattice.population}. */
public record Path(List<String> words) {
  public Path {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a path has at least one word");
    }
    for (String word : words) {
      if (!word.matches("[\\p{L}_][\\p{L}\\p{N}_]*")) {
        throw new IllegalArgumentException("\"" + word + "\" is not a word");
      }
    }
  }

  /** The path of the words given. */
  public static Path of(String... words) {
    return new Path(List.of(words));
  }

  /** True when it is one word and nothing more. */
  public boolean isSingle() {
    return words.size() == 1;
  }

  /** The first word. */
  public String first() {
    return words.get(0);
  }

  /** The last word. */
  public String last() {
    return words.get(words.size() - 1);
  }

  @Override
  public String toString() {
    return String.join(".", words);
  }
}
