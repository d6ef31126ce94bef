package ziman.dsl.twin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import ziman.dsl.run.ModelFile;

/** Where Groovy or Java code that is not run by {@code ziman run} begins. */
public final class Ziman {
  private Ziman() {}

  /**
   * A model from a file.
   *
   * @throws IOException if it is missing or cannot be read
   * @throws ziman.grammar.source.Unreadable if it is not a model
   */
  public static ScriptModel read(Path file) throws IOException {
    ModelFile model = ModelFile.read(file);
    return new ScriptModel(model.body(), model.source(), model.folder(), List.of());
  }

  /** The same; the path is relative to the folder that one is in. */
  public static ScriptModel read(String file) throws IOException {
    return read(Path.of(file));
  }
}
