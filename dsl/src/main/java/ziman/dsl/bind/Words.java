package ziman.dsl.bind;

import java.util.List;

/** Small pieces of English. */
final class Words {
  private Words() {}

  /** "a", "a and b", "a, b and c". */
  static String list(List<String> items, String joint) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " " + joint + " " + items.get(last);
  }

  /** "A wire", "An experiment". */
  static String article(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "An " : "A ") + noun;
  }

  /** A number as people write it: 0.5, 300, 1.7e-08. */
  static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e7) {
      return Long.toString((long) value);
    }
    return Double.toString(value).replace(".0E", "e").replace("E", "e");
  }
}
