package ziman.dsl.command;

import java.nio.file.Path;
import ziman.grammar.source.Place;
import ziman.grammar.source.Source;
import ziman.grammar.source.Unreadable;

/** A file that has to be a model file. */
final class ModelPath {
  private ModelPath() {}

  /**
   * The file.
   *
   * @throws Unreadable if it is a script
   */
  static Path of(Path file) {
    if (file.toString().endsWith(".groovy")) {
      throw new Unreadable(
          new Place(new Source(file.getFileName().toString(), ""), 0, 0),
          "This is a script: only model files are checked and laid out. A script says what is wrong"
              + " when it is run.");
    }
    return file;
  }
}
