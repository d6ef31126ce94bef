package ziman.dsl.repl;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ziman.dsl.bind.BoundModel;
import ziman.dsl.bind.BoundModel.BoundExperiment;
import ziman.dsl.bind.BoundModel.BoundParameter;
import ziman.dsl.run.Report;
import ziman.dsl.run.Watch;
import ziman.dsl.script.ScriptFailure;
import ziman.dsl.script.ScriptLanguage;
import ziman.dsl.script.ScriptSession;
import ziman.dsl.show.ExitCode;
import ziman.dsl.show.Fault;
import ziman.dsl.show.Reference;
import ziman.dsl.show.Style;
import ziman.dsl.show.TextReport;

/** Understands what is said, one line at a time, and answers. */
final class Talk {
  /** A command stands before its words; what follows a name of Groovy is an operator. */
  private static final Pattern SAID = Pattern.compile("(?sU)\\s*(\\w+)(?:\\s+([\\w'\"].*)|\\s*)");

  /** Paths begin with other signs too. */
  private static final Pattern LOAD = Pattern.compile("(?s)\\s*(load)\\s+([^=].*)");

  private static final Pattern SETTING = Pattern.compile("(?sU)\\s*(\\w+)\\s*:?=\\s*(.*\\S)\\s*");

  private final PrintStream out;
  private final PrintStream err;
  private final Path folder;
  private final Watch watch;
  private final Bench bench = new Bench();
  private final TextReport text = new TextReport(Style.ofTerminal());
  private Optional<ScriptSession> session = Optional.empty();
  private List<String> last = List.of();
  private boolean over;

  /**
   * @param folder where files are looked for
   * @param watch is told how runs get on
   */
  Talk(PrintStream out, PrintStream err, Path folder, Watch watch) {
    this.out = out;
    this.err = err;
    this.folder = folder;
    this.watch = watch;
  }

  Bench bench() {
    return bench;
  }

  /** The names that Groovy knows so far. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(session.map(ScriptSession::names).orElse(Set.of()));
    bench.name().ifPresent(names::add);
    if (!bench.reports().isEmpty()) {
      names.add("results");
    }
    return names;
  }

  /** What can follow names with dots between them. */
  Set<String> members(String chain) {
    try {
      return session().members(chain);
    } catch (IOException e) {
      return Set.of();
    }
  }

  /** Whether it was said that this is enough. */
  boolean isOver() {
    return over;
  }

  /** Whether a text is complete, so that it can be answered. */
  static boolean isComplete(String said) {
    return command(said).isPresent() || !OpenText.isOpen(said);
  }

  /** Cuts what was pasted into what can be answered one after the other. */
  static List<String> inputs(String pasted) {
    List<String> inputs = new ArrayList<>();
    String said = "";
    for (String line : pasted.split("\n", -1)) {
      said = said.isEmpty() ? line : said + "\n" + line;
      if (isComplete(said)) {
        inputs.add(said);
        said = "";
      }
    }
    if (!said.isEmpty()) {
      inputs.add(said);
    }
    return inputs;
  }

  private record Order(Command command, String rest) {}

  private static Optional<Order> command(String said) {
    Matcher load = LOAD.matcher(said);
    Matcher words = load.matches() ? load : SAID.matcher(said);
    if (!words.matches() || said.strip().contains("\n")) {
      return Optional.empty();
    }
    String rest = words.group(2) == null ? "" : words.group(2).strip();
    return Command.called(words.group(1)).map(command -> new Order(command, rest));
  }

  /** Answers; what goes wrong is told and returned as an exit code. */
  int say(String said) {
    try {
      if (said.isBlank() || said.strip().startsWith("#")) {
        return ExitCode.FINE;
      }
      Optional<Order> order = command(said);
      return order.isPresent()
          ? obey(order.get().command(), order.get().rest())
          : groovy(said.replace("\0", ""));
    } catch (IOException | RuntimeException | Error e) {
      return Fault.of(e).told(err).exitCode();
    }
  }

  private int obey(Command command, String rest) throws IOException {
    List<String> words = rest.isEmpty() ? List.of() : Arrays.asList(rest.split("\\s+"));
    switch (command) {
      case LOAD -> load(rest);
      case RELOAD -> reload();
      case EDIT -> edit();
      case LIST -> list();
      case SET -> set(rest);
      case UNSET -> {
        bench.unset(rest);
        named();
      }
      case PLAN -> plan(words);
      case RUN -> {
        return run(words);
      }
      case RERUN -> {
        return run(last);
      }
      case RESULTS -> results(words);
      case PLOT -> plot(words);
      case EXPLAIN -> explain(rest);
      case HELP -> out.print(Command.overview());
      case QUIT -> over = true;
    }
    return ExitCode.FINE;
  }

  private void load(String rest) throws IOException {
    if (rest.isEmpty()) {
      throw new ScriptFailure("Name a model file: load copper.bte", null);
    }
    bench.load(file(rest));
    last = List.of();
    opening();
  }

  /** A path as shells understand it: quotes around it, and a tilde for the home. */
  private Path file(String said) {
    String path = said.replaceFirst("^([\"'])(.*)\\1$", "$2");
    if (path.equals("~") || path.startsWith("~/")) {
      path = System.getProperty("user.home", ".") + path.substring(1);
    }
    try {
      return folder.resolve(path).normalize();
    } catch (InvalidPathException e) {
      throw new ScriptFailure("No file can be called " + said + ".", e);
    }
  }

  private void opening() {
    BoundModel model = bench.bound().orElseThrow();
    out.print(text.opening(model));
    String experiments =
        model.experiments().stream().map(BoundExperiment::name).collect(Collectors.joining(", "));
    out.println("experiments: " + (experiments.isEmpty() ? "none" : experiments));
    bench
        .name()
        .filter(name -> !model.name().equals(name + ".bte"))
        .ifPresent(name -> out.println("its name in Groovy: " + name));
    named();
  }

  private void named() {
    session.ifPresent(this::nameModel);
  }

  private void nameModel(ScriptSession in) {
    bench.name().ifPresent(name -> in.name(name, bench.model().orElseThrow(), bench.said()));
  }

  private void reload() throws IOException {
    bench.reload();
    out.println(bench.bound().orElseThrow().name() + " was read again.");
    named();
  }

  private void edit() throws IOException {
    Path file =
        bench
            .file()
            .orElseThrow(() -> new ScriptFailure("There is no file to edit: load FILE.", null));
    String editor =
        Stream.of("VISUAL", "EDITOR")
            .map(name -> System.getenv().getOrDefault(name, ""))
            .filter(name -> !name.isBlank())
            .findFirst()
            .orElse("vi");
    try {
      int code =
          new ProcessBuilder("sh", "-c", editor + " \"$1\"", "edit", file.toString())
              .inheritIO()
              .start()
              .waitFor();
      if (code != 0) {
        throw new ScriptFailure("The editor, " + editor + ", failed; $EDITOR says which.", null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    reload();
  }

  private void list() {
    BoundModel model =
        bench
            .bound()
            .orElseThrow(
                () -> new ScriptFailure("There is no model on the bench: load FILE.", null));
    for (BoundParameter parameter : model.parameters()) {
      String doc = parameter.doc().isEmpty() ? "" : "  " + parameter.doc();
      out.println("  " + TextReport.parameter(parameter) + doc);
    }
    for (BoundExperiment experiment : model.experiments()) {
      out.println("  " + experiment.name() + "  " + experiment.kind());
    }
    model.skipped().forEach(s -> out.println("  " + s.name() + "  skipped: " + s.reason()));
  }

  private void set(String rest) {
    if (rest.isEmpty()) {
      bench.said().forEach(setting -> out.println("  " + setting.replaceFirst("=", " = ")));
      return;
    }
    Matcher setting = SETTING.matcher(rest);
    if (!setting.matches()) {
      throw new ScriptFailure("A parameter is set so: set T = 77 K", null);
    }
    bench.set(setting.group(1), setting.group(2));
    named();
  }

  private void plan(List<String> words) {
    bench.experiments(words).forEach(experiment -> out.print(text.plan(experiment)));
  }

  private int run(List<String> words) throws IOException {
    if (bench.isStale()) {
      reload();
    }
    last = List.copyOf(words);
    List<Report> reports =
        bench.run(
            words,
            watch,
            report -> {
              out.print(text.experiment(report));
              if (!report.refusal().isEmpty()) {
                err.println(report.experiment().name() + ": " + report.refusal());
              }
            });
    session.ifPresent(this::nameResults);
    return ExitCode.of(reports);
  }

  private void nameResults(ScriptSession in) {
    in.results(
        List.copyOf(bench.reports().values()),
        bench.bound().map(BoundModel::skipped).orElse(List.of()));
  }

  private void results(List<String> words) {
    Map<String, Report> reports = bench.reports();
    if (reports.isEmpty()) {
      throw new ScriptFailure("Nothing has been run yet.", null);
    }
    bench.experiments(words);
    for (Report report : reports.values()) {
      String name = report.experiment().name();
      if (words.isEmpty() || words.contains(name)) {
        out.print(text.experiment(report));
        warned(name);
      }
    }
  }

  private void warned(String experiment) {
    if (bench.isOutdated(experiment)) {
      out.println("  The model has changed since: run " + experiment + " computes it anew.");
    }
  }

  private void plot(List<String> words) {
    List<BoundExperiment> all = bench.bound().map(BoundModel::experiments).orElse(List.of());
    if (!words.isEmpty()
        && !bench.reports().containsKey(words.get(0))
        && all.stream().anyMatch(experiment -> experiment.name().equals(words.get(0)))) {
      throw new ScriptFailure(
          words.get(0) + " has not been run yet: run " + words.get(0) + ".", null);
    }
    Plots.Drawing drawing = Plots.draw(words, bench.reports());
    drawing.lines().forEach(line -> out.println("  " + line));
    warned(drawing.experiment());
  }

  private void explain(String word) {
    String said = word.isEmpty() ? Reference.overview() : Reference.about(word);
    if (said.isEmpty()) {
      throw new ScriptFailure(Reference.unknown(word), null);
    }
    out.print(said);
  }

  private ScriptSession session() throws IOException {
    if (session.isEmpty()) {
      ScriptLanguage language =
          ServiceLoader.load(ScriptLanguage.class)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("the language of scripts is missing"));
      session = Optional.of(language.session(folder));
      named();
      if (!bench.reports().isEmpty()) {
        nameResults(session.get());
      }
    }
    return session.get();
  }

  private int groovy(String said) throws IOException {
    ScriptSession.Answer answer = session().execute(said);
    if (answer.model().isPresent()) {
      bench.take(answer.model().get());
      opening();
    } else if (!answer.text().isEmpty()) {
      out.println(answer.text());
    }
    return ExitCode.FINE;
  }
}
