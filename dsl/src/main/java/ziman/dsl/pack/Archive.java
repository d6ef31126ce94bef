package ziman.dsl.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import ziman.grammar.source.Unreadable;

/** The zip around a pack: files by their names. */
final class Archive {
  /** When every file of every pack was changed last. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

  private Archive() {}

  /** Writes files: sorted, without times, and stored as they are. */
  static byte[] write(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(ALWAYS);
        entry.setSize(file.getValue().length);
        entry.setCrc(crc(file.getValue()));
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /**
   * Reads all files, and believes nothing that is said of them.
   *
   * @throws IOException if there is no such file, or it cannot be read
   * @throws Unreadable if it is no zip, damaged, or made to do harm
   */
  static SortedMap<String, byte[]> read(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (!Files.isRegularFile(file)) {
      throw Damaged.pack(name, "This is not a file.");
    }
    ZipDirectory.check(file, name);
    SortedMap<String, byte[]> files = new TreeMap<>();
    long left = Limits.TOTAL;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<ZipEntry> entries = new ArrayList<>(Collections.list(zip.entries()));
      checkNames(entries, name);
      entries.removeIf(ZipEntry::isDirectory);
      for (ZipEntry entry : entries) {
        byte[] bytes = bytes(zip, entry, left, name);
        left -= bytes.length;
        files.put(entry.getName(), bytes);
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw Damaged.pack(name, "It is damaged, and cannot be read as a zip: " + e.getMessage());
    }
    return files;
  }

  /** All of them before any is opened, as Java finds only one of two that are called the same. */
  private static void checkNames(List<ZipEntry> entries, String name) {
    EntryName names = new EntryName();
    for (ZipEntry entry : entries) {
      String inside = entry.getName().replaceFirst("/$", "");
      Optional<String> wrong = entry.isDirectory() ? EntryName.wrong(inside) : names.add(inside);
      if (wrong.isPresent()) {
        throw Damaged.pack(
            name, "The name of its entry " + EntryName.shown(inside) + " " + wrong.get() + ".");
      }
    }
  }

  /** The bytes of an entry, as long as there are no more than it says and than there may be. */
  private static byte[] bytes(ZipFile zip, ZipEntry entry, long left, String name)
      throws IOException {
    String inside = "Its entry " + EntryName.shown(entry.getName());
    long most = Math.min(Limits.FILE, left);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] some = new byte[1 << 16];
      for (int got = in.read(some); got >= 0; got = in.read(some)) {
        bytes.write(some, 0, got);
        long ratio = bytes.size() / Math.max(1, entry.getCompressedSize());
        if (bytes.size() > Limits.SMALL && ratio > Limits.RATIO) {
          throw Damaged.pack(
              name,
              inside
                  + " becomes more than "
                  + Limits.RATIO
                  + " times as large when it is unpacked, as if it were made to fill a disk.");
        }
        if (bytes.size() > most) {
          throw Damaged.pack(
              name,
              inside
                  + " is too large: a file of a pack has at most "
                  + Limits.FILE / 1_000_000
                  + " MB, and all of them together "
                  + Limits.TOTAL / 1_000_000
                  + " MB.");
        }
      }
    } catch (Unreadable e) {
      throw e;
    } catch (IOException e) {
      throw Damaged.pack(name, inside + " is damaged: " + e.getMessage() + ".");
    }
    byte[] all = bytes.toByteArray();
    if (entry.getSize() != all.length) {
      throw Damaged.pack(
          name, inside + " is not as long as it says: the file is damaged, or lies about it.");
    }
    if (entry.getCrc() != crc(all)) {
      throw Damaged.pack(name, inside + " is damaged: its checksum is another one.");
    }
    return all;
  }

  private static long crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }
}
