package ziman.dsl.pack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import ziman.grammar.source.Unreadable;

/**
 * The list at the end of a zip, looked at before Java reads it into memory: how many entries there
 * are, and what Java does not tell, whether one is a link.
 */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_BYTES = 46;
  private static final int UNIX_TYPE = 0xf000;
  private static final int UNIX_FILE = 0x8000;
  private static final int UNIX_FOLDER = 0x4000;
  private static final String BROKEN =
      "The list of files at its end is broken: the file is damaged, or was made to look like a"
          + " pack.";

  private ZipDirectory() {}

  /**
   * Checks the list.
   *
   * @throws IOException if the file is missing or cannot be read
   * @throws Unreadable if it is not a zip, or one that no pack is
   */
  static void check(Path file, String name) throws IOException {
    try (RandomAccessFile zip = new RandomAccessFile(file.toFile(), "r")) {
      long size = zip.length();
      if (size < END_BYTES || size > 2L * Limits.TOTAL) {
        throw Damaged.pack(
            name,
            size < END_BYTES
                ? "This is not a pack: it is too short for a zip."
                : "It is larger than 400 MB, which no pack is.");
      }
      ByteBuffer tail = bytes(zip, Math.max(0, size - END_BYTES - LONGEST_COMMENT), size);
      int end = tail.limit() - END_BYTES;
      while (end >= 0 && !isEnd(tail, end)) {
        end--;
      }
      if (end < 0) {
        throw Damaged.pack(
            name,
            "This is not a pack, or not the whole of one: the list of files at the end of a zip is"
                + " missing.");
      }
      int entries = tail.getShort(end + 10) & 0xffff;
      long length = tail.getInt(end + 12) & 0xffffffffL;
      long begin = tail.getInt(end + 16) & 0xffffffffL;
      long there = size - tail.limit() + end;
      if (entries > Limits.ENTRIES) {
        throw Damaged.pack(
            name, "It has more than " + Limits.ENTRIES + " entries, which no pack has.");
      }
      if (begin + length != there || length < (long) entries * ENTRY_BYTES) {
        throw Damaged.pack(name, BROKEN);
      }
      entries(bytes(zip, begin, there), entries, name);
    }
  }

  private static void entries(ByteBuffer list, int entries, String name) {
    int at = 0;
    for (int i = 0; i < entries; i++) {
      if (at + ENTRY_BYTES > list.limit() || list.getInt(at) != ENTRY) {
        throw Damaged.pack(name, BROKEN);
      }
      int system = list.get(at + 5) & 0xff;
      int type = list.getInt(at + 38) >>> 16 & UNIX_TYPE;
      boolean plain = type == 0 || type == UNIX_FILE || type == UNIX_FOLDER;
      if (!plain && system != 0) {
        throw Damaged.pack(
            name,
            "Entry "
                + (i + 1)
                + " is a link or a device: a pack holds files only, so that it can lead nowhere.");
      }
      at +=
          ENTRY_BYTES
              + (list.getShort(at + 28) & 0xffff)
              + (list.getShort(at + 30) & 0xffff)
              + (list.getShort(at + 32) & 0xffff);
    }
    if (at != list.limit()) {
      throw Damaged.pack(name, BROKEN);
    }
  }

  private static boolean isEnd(ByteBuffer tail, int at) {
    return tail.getInt(at) == END
        && at + END_BYTES + (tail.getShort(at + 20) & 0xffff) == tail.limit();
  }

  private static ByteBuffer bytes(RandomAccessFile file, long from, long to) throws IOException {
    byte[] bytes = new byte[(int) (to - from)];
    file.seek(from);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
