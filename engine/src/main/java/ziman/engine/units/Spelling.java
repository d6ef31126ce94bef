package ziman.engine.units;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the word that somebody probably meant.
 *
 * <p>Words are compared by the number of slips between them: a character left out, put in, taken
 * for another, or swapped with its neighbour (the distance of Damerau and Levenshtein, where no
 * piece is edited twice). Upper and lower case count for less than any slip.
 */
public final class Spelling {
  /** One slip is forgiven in so many characters. */
  private static final int CHARACTERS_PER_SLIP = 3;

  /** More slips than these make another word, however long it is. */
  private static final int MOST_SLIPS = 3;

  private Spelling() {}

  /**
   * The candidate nearest to a word, if any is near enough to have been meant: at most one slip in
   * three characters of the longer word, and at most three. Of equally near candidates, the one
   * whose case fits better, then the earlier one.
   */
  public static Optional<String> closest(String word, Collection<String> candidates) {
    return candidates.stream()
        .filter(candidate -> hasSimilarLength(word, candidate))
        .filter(candidate -> foldedDistance(word, candidate) <= forgiven(word, candidate))
        .min(
            Comparator.<String>comparingInt(candidate -> foldedDistance(word, candidate))
                .thenComparingInt(candidate -> distance(word, candidate)));
  }

  /** The number of slips between two words, where another case is a slip too. */
  public static int distance(String first, String second) {
    int[][] slips = new int[first.length() + 1][second.length() + 1];
    for (int row = 0; row <= first.length(); row++) {
      for (int column = 0; column <= second.length(); column++) {
        slips[row][column] = slips(slips, first, second, row, column);
      }
    }
    return slips[first.length()][second.length()];
  }

  /** The slips between the first characters of both words, from those between fewer characters. */
  private static int slips(int[][] slips, String first, String second, int row, int column) {
    if (row == 0 || column == 0) {
      return row + column;
    }
    boolean same = first.charAt(row - 1) == second.charAt(column - 1);
    int fewest =
        Math.min(
            slips[row - 1][column - 1] + (same ? 0 : 1),
            1 + Math.min(slips[row - 1][column], slips[row][column - 1]));
    boolean swapped =
        row > 1
            && column > 1
            && first.charAt(row - 1) == second.charAt(column - 2)
            && first.charAt(row - 2) == second.charAt(column - 1);
    return swapped ? Math.min(fewest, 1 + slips[row - 2][column - 2]) : fewest;
  }

  private static int foldedDistance(String word, String candidate) {
    return distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
  }

  private static boolean hasSimilarLength(String word, String candidate) {
    return Math.abs(word.length() - candidate.length()) <= MOST_SLIPS;
  }

  private static int forgiven(String word, String candidate) {
    int longest = Math.max(word.length(), candidate.length());
    return Math.min(longest / CHARACTERS_PER_SLIP, MOST_SLIPS);
  }
}
