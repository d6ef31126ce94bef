package ziman.dsl.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import ziman.dsl.bind.Binder;
import ziman.dsl.bind.BoundModel;
import ziman.dsl.bind.Folder;
import ziman.grammar.read.Reader;
import ziman.grammar.read.SourceFile;
import ziman.grammar.source.Source;
import ziman.grammar.tree.Body;

/**
 * A model in a file.
 *
 * @param source its text
 * @param body its syntax tree
 * @param folder what it can see
 * @param sha256 the hash of the file, to tell one version from another
 */
public record ModelFile(Source source, Body body, Folder folder, String sha256) {

  /**
   * Reads a model file.
   *
   * @throws IOException if the file is missing or cannot be read
   * @throws ziman.grammar.source.Unreadable if it is not a model
   */
  public static ModelFile read(Path file) throws IOException {
    Source source = SourceFile.read(file, file.getFileName().toString());
    return new ModelFile(source, Reader.read(source), Folder.around(file), hash(file));
  }

  /**
   * Reads a model file that somebody else packed: also the paths of its settings stay in its
   * folder.
   *
   * @throws IOException if the file is missing or cannot be read
   * @throws ziman.grammar.source.Unreadable if it is not a model
   */
  public static ModelFile readClosed(Path file) throws IOException {
    Source source = SourceFile.read(file, file.getFileName().toString());
    return new ModelFile(source, Reader.read(source), Folder.closedAround(file), hash(file));
  }

  /**
   * Gives the model its meaning.
   *
   * @param settings overrides of parameters, such as {@code T=77 K}
   * @throws ziman.grammar.source.Unreadable with everything that is wrong
   */
  public BoundModel bind(List<String> settings) {
    return Binder.in(folder).bind(body, source, settings);
  }

  /** The SHA-256 of a file, in hexadecimal. */
  public static String hash(Path file) throws IOException {
    return hash(Files.readAllBytes(file));
  }

  /** The SHA-256 of bytes, in hexadecimal. */
  public static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
