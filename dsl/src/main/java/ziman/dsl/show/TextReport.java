package ziman.dsl.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ziman.dsl.bind.BoundModel;
import ziman.dsl.bind.BoundModel.Axis;
import ziman.dsl.bind.BoundModel.BoundExperiment;
import ziman.dsl.bind.BoundModel.BoundParameter;
import ziman.dsl.bind.BoundModel.Contrast;
import ziman.dsl.bind.BoundModel.Show;
import ziman.dsl.bind.BoundModel.SkippedExperiment;
import ziman.dsl.bind.BoundModel.Sweep;
import ziman.dsl.run.Report;
import ziman.dsl.run.Verdict;
import ziman.engine.Engine;
import ziman.engine.model.ResultName;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Stage;
import ziman.engine.pipeline.Table;
import ziman.engine.units.Quantity;
import ziman.engine.units.Unit;
import ziman.engine.units.Units;
import ziman.grammar.format.Printer;
import ziman.grammar.source.Place;
import ziman.grammar.tree.Expression;

/** A run as text for a terminal. */
public final class TextReport {
  /** Lines of a comparison that are still read. */
  private static final int MOST_COMPARED = 61;

  private final Style style;

  public TextReport(Style style) {
    this.style = style;
  }

  /** What the model is, and the parameters that its author found worth a word. */
  public String opening(BoundModel model) {
    String title = model.about().getOrDefault("title", "");
    String parameters =
        model.parameters().stream()
            .filter(parameter -> !parameter.doc().isEmpty())
            .map(TextReport::parameter)
            .collect(Collectors.joining(", "));
    return style.heading(model.name())
        + (title.isEmpty() ? "" : "  " + title)
        + (parameters.isEmpty() ? "" : "\n" + style.faint(parameters))
        + "\n";
  }

  /** A parameter and its value. */
  public static String parameter(BoundParameter parameter) {
    return parameter.name()
        + " = "
        + (parameter instanceof BoundParameter.Number number
            ? quantity(number.value())
            : quoted(((BoundParameter.Text) parameter).value()));
  }

  /** A quantity with its SI unit. */
  public static String quantity(Quantity quantity) {
    String unit = quantity.dimension().toString();
    return Numbers.plain(quantity.value(), 8) + (unit.equals("1") ? "" : " " + unit);
  }

  private static String quoted(String text) {
    return Printer.print(new Expression.TextLiteral(text, Place.NOWHERE));
  }

  /** What would be computed of an experiment, stage by stage. */
  public String plan(BoundExperiment experiment) {
    StringBuilder lines = new StringBuilder(experiment.name() + "  " + experiment.kind() + "\n");
    int number = 1;
    for (Stage stage : Engine.compile(experiment.experiment(), experiment.wanted()).plan()) {
      lines.append("  " + number++ + ". " + stage.name() + ": " + stage.what() + "\n");
    }
    return lines.toString();
  }

  /** An experiment that did not run, and what to do about it. */
  public String skipped(SkippedExperiment skipped) {
    return "\n"
        + style.heading(skipped.name())
        + style.faint("  " + skipped.kind())
        + "\n  skipped: "
        + skipped.reason()
        + "\n";
  }

  /** One experiment: what it shows, how exact it is, and whether it is as expected. */
  public String experiment(Report report) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        style.heading(report.experiment().name()) + style.faint("  " + report.experiment().kind()));
    if (report.outcome().isEmpty()) {
      lines.add(style.bad("  no trustworthy answer"));
      return String.join("\n", lines) + "\n";
    }
    Outcome outcome = report.outcome().get();
    if (report.experiment().sweep().isPresent()) {
      lines.addAll(sweep(report.experiment().sweep().get(), shows(report), outcome));
    } else {
      lines.addAll(numbers(report, outcome));
    }
    for (Show show : report.experiment().shows()) {
      boolean table = show.result().shape() == ResultName.Shape.TABLE;
      if (table && report.experiment().sweep().isPresent()) {
        lines.add("  " + show.key() + " is a table at every point: leave out the sweep to see it");
      } else if (table) {
        Table found = outcome.tables().get(show.key());
        lines.add("");
        lines.addAll(
            found == null
                ? List.of("  " + show.key() + "  not given by this model: " + show.result().help())
                : table(show, found));
      }
    }
    for (Contrast comparison : report.experiment().contrasts()) {
      Table compared = outcome.tables().get(comparison.name());
      if (compared != null) {
        lines.add("");
        lines.addAll(comparison(report, comparison, compared));
      }
    }
    if (!outcome.invariants().isEmpty()) {
      lines.add("");
      lines.add(style.faint("  invariants  " + invariants(outcome.invariants())));
    }
    for (String remark : outcome.remarks()) {
      lines.add("  note: " + remark);
    }
    if (!report.verdicts().isEmpty()) {
      lines.add("");
      report.verdicts().forEach(verdict -> lines.add(verdict(verdict)));
    }
    return String.join("\n", lines) + "\n";
  }

  private List<String> numbers(Report report, Outcome outcome) {
    List<String[]> rows = new ArrayList<>();
    for (Show show : shows(report)) {
      if (show.result().shape() == ResultName.Shape.TABLE) {
        continue;
      }
      Measured measured = outcome.quantities().get(show.key());
      if (measured == null) {
        rows.add(
            new String[] {show.key(), "", "", "not given by this model: " + show.result().help()});
        continue;
      }
      rows.add(row(show.key(), measured, show.unit(), ""));
      boolean all = ResultName.power(show.key()) == 0;
      for (int k = 1; all; k++) {
        Measured power = outcome.quantities().get(ResultName.atPower(show.key(), k));
        if (power == null) {
          break;
        }
        String exponent = k == 1 ? "" : "^" + k;
        rows.add(row("  times t" + exponent, power, show.unit(), "/s" + exponent));
      }
    }
    int[] widths = new int[3];
    int whole = 0;
    for (String[] row : rows) {
      widths[0] = Math.max(widths[0], row[0].length());
      whole = Math.max(whole, pointIn(row[1]));
      widths[2] = Math.max(widths[2], row[2].length());
    }
    for (String[] row : rows) {
      row[1] = " ".repeat(whole - pointIn(row[1])) + row[1];
      widths[1] = Math.max(widths[1], row[1].length());
    }
    return rows.stream()
        .map(
            row ->
                ("  "
                        + pad(row[0], widths[0])
                        + "  "
                        + pad(row[1], widths[1])
                        + "  "
                        + pad(row[2], widths[2])
                        + "  "
                        + style.faint(row[3]))
                    .stripTrailing())
        .toList();
  }

  private static String[] row(String name, Measured measured, Unit unit, String perTime) {
    double value = unit.fromSi(measured.value());
    double uncertainty = Math.abs(unit.fromSi(measured.uncertainty()));
    String symbol = unit.symbol().equals("1") ? "" : unit.symbol();
    return new String[] {
      name,
      Numbers.value(value, uncertainty),
      symbol + perTime,
      "± " + Numbers.uncertainty(uncertainty)
    };
  }

  /** A line for each point of a sweep, a column for each result that is shown. */
  private static List<String> sweep(Sweep sweep, List<Show> shows, Outcome outcome) {
    List<List<String>> columns = new ArrayList<>();
    for (Column column : outcome.tables().get("sweep").columns()) {
      boolean parameter = columns.size() < sweep.axes().size();
      Optional<Show> show = shows.stream().filter(s -> s.key().equals(column.name())).findFirst();
      if (parameter || show.isPresent()) {
        columns.add(
            cells(column, parameter ? sweep.axes().get(columns.size()).unit() : show.get().unit()));
      }
    }
    return rows(columns);
  }

  private static List<String> comparison(Report report, Contrast comparison, Table table) {
    List<Axis> axes = report.experiment().sweep().map(Sweep::axes).orElse(List.of());
    List<List<String>> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      boolean parameter = columns.size() < axes.size();
      boolean ratio = columns.size() == table.columns().size() - 1;
      Unit unit = ratio ? Units.parse("1") : comparison.unit();
      columns.add(cells(column, parameter ? axes.get(columns.size()).unit() : unit));
    }
    List<String> lines = rows(columns);
    return lines.size() <= MOST_COMPARED ? lines : List.of("  " + comparison.name());
  }

  /** A heading and the numbers of a column. */
  private static List<String> cells(Column column, Unit unit) {
    List<String> cells = new ArrayList<>();
    cells.add(column.name() + (unit.symbol().equals("1") ? "" : " (" + unit.symbol() + ")"));
    for (double value : column.values()) {
      cells.add(Double.isNaN(value) ? "refused" : Numbers.plain(unit.fromSi(value), 6));
    }
    return cells;
  }

  private static List<String> rows(List<List<String>> columns) {
    List<String> lines = new ArrayList<>();
    List<Integer> widths =
        columns.stream()
            .map(cells -> cells.stream().mapToInt(String::length).max().orElse(0))
            .toList();
    for (int row = 0; row < columns.get(0).size(); row++) {
      StringBuilder line = new StringBuilder("  ");
      for (int column = 0; column < columns.size(); column++) {
        String cell = columns.get(column).get(row);
        line.append(" ".repeat(widths.get(column) - cell.length())).append(cell).append("  ");
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** What is shown; every number, where the experiment does not say. */
  public static List<Show> shows(Report report) {
    if (!report.experiment().shows().isEmpty()) {
      return report.experiment().shows();
    }
    return report.experiment().experiment().results().stream()
        .filter(result -> result.shape() == ResultName.Shape.NUMBER)
        .filter(
            result ->
                report.experiment().sweep().isPresent()
                    || report.outcome().orElseThrow().quantities().containsKey(result.name()))
        .map(result -> new Show(result.name(), result, Units.parse(result.unit())))
        .toList();
  }

  /** Occupations depend on an angle as well: a line of characters shows those along the drive. */
  private static Table alongDrive(Table table) {
    List<Column> columns = table.columns();
    if (!columns.get(1).name().equals("cosine")) {
      return table;
    }
    double[] cosines = columns.get(1).values();
    int[] along = IntStream.range(0, cosines.length).filter(i -> cosines[i] == 1).toArray();
    List<Column> some = new ArrayList<>();
    for (Column column : columns) {
      double[] values = column.values();
      if (!column.name().equals("cosine")) {
        some.add(
            new Column(
                column.name(),
                column.unit(),
                IntStream.of(along).mapToDouble(i -> values[i]).toArray()));
      }
    }
    return new Table(some);
  }

  private static List<String> table(Show show, Table whole) {
    Table table = alongDrive(whole);
    Column x = table.columns().get(0);
    Column y = table.columns().get(1);
    double[] values = y.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = show.unit().fromSi(values[i]);
    }
    // Energies of electrons and phonons are read in eV.
    Unit across = Units.parse(x.unit().equals("J") ? "eV" : x.unit());
    double[] places = x.values();
    for (int i = 0; i < places.length; i++) {
      places[i] = across.fromSi(places[i]);
    }
    return Chart.draw(places, values, x.name(), across.symbol(), y.name(), show.unit().symbol())
        .stream()
        .map(line -> "  " + line)
        .toList();
  }

  private static String invariants(Map<String, Double> invariants) {
    return invariants.entrySet().stream()
        .map(e -> e.getKey() + " " + Numbers.uncertainty(Math.abs(e.getValue())))
        .collect(Collectors.joining(", "));
  }

  private String verdict(Verdict verdict) {
    Unit unit = verdict.expectation().unit();
    String found = "found " + in(unit, verdict.value(), 7);
    String why =
        verdict.expectation().why().isEmpty()
            ? ""
            : "\n" + " ".repeat(19) + verdict.expectation().why();
    String text = verdict.expectation().text() + ": " + found;
    if (verdict.passed()) {
      String expected = verdict.computed(value -> in(unit, value, 7));
      return style.good("  as expected      ") + text + expected + style.faint(why);
    }
    String allowed =
        Double.isNaN(verdict.allowed()) ? "" : " +/- " + in(unit, verdict.allowed(), 3);
    return style.bad("  NOT as expected  ")
        + text
        + ", expected "
        + in(unit, verdict.expected(), 7)
        + allowed
        + style.faint(why);
  }

  private static String in(Unit unit, double value, int digits) {
    String symbol = unit.symbol().equals("1") ? "" : " " + unit.symbol();
    return Numbers.plain(unit.fromSi(value), digits) + symbol;
  }

  private static int pointIn(String number) {
    int end = number.indexOf('.');
    if (end < 0) {
      end = number.indexOf('e');
    }
    return end < 0 ? number.length() : end;
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
