package ziman.dsl.bind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import ziman.grammar.read.SourceFile;
import ziman.grammar.source.Place;
import ziman.grammar.source.Source;
import ziman.grammar.source.Unreadable;

/**
 * The folder a model lives in, and all that it can see: files beside it and below, nothing through
 * {@code ..}, absolute paths or links that lead outside.
 */
public final class Folder {
  private final Path root;

  private Folder(Path root) {
    this.root = root;
  }

  /** The folder around a model file. */
  public static Folder around(Path file) throws IOException {
    return of(file.toAbsolutePath().getParent());
  }

  /** A folder. */
  public static Folder of(Path folder) throws IOException {
    return new Folder(folder.toRealPath());
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
