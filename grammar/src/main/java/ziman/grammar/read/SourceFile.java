package ziman.grammar.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import ziman.grammar.source.Place;
import ziman.grammar.source.Source;
import ziman.grammar.source.Unreadable;

/** Gets a text out of a file: UTF-8, of bounded size, and a text at all. */
public final class SourceFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private SourceFile() {}

  /**
   * Reads a whole file.
   *
   * @param file the file
   * @param name what messages call it
   * @throws IOException if the file is missing or cannot be read
   * @throws Unreadable if it is too large or not a UTF-8 text
   */
  public static Source read(Path file, String name) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(Limits.BYTES + 1);
    }
    if (bytes.length > Limits.BYTES) {
      throw refused(
          name,
          "The file is larger than "
              + Limits.BYTES / 1000
              + " kB, which no model needs. Is it data? Read data with table(\"...\").");
    }
    return decode(bytes, name);
  }

  /**
   * Makes a text of bytes.
   *
   * @throws Unreadable if they are not a UTF-8 text
   */
  static Source decode(byte[] bytes, String name) {
    for (byte b : bytes) {
      if (b == 0) {
        throw refused(name, "This is not a text file: it has zero bytes in it.");
      }
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw notUnicode(bytes, name);
    }
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return new Source(name, marked ? text.substring(1) : text);
  }

  /** Points to the first line that does not decode. */
  private static Unreadable notUnicode(byte[] bytes, String name) {
    Source shown = new Source(name, new String(bytes, StandardCharsets.UTF_8));
    int bad = Math.max(0, shown.text().indexOf('\uFFFD'));
    return new Unreadable(
        new Place(shown, bad, bad + 1),
        "This character is not UTF-8. Save the file with the encoding UTF-8.");
  }

  private static Unreadable refused(String name, String message) {
    return new Unreadable(new Place(new Source(name, ""), 0, 0), message);
  }
}
