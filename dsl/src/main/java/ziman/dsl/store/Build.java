package ziman.dsl.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import ziman.engine.Engine;

/** The engine as it was built: another one may compute other numbers. */
public final class Build {
  private Build() {}

  /** A hash of the engine's classes. */
  public static String hash() {
    try {
      Path place =
          Path.of(Engine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        return hash(place);
      }
      try (FileSystem archive = FileSystems.newFileSystem(place)) {
        return hash(archive.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the engine's own classes cannot be read", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hash(Path root) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    List<Path> classes;
    try (Stream<Path> all = Files.walk(root)) {
      classes = all.filter(p -> p.toString().endsWith(".class")).sorted().toList();
    }
    for (Path one : classes) {
      digest.update(root.relativize(one).toString().replace('\\', '/').getBytes("UTF-8"));
      try (InputStream in = Files.newInputStream(one)) {
        digest.update(in.readAllBytes());
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
