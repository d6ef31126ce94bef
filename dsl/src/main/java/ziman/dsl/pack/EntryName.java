package ziman.dsl.pack;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of files in a pack: each must mean one file, the same one on every system. */
final class EntryName {
  private static final int LONGEST = 200;
  private static final int DEEPEST = 20;

  /** Names that Windows keeps for devices, whatever their ending. */
  private static final String DEVICE = "(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?";

  private final Map<String, String> known = new HashMap<>();
  private final Set<String> folders = new HashSet<>();

  /** What is wrong with a name by itself; empty where nothing is. */
  static Optional<String> wrong(String name) {
    if (name.isEmpty()) {
      return Optional.of("is empty");
    }
    if (name.length() > LONGEST) {
      return Optional.of("is longer than " + LONGEST + " characters");
    }
    if (name.startsWith("/")) {
      return Optional.of("is absolute");
    }
    if (name.contains("\\")) {
      return Optional.of("has a backslash in it");
    }
    if (name.contains(":")) {
      return Optional.of("has a colon in it, as drives have");
    }
    if (name.codePoints().anyMatch(EntryName::isUnprintable)) {
      return Optional.of("has a character in it that cannot be printed");
    }
    if (name.chars().anyMatch(c -> "<>\"|?*".indexOf(c) >= 0)) {
      return Optional.of("has a character in it that not every system allows: < > \" | ? *");
    }
    String[] parts = name.split("/", -1);
    if (parts.length > DEEPEST) {
      return Optional.of("is more than " + DEEPEST + " folders deep");
    }
    for (String part : parts) {
      if (part.equals("..") || part.equals(".")) {
        return Optional.of("leads through \"" + part + "\"");
      }
      if (part.isEmpty()) {
        return Optional.of("has an empty part");
      }
      if (part.endsWith(".") || part.endsWith(" ")) {
        return Optional.of("has a part that ends with a dot or a blank");
      }
      if (part.matches(DEVICE)) {
        return Optional.of("is that of a device on Windows");
      }
    }
    return Optional.empty();
  }

  /** Adds a file to those there are; what is wrong with its name beside theirs, if anything. */
  Optional<String> add(String name) {
    Optional<String> wrong = wrong(name);
    if (wrong.isPresent()) {
      return wrong;
    }
    String folded = folded(name);
    String same = known.putIfAbsent(folded, name);
    if (same != null) {
      return Optional.of(
          same.equals(name)
              ? "is there twice"
              : "differs from \"" + same + "\" only in a way that not every system sees");
    }
    if (folders.contains(folded)) {
      return Optional.of("is that of a file and of a folder");
    }
    for (int slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', slash + 1)) {
      folders.add(folded.substring(0, slash));
      if (known.containsKey(folded.substring(0, slash))) {
        return Optional.of("leads through a file");
      }
    }
    return Optional.empty();
  }

  /** A name as it may be shown to people: nothing in it acts on a terminal. */
  static String shown(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .limit(LONGEST)
        .map(c -> isUnprintable(c) ? '\uFFFD' : c)
        .forEach(shown::appendCodePoint);
    return "\"" + shown + (name.length() > LONGEST ? "..." : "") + "\"";
  }

  private static boolean isUnprintable(int c) {
    int type = Character.getType(c);
    return Character.isISOControl(c)
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || c == '\uFFFD';
  }

  private static String folded(String name) {
    String upper = Normalizer.normalize(name, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    return Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }
}
