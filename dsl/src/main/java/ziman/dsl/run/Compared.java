package ziman.dsl.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import ziman.dsl.bind.BoundModel.Axis;
import ziman.dsl.bind.BoundModel.Contrast;
import ziman.dsl.bind.BoundModel.Other;
import ziman.engine.model.TableCurve;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Table;

/**
 * A result beside another, point by point.
 *
 * <p>Where the points are the same nothing is interpolated. Otherwise the one that is swept more
 * finely, a computed curve, is read between its points by Akima's cubic, of logarithms where all
 * are positive; never beyond its ends.
 */
final class Compared {
  private static final double SAME = 1e-12;
  private static final int FEWEST_FOR_AKIMA = 5;

  private Compared() {}

  /** A report with the table of every comparison, and a sentence about each. */
  static Report added(Report report, Map<String, Report> others) {
    if (report.outcome().isEmpty() || report.experiment().contrasts().isEmpty()) {
      return report;
    }
    Outcome outcome = report.outcome().get();
    Map<String, Table> tables = new LinkedHashMap<>(outcome.tables());
    List<String> remarks = new ArrayList<>(outcome.remarks());
    for (Contrast comparison : report.experiment().contrasts()) {
      Series mine = Series.of(report, comparison.key());
      Optional<Table> table =
          comparison.with() instanceof Other.OfTable data
              ? withData(mine, data, comparison)
              : withOther(mine, others.get(comparison.with().name()), comparison);
      table.ifPresentOrElse(
          t -> {
            tables.put(comparison.name(), t);
            remarks.add(sentence(comparison, t, mine));
          },
          () -> remarks.add("%s: no point is known of both".formatted(comparison.name())));
    }
    Outcome more =
        new Outcome(outcome.quantities(), tables, outcome.invariants(), List.copyOf(remarks));
    return new Report(
        report.experiment(),
        Optional.of(more),
        report.refusal(),
        report.verdicts(),
        report.reused());
  }

  /**
   * A result at every point of an experiment.
   *
   * @param axes what is swept; empty where nothing is
   * @param values NaN where it is not known
   */
  private record Series(List<Axis> axes, double[] values, String unit) {
    static Series of(Report report, String key) {
      String unit = report.experiment().unitOf(key);
      List<Axis> axes = report.experiment().sweep().map(s -> s.axes()).orElse(List.of());
      int size = report.experiment().sweep().map(s -> s.size()).orElse(1);
      double[] nothing = new double[size];
      Arrays.fill(nothing, Double.NaN);
      if (report.outcome().isEmpty()) {
        return new Series(axes, nothing, unit);
      }
      Outcome outcome = report.outcome().get();
      if (axes.isEmpty()) {
        double value =
            outcome.quantities().containsKey(key)
                ? outcome.quantities().get(key).value()
                : Double.NaN;
        return new Series(axes, new double[] {value}, unit);
      }
      return outcome.tables().get("sweep").columns().stream()
          .filter(column -> column.name().equals(key))
          .findFirst()
          .map(column -> new Series(axes, column.values(), unit))
          .orElse(new Series(axes, nothing, unit));
    }

    /** The index of a point that is at the same place as one of another series; or -1. */
    int same(Series other, int point) {
      for (int i = 0; i < values.length; i++) {
        boolean same = axes.size() == other.axes.size();
        for (int axis = 0; same && axis < axes.size(); axis++) {
          double here = axes.get(axis).values().get(i);
          double there = other.axes.get(axis).values().get(point);
          same =
              axes.get(axis).parameter().equals(other.axes.get(axis).parameter())
                  && Math.abs(here - there) <= SAME * Math.abs(here);
        }
        if (same) {
          return i;
        }
      }
      return -1;
    }

    /** The value at a place along the only axis; NaN beyond what is known. */
    DoubleUnaryOperator between() {
      List<double[]> known = new ArrayList<>();
      for (int i = 0; i < values.length; i++) {
        if (Double.isFinite(values[i])) {
          known.add(new double[] {axes.get(0).values().get(i), values[i]});
        }
      }
      known.sort((a, b) -> Double.compare(a[0], b[0]));
      for (int i = known.size() - 1; i > 0; i--) {
        if (known.get(i)[0] == known.get(i - 1)[0]) {
          known.remove(i);
        }
      }
      if (known.size() < 2) {
        return x -> Double.NaN;
      }
      boolean positive = known.stream().allMatch(p -> p[0] > 0 && p[1] > 0);
      double[] x = known.stream().mapToDouble(p -> positive ? Math.log(p[0]) : p[0]).toArray();
      double[] y = known.stream().mapToDouble(p -> positive ? Math.log(p[1]) : p[1]).toArray();
      TableCurve.Interpolation manner =
          x.length < FEWEST_FOR_AKIMA
              ? TableCurve.Interpolation.LINEAR
              : TableCurve.Interpolation.SMOOTH;
      TableCurve curve = new TableCurve(x, y, manner, unit);
      double first = known.get(0)[0];
      double last = known.get(known.size() - 1)[0];
      return at -> {
        if (at < first * (1 - Math.signum(first) * SAME)
            || at > last * (1 + Math.signum(last) * SAME)) {
          return Double.NaN;
        }
        double inside = Math.max(first, Math.min(last, at));
        double place = positive ? Math.log(inside) : inside;
        double value = curve.at(Math.max(x[0], Math.min(x[x.length - 1], place)));
        return positive ? Math.exp(value) : value;
      };
    }
  }

  private static Optional<Table> withData(Series mine, Other.OfTable data, Contrast comparison) {
    DoubleUnaryOperator curve = mine.between();
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < data.at().length; i++) {
      double place = data.at()[i];
      int exact = exact(mine, place);
      double value = exact >= 0 ? mine.values()[exact] : curve.applyAsDouble(place);
      if (Double.isFinite(value)) {
        rows.add(new double[] {place, value, data.values()[i]});
      }
    }
    return table(mine, rows, comparison);
  }

  private static int exact(Series mine, double place) {
    List<Double> values = mine.axes().get(0).values();
    for (int i = 0; i < values.size(); i++) {
      if (Math.abs(values.get(i) - place) <= SAME * Math.abs(place)) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<Table> withOther(Series mine, Report report, Contrast comparison) {
    if (report == null) {
      return Optional.empty();
    }
    Series other = Series.of(report, comparison.key());
    boolean along =
        mine.axes().size() == 1
            && other.axes().size() == 1
            && mine.axes().get(0).parameter().equals(other.axes().get(0).parameter());
    DoubleUnaryOperator curve = along ? other.between() : x -> Double.NaN;
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < mine.values().length; i++) {
      int same = other.same(mine, i);
      double theirs =
          same >= 0
              ? other.values()[same]
              : along ? curve.applyAsDouble(mine.axes().get(0).values().get(i)) : Double.NaN;
      if (Double.isFinite(theirs) && Double.isFinite(mine.values()[i])) {
        double[] row = new double[mine.axes().size() + 2];
        for (int axis = 0; axis < mine.axes().size(); axis++) {
          row[axis] = mine.axes().get(axis).values().get(i);
        }
        row[row.length - 2] = mine.values()[i];
        row[row.length - 1] = theirs;
        rows.add(row);
      }
    }
    return table(mine, rows, comparison);
  }

  private static Optional<Table> table(Series mine, List<double[]> rows, Contrast comparison) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Column> columns = new ArrayList<>();
    int at = 0;
    for (Axis axis : mine.axes()) {
      columns.add(
          new Column(axis.parameter(), axis.unit().dimension().toString(), column(rows, at++)));
    }
    double[] values = column(rows, at);
    double[] theirs = column(rows, at + 1);
    double[] ratios = new double[values.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = theirs[i] == 0 ? Double.NaN : values[i] / theirs[i];
    }
    columns.add(new Column(comparison.key(), mine.unit(), values));
    columns.add(new Column("ratio", "1", ratios));
    String name = comparison.with().name();
    boolean taken = columns.stream().anyMatch(column -> column.name().equals(name));
    columns.add(
        columns.size() - 1, new Column(taken ? name + ", other" : name, mine.unit(), theirs));
    return Optional.of(new Table(columns));
  }

  private static double[] column(List<double[]> rows, int at) {
    return rows.stream().mapToDouble(row -> row[at]).toArray();
  }

  private static String sentence(Contrast comparison, Table table, Series mine) {
    List<Column> columns = table.columns();
    double[] ratios = columns.get(columns.size() - 1).values();
    int farthest = 0;
    double squares = 0;
    int count = 0;
    for (int i = 0; i < ratios.length; i++) {
      if (Double.isNaN(ratios[i])) {
        continue;
      }
      double off = ratios[i] - 1;
      squares += off * off;
      count++;
      if (!(Math.abs(off) <= Math.abs(ratios[farthest] - 1))) {
        farthest = i;
      }
    }
    if (count == 0) {
      return "%s: the other is zero".formatted(comparison.name());
    }
    List<String> where = new ArrayList<>();
    for (int axis = 0; axis < mine.axes().size(); axis++) {
      Axis swept = mine.axes().get(axis);
      String unit = swept.unit().symbol();
      where.add(
          "%s = %s%s"
              .formatted(
                  swept.parameter(),
                  Written.number(swept.unit().fromSi(columns.get(axis).values()[farthest])),
                  unit.equals("1") ? "" : " " + unit));
    }
    String place = where.isEmpty() ? "" : " at " + String.join(", ", where);
    double off = 100 * (ratios[farthest] - 1);
    return count == 1
        ? "%s: %s %%%s".formatted(comparison.name(), Written.signed(off, 2), place)
        : "%s: %d points, off by %s %% in the mean square, at most by %s %%%s"
            .formatted(
                comparison.name(),
                count,
                Written.number(100 * Math.sqrt(squares / count), 2),
                Written.signed(off, 2),
                place);
  }
}
