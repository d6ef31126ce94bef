package ziman.dsl.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ziman.dsl.bind.Binder;
import ziman.dsl.bind.BoundModel;
import ziman.dsl.bind.BoundModel.BoundExperiment;
import ziman.dsl.bind.BoundModel.SkippedExperiment;
import ziman.dsl.export.Outputs;
import ziman.dsl.export.WholeFile;
import ziman.dsl.formula.Suggestion;
import ziman.dsl.plot.Paper;
import ziman.dsl.report.Page;
import ziman.dsl.run.Kept;
import ziman.dsl.run.ModelFile;
import ziman.dsl.run.Provenance;
import ziman.dsl.run.Report;
import ziman.dsl.run.Runner;
import ziman.dsl.run.Stopwatch;
import ziman.dsl.run.Watch;
import ziman.dsl.script.ScriptLanguage;
import ziman.dsl.show.ExitCode;
import ziman.dsl.show.JsonReport;
import ziman.dsl.show.ProgressLine;
import ziman.dsl.show.Style;
import ziman.dsl.show.TextReport;
import ziman.dsl.store.RunStore;
import ziman.grammar.source.Unreadable;

/** Runs a model or a script. */
@Command(
    name = "run",
    description =
        "Runs the experiments of a model (.bte), a script (.groovy), or a pack (.zip) again.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "A model file (.bte), a script (.groovy), or a pack (.zip).")
  private Path file;

  @Mixin private Settings settings;

  @Option(
      names = "--only",
      paramLabel = "EXPERIMENT",
      description = "Runs this experiment; may be given several times.")
  private List<String> only = List.of();

  @Option(names = "--json", description = "Prints one JSON object, values in SI units.")
  private boolean json;

  @Option(names = "--plan", description = "Prints the stages of each experiment; runs nothing.")
  private boolean plan;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Writes the JSON object and every table as CSV into this folder, and keeps every finished"
              + " point there in runs.sqlite: a rerun goes on where this one stops.")
  private Path out;

  @Option(
      names = "--report",
      description =
          "Writes a page with pictures, numbers and the model, one HTML file, into the folder of --out or"
              + " here.")
  private boolean report;

  @Option(
      names = "--plot",
      paramLabel = "FORMAT",
      description =
          "Draws every picture for a paper, as png or svg, into the folder of --out or here.")
  private String plot;

  @Option(
      names = "--fresh",
      description = "Computes again what the folder of --out keeps from an earlier run.")
  private boolean fresh;

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    try {
      if (file.toString().endsWith(".bte")) {
        ModelFile model = ModelFile.read(file);
        return run(model.bind(settings.given()), model.source().text(), model.sha256());
      }
      return file.toString().endsWith(".zip") ? pack() : script();
    } catch (Unreadable e) {
      if (json) {
        terminal.out().println(JsonReport.errors(file.getFileName().toString(), e.diagnostics()));
      }
      throw e;
    }
  }

  private int pack() throws IOException {
    if (plan
        || report
        || plot != null
        || out != null
        || fresh
        || !settings.given().isEmpty()
        || !only.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "A pack is run as it was: leave out --plan, --report, --plot, --out, --fresh, --set and --only."
              + " To change something, unzip it and run the model in it.");
    }
    return new PackedRun(terminal, json).again(file);
  }

  private int script() throws IOException {
    if (!file.toString().endsWith(".groovy")) {
      throw new ParameterException(
          spec.commandLine(),
          "Ziman runs model files, which end in .bte, scripts, which end in .groovy, and packs,"
              + " which end in .zip; not "
              + file.getFileName()
              + ".");
    }
    ScriptLanguage language =
        ServiceLoader.load(ScriptLanguage.class)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the language of scripts is missing"));
    terminal.err().println("Executing " + file + ": a script is code and can do what code can.");
    Optional<ScriptLanguage.Unrun> unrun = language.run(file);
    if (unrun.isPresent()) {
      ScriptLanguage.Unrun stated = unrun.get();
      List<String> all = new ArrayList<>(stated.settings());
      all.addAll(settings.given());
      BoundModel model = Binder.in(stated.folder()).bind(stated.body(), stated.source(), all);
      return run(model, stated.source().text(), ModelFile.hash(file));
    }
    if (json
        || plan
        || report
        || plot != null
        || out != null
        || !settings.given().isEmpty()
        || !only.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "The script has run, but its options had nothing to act on: --json, --plan, --report, --plot, --out,"
              + " --set and --only need a script that ends in a model { ... }.");
    }
    return ExitCode.FINE;
  }

  private int run(BoundModel model, String source, String sha256) throws IOException {
    checkNames(model);
    if (plot != null && !Paper.FORMATS.contains(plot)) {
      throw new ParameterException(
          spec.commandLine(),
          "Pictures are drawn as %s, not %s.".formatted(String.join(" or ", Paper.FORMATS), plot));
    }
    List<BoundExperiment> chosen =
        model.experiments().stream()
            .filter(experiment -> chosen(experiment.name()))
            .map(experiment -> report || plot != null ? experiment.withPictures() : experiment)
            .toList();
    List<SkippedExperiment> skipped =
        model.skipped().stream().filter(experiment -> chosen(experiment.name())).toList();
    if (plan && json) {
      throw new ParameterException(spec.commandLine(), "A plan is a text: leave out --json.");
    }
    if (plan) {
      TextReport text = new TextReport(Style.PLAIN);
      chosen.forEach(experiment -> terminal.out().print(text.plan(experiment)));
      skipped.forEach(this::printSkipped);
      return ExitCode.FINE;
    }
    ReportPrinter printer = new ReportPrinter(terminal, json);
    printer.opening(model);
    Instant begun = Instant.now();
    Stopwatch laps = new Stopwatch(ProgressLine.on(terminal.err()));
    List<Report> reports;
    if (out == null) {
      reports = reports(chosen, model.experiments(), Kept.NOTHING, laps, printer);
    } else {
      try (RunStore store = RunStore.in(out, model.name(), fresh)) {
        reports = reports(chosen, model.experiments(), store, laps, printer);
      }
    }
    printer.skipped(skipped);
    if (chosen.isEmpty() && skipped.isEmpty() && !json) {
      terminal.out().println("The model has no experiments: there is nothing to run.");
    }
    String object = JsonReport.run(model, sha256, reports, skipped);
    if (json) {
      terminal.out().println(object);
    }
    double seconds = Duration.between(begun, Instant.now()).toMillis() / 1e3;
    Provenance provenance = new Provenance(again(), sha256, settings.given(), begun, seconds);
    Outputs outputs = Outputs.of(model, out == null ? Path.of("") : out);
    if (out != null) {
      outputs.write(model, source, object, reports, provenance);
      terminal.err().println("The results are in " + out + ".");
      if (!report && Files.exists(outputs.page())) {
        terminal.err().println("The report " + outputs.page() + " is that of an earlier run.");
      }
    }
    if (report) {
      WholeFile.write(outputs.page(), Page.of(model, source, reports, skipped, laps, provenance));
      terminal.err().println("The report is " + outputs.page() + ".");
    }
    if (plot != null) {
      int pictures = outputs.draw(reports, plot);
      String many = pictures == 1 ? "One picture is" : pictures + " pictures are";
      terminal.err().println(many + " in " + outputs.folder().toAbsolutePath().normalize() + ".");
    }
    return ExitCode.of(reports);
  }

  private List<Report> reports(
      List<BoundExperiment> chosen,
      List<BoundExperiment> all,
      Kept kept,
      Watch watch,
      ReportPrinter printer) {
    Runner runner = new Runner(kept, watch, Runtime.getRuntime().availableProcessors());
    return runner.run(
        chosen,
        all,
        report -> {
          printer.experiment(report);
          if (report.reused() > 0) {
            terminal.err().println(reused(report.experiment(), report.reused()));
          }
        });
  }

  /** The command line that runs this again. */
  private String again() {
    StringBuilder command = new StringBuilder("ziman run " + file.getFileName());
    settings.given().forEach(setting -> command.append(" --set \"").append(setting).append('"'));
    only.forEach(name -> command.append(" --only ").append(name));
    return command.append(report ? " --report" : "").toString();
  }

  private String reused(BoundExperiment experiment, int reused) {
    String where = " from " + out.resolve(RunStore.NAME) + "; --fresh computes again.";
    String points =
        experiment
            .sweep()
            .map(sweep -> " %d of %d points".formatted(reused, sweep.size()))
            .orElse("");
    return experiment.name() + ": reused" + points + where;
  }

  private boolean chosen(String experiment) {
    return only.isEmpty() || only.contains(experiment);
  }

  /** Whoever asks for an experiment by its name is told when there is none. */
  private void checkNames(BoundModel model) {
    List<String> names = new ArrayList<>();
    model.experiments().forEach(experiment -> names.add(experiment.name()));
    model.skipped().forEach(experiment -> names.add(experiment.name()));
    for (String name : only) {
      if (!names.contains(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "There is no experiment \""
                + name
                + "\" in "
                + model.name()
                + ": it has "
                + String.join(", ", names)
                + "."
                + Suggestion.of(name, names));
      }
    }
  }

  private void printSkipped(SkippedExperiment experiment) {
    terminal.out().println(experiment.name() + "  " + experiment.kind());
    terminal.out().println("  skipped: " + experiment.reason());
  }
}
