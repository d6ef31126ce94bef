package ziman.dsl.script;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ziman.dsl.bind.BoundModel.SkippedExperiment;
import ziman.dsl.run.ModelFile;
import ziman.dsl.run.Report;

/** A script that is written line by line, whose names last from one line to the next. */
public interface ScriptSession {
  /**
   * What a line came to.
   *
   * @param text its value for people; empty where it has none
   * @param model the model that it stated, if it did
   */
  record Answer(String text, Optional<ScriptLanguage.Unrun> model) {}

  /**
   * Executes a line, or several that belong together.
   *
   * @throws ScriptFailure if it cannot be read, or throws
   */
  Answer execute(String text);

  /** Gives a name to a model as it is now set. */
  void name(String name, ModelFile model, List<String> settings);

  /** Names the reports of a run {@code results}. */
  void results(List<Report> reports, List<SkippedExperiment> skipped);

  /** The names that lines can use. */
  Set<String> names();

  /**
   * What can follow a name and a dot; nothing is computed to find out.
   *
   * @param chain names with dots between them, such as {@code results.transport}
   */
  Set<String> members(String chain);
}
