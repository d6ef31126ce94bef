package ziman.dsl.script;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ziman.dsl.bind.Folder;
import ziman.grammar.source.Source;
import ziman.grammar.tree.Body;

/**
 * A language in which models can be scripted. It is looked up only when a script is run, so that
 * running a model file does not load it.
 */
public interface ScriptLanguage {
  /**
   * A model that a script ended in without running it.
   *
   * @param folder whose files it sees
   * @param settings overrides of its parameters, such as {@code T=77 K}
   */
  record Unrun(Body body, Source source, Folder folder, List<String> settings) {
    /** A copy that nobody can change. */
    public Unrun {
      settings = List.copyOf(settings);
    }
  }

  /**
   * Executes a script: its code does whatever code can do.
   *
   * @return the model that the script ended in, when it did not run it itself
   * @throws IOException if the file is missing or cannot be read
   * @throws ScriptFailure if the script throws
   */
  Optional<Unrun> run(Path file) throws IOException;

  /**
   * A session in a folder, whose files it reads.
   *
   * @throws IOException if there is no such folder
   */
  ScriptSession session(Path folder) throws IOException;
}
