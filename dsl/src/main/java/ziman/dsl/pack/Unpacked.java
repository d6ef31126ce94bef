package ziman.dsl.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;

/** Files in a folder of their own, which is gone when this is closed or Java ends. */
final class Unpacked implements AutoCloseable {
  /** With the number of the process, so that it is known whose folder it is. */
  private static final String PREFIX = "ziman-pack-" + ProcessHandle.current().pid() + "-";

  private final Path folder;
  private final Thread atEnd;

  private Unpacked(Path folder) {
    this.folder = folder;
    this.atEnd = new Thread(this::delete, "tidying up");
  }

  /**
   * Writes files.
   *
   * @param files by names that {@link EntryName} accepts
   */
  static Unpacked of(Map<String, byte[]> files) throws IOException {
    Unpacked unpacked = new Unpacked(Files.createTempDirectory(PREFIX));
    Runtime.getRuntime().addShutdownHook(unpacked.atEnd);
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = unpacked.path(file.getKey());
        if (!path.startsWith(unpacked.folder)) {
          throw new IOException(file.getKey() + " leads out of the folder it is unpacked to");
        }
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
    } catch (IOException | RuntimeException e) {
      unpacked.close();
      throw e;
    }
    return unpacked;
  }

  /** Where a file is now. */
  Path path(String name) {
    return folder.resolve(name).normalize();
  }

  @Override
  public void close() {
    delete();
    try {
      Runtime.getRuntime().removeShutdownHook(atEnd);
    } catch (IllegalStateException e) {
      // Java ends just now, and the hook finds nothing left to do.
      return;
    }
  }

  private synchronized void delete() {
    if (!Files.exists(folder)) {
      return;
    }
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException problem)
                throws IOException {
              Files.delete(folder);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + folder + " could not be deleted", e);
    }
  }
}
