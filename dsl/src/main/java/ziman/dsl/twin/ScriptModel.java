package ziman.dsl.twin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ziman.dsl.bind.Binder;
import ziman.dsl.bind.BoundModel;
import ziman.dsl.bind.Folder;
import ziman.dsl.run.Report;
import ziman.dsl.run.Runner;
import ziman.dsl.show.Style;
import ziman.dsl.show.TextReport;
import ziman.grammar.format.Printer;
import ziman.grammar.source.Place;
import ziman.grammar.source.Source;
import ziman.grammar.tree.Body;

/** A model in the hands of a script: it can be changed, run, printed. Immutable. */
public final class ScriptModel {
  private final Body body;
  private final Source source;
  private final Folder folder;
  private final List<String> settings;

  ScriptModel(Body body, Source source, Folder folder, List<String> settings) {
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
    return new ScriptModel(body, source, folder, changed);
  }

  /** Runs every experiment. */
  public ScriptResults run() {
    BoundModel bound = Binder.in(folder).bind(body, source, settings);
    Map<String, Report> reports = new LinkedHashMap<>();
    new Runner()
        .run(
            bound.experiments(),
            bound.experiments(),
            report -> reports.put(report.experiment().name(), report));
    return new ScriptResults(reports, bound.skipped());
  }

  /** The model as a model file. */
  public String toBte() {
    return Printer.print(body);
  }

  /** The model as a script. */
  public String toGroovy() {
    return GroovyPrinter.print(body);
  }

  /** Runs every experiment and prints what it shows, as {@code ziman run} does. */
  public ScriptResults show() {
    ScriptResults results = run();
    TextReport text = new TextReport(Style.ofTerminal());
    results.reports().forEach(report -> System.out.print(text.experiment(report)));
    results.skipped().forEach(skipped -> System.out.print(text.skipped(skipped)));
    return results;
  }
}
