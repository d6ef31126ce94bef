package ziman.dsl.bind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import ziman.grammar.read.SourceFile;
import ziman.grammar.source.Place;
import ziman.grammar.source.Source;
import ziman.grammar.source.Unreadable;

/**
 * The folder a model lives in, and all that it can see: files beside it and below, nothing through
 * {@code ..}, absolute paths or links that lead outside. It remembers what was seen of it.
 *
 * <p>Whoever runs a model can give it tables from elsewhere, unless the folder is closed: then what
 * is given stays inside too, because it was not given by whoever runs the model.
 */
public final class Folder {
  private final Path root;
  private final boolean closed;
  private final Map<String, Path> read = new LinkedHashMap<>();
  private final Map<String, Path> given = new LinkedHashMap<>();

  private Folder(Path root, boolean closed) {
    this.root = root;
    this.closed = closed;
  }

  /** The folder around a model file. */
  public static Folder around(Path file) throws IOException {
    return of(file.toAbsolutePath().getParent());
  }

  /** A folder. */
  public static Folder of(Path folder) throws IOException {
    return new Folder(folder.toRealPath(), false);
  }

  /** The folder around a model file, closed. */
  public static Folder closedAround(Path file) throws IOException {
    return new Folder(file.toAbsolutePath().getParent().toRealPath(), true);
  }

  /** Whether also what is given with a setting stays inside. */
  boolean isClosed() {
    return closed;
  }

  /**
   * The files that were read, except the model itself.
   *
   * @return by the name that leads from the folder to the file, where links are not yet followed
   */
  public Map<String, Path> read() {
    return Collections.unmodifiableMap(read);
  }

  /** The tables that were read from elsewhere, by their paths as they were given. */
  public Map<String, Path> given() {
    return Collections.unmodifiableMap(given);
  }

  /** Remembers a table from elsewhere. */
  void gave(String path, Path file) {
    given.put(path, file);
  }

  /** The text of a model file in the folder, named as in {@code use "name"}. */
  Source source(String name, Source from, Place place) {
    Path file = resolve(name, from, place);
    try {
      return SourceFile.read(file, root.relativize(file).toString().replace('\\', '/'));
    } catch (IOException e) {
      throw new Unreadable(place, "\"" + name + "\" cannot be read: " + e.getMessage() + ".");
    }
  }

  /** The text of a data file in the folder, named as in {@code table("name")}. */
  Source data(String name, Source from, Place place) {
    return DataFile.read(resolve(name, from, place), name, place);
  }

  private Path resolve(String name, Source from, Place place) {
    Path beside;
    try {
      Path including = root.resolve(from.name()).normalize().getParent();
      beside = (including != null && including.startsWith(root) ? including : root);
      Path asked = Path.of(name);
      if (name.isBlank() || asked.isAbsolute()) {
        throw new Unreadable(
            place, "Give a file beside this one by its relative name; \"" + name + "\" is not.");
      }
      Path file = beside.resolve(asked).normalize();
      if (!file.startsWith(root)) {
        throw outside(name, place);
      }
      if (!Files.isRegularFile(file)) {
        throw new Unreadable(place, "There is no file \"" + name + "\" beside this one.");
      }
      Path real = file.toRealPath();
      if (!real.startsWith(root)) {
        throw outside(name, place);
      }
      read.put(root.relativize(file).toString().replace('\\', '/'), real);
      return real;
    } catch (InvalidPathException | IOException e) {
      throw new Unreadable(place, "\"" + name + "\" is not the name of a readable file.");
    }
  }

  private static Unreadable outside(String name, Place place) {
    return new Unreadable(
        place,
        "\""
            + name
            + "\" leads out of the folder of the model. A model reads only files beside it and"
            + " below, so that it is safe to run whoever wrote it.");
  }
}
