package ziman.dsl.bind;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ziman.grammar.source.Place;
import ziman.grammar.source.Source;
import ziman.grammar.source.Unreadable;
import ziman.grammar.tree.Expression;

/**
 * The file of {@code table("cu.csv")} or {@code table(path)}. A path that stands in a model leads
 * into the folder of the model and nowhere else, whichever parameter it went through. A path that
 * the user gave for the parameter is the user's own choice, and may lead anywhere.
 */
final class TableFile {
  private final Optional<Folder> folder;
  private final Scope scope;

  TableFile(Optional<Folder> folder, Scope scope) {
    this.folder = folder;
    this.scope = scope;
  }

  /** Whether an argument of a table can name a file: a text, or the name of a parameter. */
  static boolean isNamedBy(Expression argument) {
    return argument instanceof Expression.TextLiteral || argument instanceof Expression.Reference;
  }

  /**
   * The text of the file that an argument names.
   *
   * @throws NotGiven if it names a parameter whose text is empty
   */
  Source read(Expression argument) {
    if (argument instanceof Expression.TextLiteral path) {
      return inFolder(path);
    }
    GivenText given = scope.text((Expression.Reference) argument);
    if (given.isEmpty()) {
      throw new NotGiven(List.of(given));
    }
    boolean users = given.giver() == Giver.USER && !folder.map(Folder::isClosed).orElse(false);
    return users ? anywhere(given.text()) : inFolder(given.text());
  }

  /** Beside the file in which the path is written, or below. */
  private Source inFolder(Expression.TextLiteral path) {
    Folder files =
        folder.orElseThrow(
            () ->
                new Unreadable(
                    path.place(), "A model without a file cannot read a table from one."));
    return files.data(path.value(), path.place().source(), path.place());
  }

  private static Path path(Expression.TextLiteral path) {
    try {
      return Path.of(path.value());
    } catch (InvalidPathException e) {
      throw new Unreadable(path.place(), "\"" + path.value() + "\" is not the name of a file.");
    }
  }

  /** Where the user says, seen from where the user is. */
  private Source anywhere(Expression.TextLiteral path) {
    Place place = path.place();
    Path file = path(path);
    if (!Files.isRegularFile(file)) {
      throw new Unreadable(
          place,
          "There is no file \""
              + path.value()
              + "\". A path given with --set is absolute, or starts from the working directory, "
              + Path.of("").toAbsolutePath()
              + ".");
    }
    folder.ifPresent(f -> f.gave(path.value(), file));
    return DataFile.read(file, path.value(), place);
  }
}
