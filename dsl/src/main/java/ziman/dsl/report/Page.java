package ziman.dsl.report;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import ziman.dsl.bind.BoundModel;
import ziman.dsl.bind.BoundModel.BoundParameter;
import ziman.dsl.bind.BoundModel.Show;
import ziman.dsl.bind.BoundModel.SkippedExperiment;
import ziman.dsl.bind.BoundModel.Sweep;
import ziman.dsl.plot.Picture;
import ziman.dsl.plot.Pictures;
import ziman.dsl.plot.Trace;
import ziman.dsl.run.Provenance;
import ziman.dsl.run.Report;
import ziman.dsl.run.Stopwatch;
import ziman.dsl.run.Verdict;
import ziman.dsl.show.JsonReport;
import ziman.dsl.show.Numbers;
import ziman.dsl.show.TextReport;
import ziman.engine.model.ResultName;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Table;
import ziman.engine.units.Unit;
import ziman.engine.units.Units;

/** Puts a report together: one HTML file that needs nothing else. */
public final class Page {
  /** Rows of a table that are shown; all can be saved. */
  private static final int MOST_ROWS = 400;

  /** Digits of what is saved from a table. */
  private static final int DIGITS = 12;

  private final BoundModel model;
  private final String source;
  private final List<Report> reports;
  private final Stopwatch laps;
  private final Provenance provenance;
  private final StringBuilder html = new StringBuilder();
  private final Map<String, Object> tables = new LinkedHashMap<>();
  private int pictures;

  private Page(
      BoundModel model,
      String source,
      List<Report> reports,
      Stopwatch laps,
      Provenance provenance) {
    this.model = model;
    this.source = source;
    this.reports = reports;
    this.laps = laps;
    this.provenance = provenance;
  }

  /**
   * The page of a run.
   *
   * @param source the text of the model
   * @param reports what became of the experiments that ran
   * @param skipped the others that were asked for
   * @param laps how long their stages took
   */
  public static String of(
      BoundModel model,
      String source,
      List<Report> reports,
      List<SkippedExperiment> skipped,
      Stopwatch laps,
      Provenance provenance) {
    return new Page(model, source, reports, laps, provenance).written(skipped);
  }

  /** A run in a few sentences. */
  public static String summary(List<Report> reports, List<SkippedExperiment> skipped) {
    return Summary.of(reports, skipped).words();
  }

  private String written(List<SkippedExperiment> skipped) {
    String title = model.about().getOrDefault("title", model.name());
    html.append(Html.opening(title))
        .append("<header>\n")
        .append(Html.element("h1", Html.text(title)))
        .append(Html.element("p class=\"file\"", Html.text(model.name())))
        .append("\n");
    summary(skipped);
    html.append("</header>\n<nav aria-label=\"experiments\">");
    reports.forEach(
        report -> {
          String name = Html.text(report.experiment().name());
          html.append("<a href=\"#e-").append(name).append("\">").append(name).append("</a>");
        });
    html.append(
        "<a href=\"#model\">model</a><a href=\"#provenance\">provenance</a></nav>\n<main>\n");
    reports.forEach(this::experiment);
    skipped.forEach(this::skipped);
    html.append("<section id=\"model\">\n<h2>Model</h2>\n<pre tabindex=\"0\"><code>")
        .append(Highlighted.html(source))
        .append("</code></pre>\n</section>\n");
    provenance();
    html.append("</main>\n<script type=\"application/json\" id=\"tables\">")
        .append(Json.write(tables))
        .append("</script>\n");
    if (pictures > 0) {
      Scripts.all().forEach(script -> html.append("<script>").append(script).append("</script>\n"));
    }
    html.append("<script>\n")
        .append(Scripts.own("report.js"))
        .append("</script>\n</body>\n</html>\n");
    return html.toString();
  }

  private void summary(List<SkippedExperiment> skipped) {
    Summary summary = Summary.of(reports, skipped);
    html.append("<p class=\"summary ")
        .append(summary.good() ? "good" : "bad")
        .append("\">")
        .append(Html.text(summary.words()))
        .append("</p>\n");
    String parameters =
        model.parameters().stream()
            .map(p -> TextReport.parameter(p) + said(p))
            .collect(Collectors.joining("; "));
    if (!parameters.isEmpty()) {
      html.append("<p class=\"parameters\">").append(Html.text(parameters)).append("</p>\n");
    }
  }

  private static String said(BoundParameter parameter) {
    return parameter.doc().isEmpty() ? "" : " (" + parameter.doc() + ")";
  }

  private void skipped(SkippedExperiment skipped) {
    html.append("<section>\n<h2>")
        .append(Html.text(skipped.name()))
        .append("</h2>\n<p>Skipped: ")
        .append(Html.text(skipped.reason()))
        .append("</p>\n</section>\n");
  }

  private void experiment(Report report) {
    String name = Html.text(report.experiment().name());
    html.append("<section id=\"e-")
        .append(name)
        .append("\">\n<h2>")
        .append(name)
        .append(" <small>")
        .append(Html.text(report.experiment().kind()))
        .append("</small></h2>\n");
    if (!report.refusal().isEmpty()) {
      html.append("<p class=\"bad\">").append(Html.text(report.refusal())).append("</p>\n");
    }
    if (report.outcome().isPresent()) {
      Outcome outcome = report.outcome().get();
      numbers(report, outcome);
      expectations(report);
      Pictures.of(report).forEach(this::picture);
      outcome.tables().forEach((key, table) -> table(report, key, table));
      remarks(outcome);
      invariants(outcome);
    }
    stages(report);
    html.append("</section>\n");
  }

  private void numbers(Report report, Outcome outcome) {
    if (report.experiment().sweep().isPresent() || outcome.quantities().isEmpty()) {
      return;
    }
    List<String> shown = report.experiment().shows().stream().map(Show::key).toList();
    html.append(
            "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"results\"><table class=\"numbers\"><caption>Results</caption><thead><tr><th>result</th><th>value</th>")
        .append("<th>uncertainty</th><th>unit</th><th>what it is</th></tr></thead><tbody>\n");
    for (Show show : TextReport.shows(report)) {
      Measured measured = outcome.quantities().get(show.key());
      if (show.result().shape() == ResultName.Shape.TABLE) {
        continue;
      }
      if (measured == null) {
        row(show.key(), "not given by this model", "", "", show.result().help());
        continue;
      }
      number(show.key(), measured, show.unit(), "", show.result().help());
      for (int k = 1; ResultName.power(show.key()) == 0; k++) {
        Measured power = outcome.quantities().get(ResultName.atPower(show.key(), k));
        if (power == null) {
          break;
        }
        String exponent = k == 1 ? "" : "^" + k;
        number(show.key() + " times t" + exponent, power, show.unit(), "/s" + exponent, "");
      }
    }
    html.append("</tbody></table></div>\n");
    List<String> rest =
        outcome.quantities().keySet().stream()
            .filter(key -> !shown.isEmpty() && !shown.contains(key) && ResultName.power(key) == 0)
            .toList();
    if (!rest.isEmpty()) {
      html.append("<details><summary>")
          .append(Summary.counted(rest.size(), "more result"))
          .append(
              "</summary><div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"more results\"><table class=\"numbers\"><tbody>\n");
      for (String key : rest) {
        report
            .experiment()
            .result(key)
            .ifPresent(
                r ->
                    number(
                        key,
                        outcome.quantities().get(key),
                        Units.parse(r.unitOf(key)),
                        "",
                        r.help()));
      }
      html.append("</tbody></table></div></details>\n");
    }
  }

  private void number(String key, Measured measured, Unit unit, String perTime, String help) {
    double uncertainty = Math.abs(unit.fromSi(measured.uncertainty()));
    row(
        key,
        Numbers.value(unit.fromSi(measured.value()), uncertainty),
        "± " + Numbers.uncertainty(uncertainty),
        (unit.symbol().equals("1") ? "" : unit.symbol()) + perTime,
        help);
  }

  private void row(String... cells) {
    html.append("<tr><th scope=\"row\">").append(Html.text(cells[0])).append("</th>");
    Arrays.stream(cells)
        .skip(1)
        .forEach(cell -> html.append("<td>").append(Html.text(cell)).append("</td>"));
    html.append("</tr>\n");
  }

  private void expectations(Report report) {
    if (report.verdicts().isEmpty()) {
      return;
    }
    html.append(
            "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"expectations\"><table class=\"expectations\"><caption>Expectations</caption><thead><tr><th>expected</th>")
        .append("<th></th><th>found</th><th>why</th></tr></thead><tbody>\n");
    for (Verdict verdict : report.verdicts()) {
      Unit unit = verdict.expectation().unit();
      String symbol = unit.symbol().equals("1") ? "" : " " + unit.symbol();
      DoubleFunction<String> number = value -> Numbers.plain(unit.fromSi(value), 7) + symbol;
      String allowed =
          Double.isNaN(verdict.allowed())
              ? ""
              : " ± " + Numbers.plain(unit.fromSi(verdict.allowed()), 3) + symbol;
      html.append("<tr class=\"")
          .append(verdict.passed() ? "good" : "bad")
          .append("\"><th scope=\"row\">")
          .append(Html.text(verdict.expectation().text() + allowed))
          .append("</th><td>")
          .append(verdict.passed() ? "✓ met" : "✗ not met")
          .append("</td><td>")
          .append(Html.text(number.apply(verdict.value()) + verdict.computed(number)))
          .append("</td><td>")
          .append(Html.text(verdict.expectation().why()))
          .append("</td></tr>\n");
    }
    html.append("</tbody></table></div>\n");
  }

  private void picture(Picture picture) {
    pictures++;
    Map<String, Object> specification = new LinkedHashMap<>(VegaLite.of(picture.drawing()));
    specification.put("description", picture.description());
    html.append("<figure><figcaption>")
        .append(Html.text(picture.title()))
        .append("</figcaption><div class=\"picture\" id=\"p")
        .append(pictures)
        .append("\" role=\"figure\" tabindex=\"0\" aria-label=\"")
        .append(Html.text(picture.description()))
        .append("\"></div><script type=\"application/json\" class=\"specification\" data-for=\"p")
        .append(pictures)
        .append("\">")
        .append(Json.write(specification))
        .append("</script></figure>\n");
  }

  private void table(Report report, String key, Table table) {
    List<Column> columns = shown(report, key, table);
    List<Unit> units = units(report, key, columns);
    int rows = columns.get(0).values().length;
    String id = report.experiment().name() + "." + key;
    List<Object> all = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      Unit unit = units.get(c);
      all.add(
          Arrays.stream(columns.get(c).values())
              .mapToObj(v -> Double.isNaN(v) ? "" : Numbers.plain(unit.fromSi(v), DIGITS))
              .toList());
    }
    List<String> heads = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      heads.add(Trace.label(columns.get(c).name(), units.get(c)));
    }
    tables.put(id, VegaLite.map("heads", heads, "columns", all));
    html.append("<details")
        .append(rows <= 15 ? " open" : "")
        .append("><summary>")
        .append(Html.text(key.replace('_', ' ')))
        .append(": ")
        .append(Summary.counted(rows, "row"))
        .append("</summary><button type=\"button\" class=\"save\" data-table=\"")
        .append(Html.text(id))
        .append(
            "\">Save as CSV</button><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"table\"><table class=\"data\"><thead><tr>");
    heads.forEach(
        head ->
            html.append("<th aria-sort=\"none\"><button type=\"button\">")
                .append(Html.text(head))
                .append("</button></th>"));
    html.append("</tr></thead><tbody>\n");
    for (int r = 0; r < Math.min(rows, MOST_ROWS); r++) {
      html.append("<tr>");
      for (int c = 0; c < columns.size(); c++) {
        double value = units.get(c).fromSi(columns.get(c).values()[r]);
        html.append("<td>")
            .append(Double.isNaN(value) ? "refused" : Numbers.plain(value, 6))
            .append("</td>");
      }
      html.append("</tr>\n");
    }
    html.append("</tbody></table></div>");
    if (rows > MOST_ROWS) {
      html.append("<p>The first ").append(MOST_ROWS).append(" rows; the CSV has all.</p>");
    }
    html.append("</details>\n");
  }

  /** Of a sweep what varies and what is shown; of other tables everything. */
  private static List<Column> shown(Report report, String key, Table table) {
    if (!key.equals("sweep")) {
      return table.columns();
    }
    int axes = report.experiment().sweep().map(Sweep::axes).orElse(List.of()).size();
    List<String> shows = TextReport.shows(report).stream().map(Show::key).toList();
    List<Column> columns = new ArrayList<>(table.columns().subList(0, axes));
    table.columns().stream().skip(axes).filter(c -> shows.contains(c.name())).forEach(columns::add);
    return columns;
  }

  private static List<Unit> units(Report report, String key, List<Column> columns) {
    List<Unit> units = new ArrayList<>();
    List<Unit> axes =
        report
            .experiment()
            .sweep()
            .map(s -> s.axes().stream().map(a -> a.unit()).toList())
            .orElse(List.of());
    for (int c = 0; c < columns.size(); c++) {
      Column column = columns.get(c);
      Unit own = Units.parse(column.unit());
      boolean swept = c < axes.size() && axes.get(c).dimension().equals(own.dimension());
      boolean over = key.equals("sweep") || key.contains(" with ");
      units.add(
          over && swept
              ? axes.get(c)
              : report.experiment().shows().stream()
                  .filter(
                      s ->
                          s.key().equals(column.name())
                              || s.key().equals(key)
                              || key.startsWith(s.key() + " with "))
                  .map(Show::unit)
                  .filter(unit -> unit.dimension().equals(own.dimension()))
                  .findFirst()
                  .orElse(own));
    }
    return units;
  }

  private void remarks(Outcome outcome) {
    if (!outcome.remarks().isEmpty()) {
      html.append("<ul class=\"remarks\">");
      outcome.remarks().forEach(remark -> html.append(Html.element("li", Html.text(remark))));
      html.append("</ul>\n");
    }
  }

  private void invariants(Outcome outcome) {
    if (outcome.invariants().isEmpty()) {
      return;
    }
    html.append("<p class=\"invariants\">Laws that were kept, relative to their terms: ")
        .append(
            Html.text(
                outcome.invariants().entrySet().stream()
                    .map(
                        e ->
                            e.getKey().replace('_', ' ')
                                + " "
                                + Numbers.uncertainty(Math.abs(e.getValue())))
                    .collect(Collectors.joining(", "))))
        .append(".</p>\n");
  }

  private void stages(Report report) {
    List<Stopwatch.Lap> all = laps.of(report.experiment().name());
    if (all.isEmpty()) {
      return;
    }
    html.append("<details><summary>Stages: ")
        .append(seconds(all.stream().mapToDouble(Stopwatch.Lap::seconds).sum()))
        .append(
            "</summary><table class=\"numbers\"><thead><tr><th>stage</th><th>time</th><th>what it does</th></tr></thead><tbody>\n");
    all.forEach(lap -> row(lap.name(), seconds(lap.seconds()), lap.what()));
    html.append("</tbody></table></div></details>\n");
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, seconds < 1 ? "%.3f s" : "%.1f s", seconds);
  }

  private void provenance() {
    html.append(
        "<section id=\"provenance\">\n<h2>Provenance</h2>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"more results\"><table class=\"numbers\"><tbody>\n");
    model.about().forEach((key, value) -> row(key, value));
    row("run again", provenance.command());
    row("model", model.name() + ", SHA-256 " + provenance.sha256());
    if (!provenance.settings().isEmpty()) {
      row("set", String.join("; ", provenance.settings()));
    }
    row("engine", "Ziman " + JsonReport.VERSION);
    row("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    row(
        "system",
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch")
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " cores");
    row("begun", provenance.begun().truncatedTo(ChronoUnit.SECONDS).toString());
    row("took", seconds(provenance.seconds()));
    html.append("</tbody></table>\n</section>\n");
  }
}
