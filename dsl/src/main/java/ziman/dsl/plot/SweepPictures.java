package ziman.dsl.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ziman.dsl.bind.BoundModel.Axis;
import ziman.dsl.bind.BoundModel.Contrast;
import ziman.dsl.bind.BoundModel.Other;
import ziman.dsl.bind.BoundModel.Show;
import ziman.dsl.bind.BoundModel.Sweep;
import ziman.dsl.run.Report;
import ziman.dsl.show.Numbers;
import ziman.dsl.show.TextReport;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Outcome;

/** What a sweep is best shown by: every result over the parameters. */
final class SweepPictures {
  /** Results of a sweep that are drawn. */
  private static final int MOST = 6;

  /** Values of a second parameter that are told apart by colour. */
  private static final int MOST_CURVES = 8;

  private SweepPictures() {}

  /** A picture for each result that is shown, over the parameters. */
  static List<Picture> of(Report report, Sweep sweep, Outcome outcome) {
    List<Column> columns = outcome.tables().get("sweep").columns();
    List<Show> shows =
        TextReport.shows(report).stream()
            .filter(show -> columns.stream().anyMatch(c -> c.name().equals(show.key())))
            .limit(MOST)
            .toList();
    // more than two parameters are a table: a picture would lay points of different ones together
    if (sweep.axes().size() > 2) {
      return List.of();
    }
    List<Trace> axes = new ArrayList<>();
    for (int axis = 0; axis < sweep.axes().size(); axis++) {
      Axis along = sweep.axes().get(axis);
      axes.add(Trace.of(along.parameter(), along.unit(), columns.get(axis)));
    }
    List<Picture> pictures = new ArrayList<>();
    for (Show show : shows) {
      Column found =
          columns.stream().filter(c -> c.name().equals(show.key())).findFirst().orElseThrow();
      if (Arrays.stream(found.values()).filter(Double::isFinite).count() == 0) {
        continue;
      }
      Trace result = Trace.of(show.key(), show.unit(), found);
      pictures.add(
          axes.size() == 1 || areTogether(axes)
              ? overOne(report, axes.get(0), result, outcome)
              : overSeveral(axes, result));
    }
    return pictures;
  }

  /** Whether no value of a parameter comes twice: they change together, along one line. */
  private static boolean areTogether(List<Trace> axes) {
    return axes.stream()
        .allMatch(a -> Arrays.stream(a.values()).distinct().count() == a.values().length);
  }

  /** With what it is compared with, if it is. */
  private static Picture overOne(Report report, Trace over, Trace result, Outcome outcome) {
    List<Contrast> contrasts =
        report.experiment().contrasts().stream()
            .filter(c -> c.key().equals(result.name()) && outcome.tables().containsKey(c.name()))
            .toList();
    String title = result.name() + " over " + over.name();
    if (contrasts.isEmpty()) {
      return Picture.of(title, over, List.of(result), false, result.name());
    }
    List<double[]> places = new ArrayList<>();
    places.add(over.values());
    for (Contrast contrast : contrasts) {
      places.add(
          Trace.in(over.unit(), outcome.tables().get(contrast.name()).columns().get(0).values()));
    }
    double[] all = places.stream().flatMapToDouble(Arrays::stream).toArray();
    List<Trace> curves = new ArrayList<>();
    curves.add(
        new Trace(result.name(), result.unit(), placed(result.values(), 0, all.length), false));
    int at = over.values().length;
    for (Contrast contrast : contrasts) {
      List<Column> columns = outcome.tables().get(contrast.name()).columns();
      Column other = columns.get(columns.size() - 2);
      double[] theirs = Trace.in(result.unit(), other.values());
      curves.add(
          new Trace(
              other.name(),
              result.unit(),
              placed(theirs, at, all.length),
              contrast.with() instanceof Other.OfTable));
      at += theirs.length;
    }
    Trace everywhere = new Trace(over.name(), over.unit(), all, false);
    return Picture.of(title + ", compared", everywhere, curves, false, result.name());
  }

  private static double[] placed(double[] values, int at, int size) {
    double[] placed = new double[size];
    Arrays.fill(placed, Double.NaN);
    System.arraycopy(values, 0, placed, at, values.length);
    return placed;
  }

  /** A curve for each value of the second parameter, or colours where those are many. */
  private static Picture overSeveral(List<Trace> axes, Trace result) {
    Trace first = axes.get(0);
    Trace second = axes.get(1);
    double[] values = Arrays.stream(second.values()).distinct().toArray();
    String title = result.name() + " over " + first.name() + " and " + second.name();
    String said = "%s at every %s and %s".formatted(result.title(), first.title(), second.title());
    if (values.length > MOST_CURVES) {
      return new Picture(title, said, new Drawing.Field(first, second, result));
    }
    List<Trace> curves = new ArrayList<>();
    for (double value : values) {
      double[] chosen = new double[result.values().length];
      for (int i = 0; i < chosen.length; i++) {
        chosen[i] = second.values()[i] == value ? result.values()[i] : Double.NaN;
      }
      String unit = second.unit().symbol().equals("1") ? "" : " " + second.unit().symbol();
      curves.add(
          new Trace(
              second.name() + " = " + Numbers.plain(value, 6) + unit,
              result.unit(),
              chosen,
              false));
    }
    return new Picture(title, said, new Drawing.Curves(first, curves, false, result.name()));
  }
}
