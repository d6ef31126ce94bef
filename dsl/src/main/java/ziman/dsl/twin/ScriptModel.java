package ziman.dsl.twin;

import groovy.lang.Closure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ziman.dsl.bind.Binder;
import ziman.dsl.bind.BoundModel;
import ziman.dsl.bind.BoundModel.BoundExperiment;
import ziman.dsl.bind.Folder;
import ziman.dsl.bind.SetValues;
import ziman.dsl.formula.Suggestion;
import ziman.dsl.run.Kept;
import ziman.dsl.run.Report;
import ziman.dsl.run.Runner;
import ziman.dsl.run.Watch;
import ziman.dsl.script.ScriptLanguage.Unrun;
import ziman.dsl.show.Style;
import ziman.dsl.show.TextReport;
import ziman.engine.pipeline.Progress;
import ziman.engine.pipeline.Stage;
import ziman.grammar.format.Printer;
import ziman.grammar.source.Place;
import ziman.grammar.source.Source;
import ziman.grammar.source.Unreadable;
import ziman.grammar.tree.Body;

/** A model in the hands of a script: it can be changed, run, printed. Immutable. */
public final class ScriptModel {
  private final Body body;
  private final Source source;
  private final Folder folder;
  private final List<String> settings;

  private final Progress progress;

  ScriptModel(Body body, Source source, Folder folder, List<String> settings) {
    this(body, source, folder, settings, Progress.SILENT);
  }

  private ScriptModel(
      Body body, Source source, Folder folder, List<String> settings, Progress progress) {
    this.progress = progress;
    this.body = body;
    this.source = source;
    this.folder = folder;
    this.settings = List.copyOf(settings);
  }

  /** The syntax tree. */
  public Body getTree() {
    return body;
  }

  Source source() {
    return source;
  }

  /** The model as it is now set, for somebody else to run. */
  Unrun unrun() {
    return new Unrun(body, source, folder, settings);
  }

  /** Its name, and what was set. */
  @Override
  public String toString() {
    String set = String.join(", ", settings).replace("=", " = ");
    return "the model of " + source.name() + (set.isEmpty() ? "" : " with " + set);
  }

  /**
   * The same model with other values of its parameters: {@code model.with(T: 77['K'])}. As with
   * {@code --set}, a path may lead anywhere: a script can read any file anyway.
   */
  public ScriptModel with(Map<String, ?> values) {
    List<String> changed = new ArrayList<>(settings);
    values.forEach(
        (name, value) ->
            changed.add(
                name
                    + "="
                    + (value instanceof CharSequence text
                        ? text
                        : Printer.print(Expressions.of(value, Place.NOWHERE)))));
    return new ScriptModel(body, source, folder, changed, progress);
  }

  /**
   * The same model, telling what it is doing: {@code model.listen { stage -> println stage.name()
   * }}. What the closure throws ends the run. Of points that are computed at once it hears one
   * after the other.
   */
  public ScriptModel listen(Closure<?> listener) {
    Object turn = new Object();
    return new ScriptModel(
        body,
        source,
        folder,
        settings,
        stage -> {
          synchronized (turn) {
            listener.call(stage);
          }
        });
  }

  /**
   * Runs experiments.
   *
   * @param names which; none: all
   * @throws IllegalArgumentException if there is none of that name
   * @throws ziman.engine.model.RunInterrupted if the thread is interrupted
   */
  public ScriptResults run(String... names) {
    return run(Runtime.getRuntime().availableProcessors(), names);
  }

  /** What is wrong with a value that was set is told at the line that runs the model. */
  BoundModel bound() {
    try {
      return Binder.in(folder).bind(body, source, settings);
    } catch (Unreadable e) {
      Place here = ScriptLines.here();
      boolean ofSettings =
          e.diagnostics().stream().allMatch(d -> d.place().source().name().startsWith("--set"));
      if (!ofSettings || here.text().isEmpty()) {
        throw e;
      }
      String said =
          e.diagnostics().stream()
              .map(d -> d.place().text() + ": " + d.message())
              .collect(Collectors.joining(" "));
      throw new Unreadable(here, said);
    }
  }

  /** Runs experiments, with as many of their own points at once as there are threads. */
  ScriptResults run(int threads, String... names) {
    BoundModel bound = bound();
    List<String> known = bound.experiments().stream().map(BoundExperiment::name).toList();
    for (String name : names) {
      boolean skipped = bound.skipped().stream().anyMatch(one -> one.name().equals(name));
      if (!known.contains(name) && !skipped) {
        throw new IllegalArgumentException(
            "There is no experiment \"" + name + "\"." + Suggestion.of(name, known));
      }
    }
    Map<String, Report> reports = new LinkedHashMap<>();
    Watch watch =
        new Watch() {
          @Override
          public void stage(Stage stage) {
            progress.begin(stage);
          }
        };
    List<BoundExperiment> chosen =
        bound.experiments().stream()
            .filter(one -> names.length == 0 || List.of(names).contains(one.name()))
            .toList();
    new Runner(Kept.NOTHING, watch, threads)
        .run(
            chosen, bound.experiments(), report -> reports.put(report.experiment().name(), report));
    return new ScriptResults(reports, bound.skipped());
  }

  /**
   * Runs every experiment at every combination of values, on all cores: {@code model.sweep(T:
   * [100.K, 300.K])}.
   */
  public ScriptSweep sweep(Map<String, ?> values) {
    return ScriptSweep.of(this, values);
  }

  /** The model as a model file, with the values that were set. */
  public String toBte() {
    return Printer.print(SetValues.in(body, settings));
  }

  /** The model as a script, with the values that were set. */
  public String toGroovy() {
    return GroovyPrinter.print(SetValues.in(body, settings));
  }

  /**
   * Runs every experiment and prints what it shows, as {@code ziman run} does, and why where there
   * is no answer.
   */
  public ScriptResults show() {
    ScriptResults results = run();
    TextReport text = new TextReport(Style.ofTerminal());
    for (Report report : results.reports()) {
      System.out.print(text.experiment(report));
      if (!report.refusal().isEmpty()) {
        System.err.println(report.experiment().name() + ": " + report.refusal());
      }
    }
    results.skipped().forEach(skipped -> System.out.print(text.skipped(skipped)));
    return results;
  }
}
