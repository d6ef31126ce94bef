package ziman.engine.units;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** How near two words are, for "did you mean". */
public final class Spelling {
  private Spelling() {}

  /**
   * The candidate that was probably meant. A difference in case alone is nearest; otherwise a third
   * of the letters may be wrong (Damerau-Levenshtein distance), and at least one must be right.
   */
  public static Optional<String> closest(String word, Collection<String> candidates) {
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      int distance =
          candidate.equalsIgnoreCase(word)
              ? caseDifference(word, candidate)
              : 10 * distance(lower(word), lower(candidate)) + caseDifference(word, candidate);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    int allowed = 10 * Math.max(1, (word.length() + 1) / 3) + 9;
    boolean near = best != null && least <= allowed && least < 10 * word.length();
    return near ? Optional.of(best) : Optional.empty();
  }

  /**
   * The number of letters inserted, left out, replaced or swapped with a neighbour (the restricted
   * distance of Damerau and Levenshtein).
   */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  /** Letters that differ in case, nine at most. */
  private static int caseDifference(String a, String b) {
    int differing = 0;
    for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
      differing += Character.isUpperCase(a.charAt(i)) == Character.isUpperCase(b.charAt(i)) ? 0 : 1;
    }
    return Math.min(9, differing);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
