package ziman.dsl.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import ziman.dsl.bind.Binder;
import ziman.dsl.bind.BoundModel;
import ziman.dsl.bind.BoundModel.BoundExperiment;
import ziman.dsl.bind.Folder;
import ziman.dsl.formula.Suggestion;
import ziman.dsl.run.Kept;
import ziman.dsl.run.ModelFile;
import ziman.dsl.run.Report;
import ziman.dsl.run.Runner;
import ziman.dsl.run.Watch;
import ziman.dsl.script.ScriptFailure;
import ziman.dsl.script.ScriptLanguage;

/** The model in work: where it came from, what was set, and what came out of it last. */
final class Bench {
  private Optional<Path> file = Optional.empty();
  private Optional<ModelFile> model = Optional.empty();
  private Optional<BoundModel> bound = Optional.empty();

  /** Settings as they were said, by the names of their parameters. */
  private final Map<String, String> settings = new LinkedHashMap<>();

  private final Map<String, Report> reports = new LinkedHashMap<>();

  /**
   * Takes a model from a file.
   *
   * @throws ziman.grammar.source.Unreadable if it is wrong; what was on the bench stays
   */
  void load(Path from) throws IOException {
    ModelFile read = ModelFile.read(from);
    BoundModel meaning = read.bind(List.of());
    file = Optional.of(from);
    model = Optional.of(read);
    bound = Optional.of(meaning);
    settings.clear();
    reports.clear();
  }

  /** Takes a model that a line of Groovy stated. */
  void take(ScriptLanguage.Unrun stated, Path folder) throws IOException {
    Folder around = Folder.around(folder.resolve("session.bte"));
    BoundModel meaning = Binder.in(around).bind(stated.body(), stated.source(), List.of());
    file = Optional.empty();
    model = Optional.of(new ModelFile(stated.source(), stated.body(), around, ""));
    bound = Optional.of(meaning);
    settings.clear();
    reports.clear();
  }

  /** Reads the file again; what was set stays set. */
  void reload() throws IOException {
    Path from = file.orElseThrow(() -> new ScriptFailure("There is no file to read again.", null));
    ModelFile read = ModelFile.read(from);
    bound = Optional.of(read.bind(said()));
    model = Optional.of(read);
  }

  /** Whether the file is another than when it was read. */
  boolean isStale() {
    try {
      return file.isPresent()
          && Files.exists(file.get())
          && !ModelFile.hash(file.get()).equals(model.orElseThrow().sha256());
    } catch (IOException e) {
      return false;
    }
  }

  /** The file on the bench. */
  Optional<Path> file() {
    return file;
  }

  /** A name for the model that Groovy can read. */
  Optional<String> name() {
    return file.map(f -> f.getFileName().toString().replaceFirst("\\.[^.]*$", ""))
        .map(name -> name.replaceAll("\\W", "_").replaceFirst("^(\\d)", "_$1"));
  }

  Optional<ModelFile> model() {
    return model;
  }

  /** The model, with every name resolved. */
  Optional<BoundModel> bound() {
    return bound;
  }

  /** What was set, as {@code --set} takes it. */
  List<String> said() {
    List<String> all = new ArrayList<>();
    settings.forEach((name, value) -> all.add(name + "=" + value));
    return all;
  }

  /** Gives a parameter a value; a wrong one is refused and changes nothing. */
  void set(String name, String value) {
    Optional<String> before = Optional.ofNullable(settings.put(name, value));
    try {
      bound = Optional.of(needed().bind(said()));
    } catch (RuntimeException wrong) {
      settings.remove(name);
      before.ifPresent(old -> settings.put(name, old));
      throw wrong;
    }
  }

  void unset(String name) {
    if (settings.remove(name) == null) {
      throw new ScriptFailure(
          "\"" + name + "\" has the value of the file." + Suggestion.of(name, settings.keySet()),
          null);
    }
    bound = Optional.of(needed().bind(said()));
  }

  private ModelFile needed() {
    return model.orElseThrow(
        () -> new ScriptFailure("There is no model on the bench: load FILE takes one.", null));
  }

  /** The experiments of these names; all, where none is named. */
  List<BoundExperiment> experiments(List<String> names) {
    needed();
    List<BoundExperiment> all = bound.orElseThrow().experiments();
    List<String> known = all.stream().map(BoundExperiment::name).toList();
    for (String name : names) {
      bound.orElseThrow().skipped().stream()
          .filter(skipped -> skipped.name().equals(name))
          .forEach(
              skipped -> {
                throw new ScriptFailure(name + " is skipped: " + skipped.reason(), null);
              });
      if (!known.contains(name)) {
        throw new ScriptFailure(
            "There is no experiment \"" + name + "\"." + Suggestion.of(name, known), null);
      }
    }
    return all.stream().filter(e -> names.isEmpty() || names.contains(e.name())).toList();
  }

  /** Runs experiments, and keeps their reports. */
  List<Report> run(List<String> names, Watch watch, Consumer<Report> each) {
    List<BoundExperiment> chosen = experiments(names);
    Runner runner = new Runner(Kept.NOTHING, watch, Runtime.getRuntime().availableProcessors());
    return runner.run(
        chosen,
        bound.orElseThrow().experiments(),
        report -> {
          reports.put(report.experiment().name(), report);
          each.accept(report);
        });
  }

  /** Reports by the names of experiments, in the order in which they were run first. */
  Map<String, Report> reports() {
    return reports;
  }
}
