package ziman.dsl.bind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ziman.grammar.source.Place;
import ziman.grammar.source.Source;
import ziman.grammar.source.Unreadable;

/** Reading a file of data, once it is known that it may be read. */
final class DataFile {
  /** Bytes of a data file. */
  private static final int MOST_BYTES = 50_000_000;

  private DataFile() {}

  /**
   * The text of a file.
   *
   * @param name what people know it by
   * @param place where it is named
   */
  static Source read(Path file, String name, Place place) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new Unreadable(
            place,
            "\""
                + name
                + "\" is larger than "
                + MOST_BYTES / 1_000_000
                + " MB, which is the limit for a table.");
      }
      return new Source(name, Files.readString(file));
    } catch (IOException e) {
      throw new Unreadable(place, "\"" + name + "\" is not a readable UTF-8 text file.");
    }
  }
}
