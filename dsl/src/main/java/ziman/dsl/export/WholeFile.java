package ziman.dsl.export;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Files that are there as a whole or not at all: they are written beside their place, under another
 * name, and moved when all of it is on the disk. What was there before is lost only then.
 */
public final class WholeFile {
  private WholeFile() {}

  /** Writes to a path. */
  @FunctionalInterface
  public interface Writing {
    /** Writes all of it. */
    void to(Path file) throws IOException;
  }

  /** Writes a text. */
  public static void write(Path file, String text) throws IOException {
    write(file, beside -> Files.writeString(beside, text));
  }

  /**
   * Writes what something else writes.
   *
   * @throws IOException if it does not succeed, with the name of the file
   */
  public static void write(Path file, Writing writing) throws IOException {
    String name = file.getFileName().toString();
    int ending = Math.max(0, name.lastIndexOf('.'));
    // the ending stays: some writers look at it
    Path beside =
        file.resolveSibling(name.substring(0, ending) + ".unfinished" + name.substring(ending));
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new FileSystemException(file.toString(), null, "it is there and is no ordinary file");
      }
      writing.to(beside);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(beside);
      throw e instanceof FileSystemException known && known.getReason() == null
          ? e
          : new IOException("%s cannot be written: %s".formatted(file, reason(e)), e);
    }
  }

  private static String reason(IOException e) {
    return e instanceof FileSystemException known ? known.getReason() : e.getMessage();
  }
}
