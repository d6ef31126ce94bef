package ziman.dsl.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import ziman.dsl.bind.BoundModel;
import ziman.dsl.bind.BoundModel.BoundExperiment;
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
  /** Words that Groovy and the session have for something else. */
  private static final Pattern RESERVED =
      Pattern.compile(
          "abstract|as|assert|boolean|break|byte|case|catch|char|class|const|continue|def|default|do"
              + "|double|else|enum|extends|false|final|finally|float|for|goto|if|implements|import"
              + "|in|instanceof|int|interface|long|model|native|new|null|package|private|protected"
              + "|public|record|results|return|short|static|super|switch|synchronized|this|threadsafe"
              + "|throw|throws|trait|transient|true|try|var|void|volatile|while|yield|"
              + String.join("|", Command.words()));

  private Optional<Path> file = Optional.empty();
  private Optional<ModelFile> model = Optional.empty();
  private Optional<BoundModel> bound = Optional.empty();

  /** Settings as they were said, by the names of their parameters. */
  private final Map<String, String> settings = new LinkedHashMap<>();

  private final Map<String, Report> reports = new LinkedHashMap<>();

  /** What the model was when an experiment was run: its file and what was set. */
  private final Map<String, String> versions = new HashMap<>();

  /**
   * Takes a model from a file.
   *
   * @throws ziman.grammar.source.Unreadable if it is wrong; what was on the bench stays
   */
  void load(Path from) throws IOException {
    if (Files.isDirectory(from)) {
      throw new ScriptFailure(from + " is a folder; load takes a model file.", null);
    }
    if (from.toString().endsWith(".groovy")) {
      throw new ScriptFailure(
          from.getFileName() + " is a script, which ziman run executes; load takes a model file.",
          null);
    }
    ModelFile read = ModelFile.read(from);
    BoundModel meaning = read.bind(List.of());
    file = Optional.of(from);
    model = Optional.of(read);
    bound = Optional.of(meaning);
    settings.clear();
    reports.clear();
  }

  /** Takes a model that a line of Groovy stated. */
  void take(ScriptLanguage.Unrun stated) {
    ModelFile taken = new ModelFile(stated.source(), stated.body(), stated.folder(), "");
    BoundModel meaning = taken.bind(stated.settings());
    file = Optional.empty();
    model = Optional.of(taken);
    bound = Optional.of(meaning);
    settings.clear();
    stated
        .settings()
        .forEach(said -> settings.put(said.replaceFirst("=.*", ""), said.replaceFirst(".*?=", "")));
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
        .map(name -> name.replaceAll("(?U)\\W", "_").replaceFirst("^(\\d)", "_$1"))
        .map(name -> RESERVED.matcher(name).matches() ? name + "_" : name);
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
          versions.put(report.experiment().name(), version());
          each.accept(report);
        });
  }

  private String version() {
    return model.orElseThrow().sha256() + said();
  }

  /** Whether the model is another than when an experiment was run. */
  boolean isOutdated(String experiment) {
    return isStale() || !version().equals(versions.get(experiment));
  }

  /** Reports by the names of experiments, in the order in which they were run first. */
  Map<String, Report> reports() {
    return reports;
  }
}
