package ziman.dsl.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ziman.dsl.bind.BoundModel.Axis;
import ziman.dsl.bind.BoundModel.Contrast;
import ziman.dsl.bind.BoundModel.Other;
import ziman.dsl.bind.BoundModel.Show;
import ziman.dsl.bind.BoundModel.Sweep;
import ziman.dsl.run.Report;
import ziman.dsl.show.Numbers;
import ziman.dsl.show.TextReport;
import ziman.engine.model.Expansion;
import ziman.engine.model.ResultName;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Table;
import ziman.engine.units.Unit;
import ziman.engine.units.Units;

/** The pictures that an experiment is best shown by. */
public final class Pictures {
  /** Results of a sweep that are drawn. */
  private static final int MOST = 6;

  /** Values of a second parameter that are told apart by colour. */
  private static final int MOST_CURVES = 8;

  private static final Pattern ORDER = Pattern.compile("(\\w+)\\((\\d+)\\)");

  /** Of a current: what higher orders must change before their sums are worth a look. */
  private static final double VISIBLE = 1e-3;

  private static final String UNCERTAINTY = " uncertainty";

  /** Tables whose rows are separate: no line leads from one to the next. */
  private static final List<String> SEPARATE = List.of("collision_spectrum");

  private static final List<String> TURNING = List.of("branch", "current_voltage");

  private Pictures() {}

  /** Of one experiment, in the order of interest. */
  public static List<Picture> of(Report report) {
    List<Picture> pictures = new ArrayList<>();
    if (report.outcome().isEmpty()) {
      return pictures;
    }
    Outcome outcome = report.outcome().get();
    report.experiment().sweep().ifPresent(sweep -> swept(report, sweep, outcome, pictures));
    for (Map.Entry<String, Table> table : together(outcome.tables()).entrySet()) {
      // the sweep was drawn, comparisons with it, and the branch has what this has
      boolean other =
          table.getKey().equals("sweep")
              || table.getKey().contains(" with ")
              || table.getKey().equals("current_voltage") && outcome.tables().containsKey("branch");
      if (!other && rows(table.getValue()) > 1) {
        ofTable(report, table.getKey(), table.getValue(), pictures);
      }
    }
    // of a wire its temperature comes first, of an expansion what it is for
    int place = report.experiment().experiment() instanceof Expansion ? 0 : pictures.size();
    EnergyFlow.of(report.experiment().experiment(), outcome)
        .ifPresent(flow -> pictures.add(place, flow));
    orders(report, outcome, pictures);
    sums(report, outcome).ifPresent(pictures::add);
    return pictures;
  }

  /** What is measured in one unit at the same places stands in one picture. */
  private static Map<String, Table> together(Map<String, Table> tables) {
    Map<List<Object>, List<String>> alike = new LinkedHashMap<>();
    tables.forEach(
        (name, table) -> {
          Column first = table.columns().get(0);
          Column second = table.columns().get(1);
          boolean single = second.name().equals(name);
          List<Object> places = Arrays.stream(first.values()).<Object>mapToObj(x -> x).toList();
          List<Object> what =
              single ? List.of(first.name(), places, second.unit()) : List.<Object>of(name);
          alike.computeIfAbsent(what, any -> new ArrayList<>()).add(name);
        });
    // the band is what all began with, and comes last
    List<String> band = alike.remove(List.<Object>of("dispersion"));
    if (band != null) {
      alike.put(List.of("dispersion"), band);
    }
    Map<String, Table> all = new LinkedHashMap<>();
    for (List<String> names : alike.values()) {
      List<Column> columns = new ArrayList<>();
      columns.add(tables.get(names.get(0)).columns().get(0));
      names.forEach(
          n -> columns.addAll(tables.get(n).columns().subList(1, tables.get(n).columns().size())));
      all.put(String.join(", ", names), new Table(columns));
    }
    return all;
  }

  private static int rows(Table table) {
    return table.columns().get(0).values().length;
  }

  private static void swept(Report report, Sweep sweep, Outcome outcome, List<Picture> pictures) {
    List<Column> columns = outcome.tables().get("sweep").columns();
    List<Show> shows =
        TextReport.shows(report).stream()
            .filter(show -> columns.stream().anyMatch(c -> c.name().equals(show.key())))
            .limit(MOST)
            .toList();
    // more than two parameters are a table: a picture would lay points of different ones together
    if (sweep.axes().size() > 2) {
      return;
    }
    List<Trace> axes = new ArrayList<>();
    for (int axis = 0; axis < sweep.axes().size(); axis++) {
      Axis along = sweep.axes().get(axis);
      axes.add(curve(along.parameter(), along.unit(), columns.get(axis), false));
    }
    for (Show show : shows) {
      Column found =
          columns.stream().filter(c -> c.name().equals(show.key())).findFirst().orElseThrow();
      if (Arrays.stream(found.values()).filter(Double::isFinite).count() == 0) {
        continue;
      }
      Trace result = curve(show.key(), show.unit(), found, false);
      pictures.add(
          axes.size() == 1
              ? overOne(report, axes.get(0), result, outcome)
              : overSeveral(axes, result));
    }
  }

  /** With what it is compared with, if it is. */
  private static Picture overOne(Report report, Trace over, Trace result, Outcome outcome) {
    List<Contrast> contrasts =
        report.experiment().contrasts().stream()
            .filter(c -> c.key().equals(result.name()) && outcome.tables().containsKey(c.name()))
            .toList();
    String title = result.name() + " over " + over.name();
    if (contrasts.isEmpty()) {
      return new Picture(
          title,
          described(over, List.of(result)),
          new Drawing.Curves(over, List.of(result), false));
    }
    List<double[]> places = new ArrayList<>();
    places.add(over.values());
    for (Contrast contrast : contrasts) {
      places.add(in(over.unit(), outcome.tables().get(contrast.name()).columns().get(0)));
    }
    double[] all = places.stream().flatMapToDouble(Arrays::stream).toArray();
    List<Trace> curves = new ArrayList<>();
    curves.add(
        new Trace(result.name(), result.unit(), placed(result.values(), 0, all.length), false));
    int at = over.values().length;
    for (Contrast contrast : contrasts) {
      List<Column> columns = outcome.tables().get(contrast.name()).columns();
      double[] theirs = in(result.unit(), columns.get(columns.size() - 2));
      curves.add(
          new Trace(
              contrast.with().name(),
              result.unit(),
              placed(theirs, at, all.length),
              contrast.with() instanceof Other.OfTable));
      at += theirs.length;
    }
    Trace everywhere = new Trace(over.name(), over.unit(), all, false);
    return new Picture(
        title + ", compared",
        described(everywhere, curves),
        new Drawing.Curves(everywhere, curves, false));
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
    return new Picture(title, said, new Drawing.Curves(first, curves, false));
  }

  /** A picture for each unit that the columns of a table have. */
  private static void ofTable(Report report, String name, Table table, List<Picture> pictures) {
    List<Column> columns = table.columns();
    Column first = columns.get(0);
    Trace over = curve(first.name(), usual(first), first, false);
    Optional<Unit> shown =
        report.experiment().shows().stream()
            .filter(show -> List.of(name.split(", ")).contains(show.key()))
            .map(Show::unit)
            .findFirst();
    if (over.name().equals("energy") && columns.get(1).name().equals("cosine")) {
      angles(over, columns, pictures);
      return;
    }
    Map<String, List<Trace>> byUnit = new LinkedHashMap<>();
    for (Column column : columns.subList(1, columns.size())) {
      Unit own = usual(column);
      boolean absolute = column.name().equals("temperature");
      Unit unit =
          absolute ? own : shown.filter(u -> u.dimension().equals(own.dimension())).orElse(own);
      // an absolute temperature would flatten the rises beside it
      String panel = absolute ? "temperature" : own.dimension().toString();
      if (!column.name().endsWith(UNCERTAINTY) && tells(column, columns)) {
        byUnit
            .computeIfAbsent(panel, any -> new ArrayList<>())
            .add(curve(column.name(), unit, column, SEPARATE.contains(name)));
      }
    }
    byUnit.replaceAll((panel, curves) -> inOneUnit(curves));
    byUnit.values().removeIf(curves -> curves.stream().allMatch(Trace::isConstant));
    for (List<Trace> all : byUnit.values()) {
      List<Trace> curves = byStability(table, all);
      String named = all.size() == 1 ? all.get(0).name() : name;
      String title = named.equals(name) ? name : name + ": " + named;
      pictures.add(
          new Picture(
              title.replace('_', ' '),
              described(over, curves),
              new Drawing.Curves(over, curves, TURNING.contains(name))));
    }
  }

  /** Whether there is anything but zeros, or what may be rounding. */
  private static boolean tells(Column column, List<Column> all) {
    double[] values = Arrays.stream(column.values()).filter(Double::isFinite).toArray();
    if (Arrays.stream(values).allMatch(v -> v == 0)) {
      return false;
    }
    double range = Arrays.stream(values).max().orElse(0) - Arrays.stream(values).min().orElse(0);
    return all.stream()
        .filter(c -> c.name().equals(column.name() + UNCERTAINTY))
        .allMatch(c -> range > Arrays.stream(c.values()).max().orElse(0));
  }

  /** Where a branch turns, states become unstable: curves in two parts. */
  private static List<Trace> byStability(Table table, List<Trace> curves) {
    Optional<double[]> growth =
        table.columns().stream()
            .filter(c -> c.name().equals("growth_rate"))
            .map(Column::values)
            .findFirst()
            .filter(g -> Arrays.stream(g).anyMatch(x -> x > 0));
    if (growth.isEmpty()) {
      return curves;
    }
    List<Trace> parts = new ArrayList<>();
    for (Trace curve : curves) {
      String name = curves.size() == 1 ? "" : curve.name() + ", ";
      parts.add(where(growth.get(), false, curve, name + "stable"));
      parts.add(where(growth.get(), true, curve, name + "unstable"));
    }
    return parts;
  }

  private static Trace where(double[] growth, boolean grows, Trace curve, String name) {
    double[] values = curve.values().clone();
    for (int i = 0; i < values.length; i++) {
      if (growth[i] > 0 != grows) {
        values[i] = Double.NaN;
      }
    }
    return new Trace(name, curve.unit(), values, false);
  }

  /** A number for every energy and angle, order by order. */
  private static void angles(Trace energy, List<Column> columns, List<Picture> pictures) {
    Trace cosine =
        curve("cosine of the angle to the drive", Units.parse("1"), columns.get(1), false);
    for (Column column : columns.subList(2, columns.size())) {
      Trace values = curve("F of " + column.name(), Units.parse(column.unit()), column, false);
      pictures.add(
          new Picture(
              "occupations of " + column.name(),
              "how occupations of %s depend on the energy from mu and on the angle"
                  .formatted(column.name()),
              new Drawing.Field(energy, cosine, values)));
    }
  }

  /** Sums of the currents up to every order, and what Pade's fraction makes of them. */
  private static Optional<Picture> sums(Report report, Outcome outcome) {
    List<Double> orders = new ArrayList<>();
    List<Double> sums = new ArrayList<>();
    double sum = 0;
    for (int n = 1; outcome.quantities().containsKey("current(" + n + ")"); n++) {
      double term = outcome.quantities().get("current(" + n + ")").value();
      sum += term;
      if (n % 2 == 1) {
        orders.add((double) n);
        sums.add(sum);
      }
    }
    if (orders.size() < 2 || Math.abs(sum - sums.get(0)) < VISIBLE * Math.abs(sum)) {
      return Optional.empty();
    }
    Unit unit = unitOf(report, "current(1)");
    Trace over = new Trace("order", Units.parse("1"), numbers(orders), false);
    List<Trace> curves = new ArrayList<>();
    curves.add(new Trace("sum up to that order", unit, in(unit, numbers(sums)), false));
    Measured fraction = outcome.quantities().get("pade_current");
    if (fraction != null) {
      double[] level = new double[orders.size()];
      Arrays.fill(level, unit.fromSi(fraction.value()));
      curves.add(new Trace("Pade's fraction of all", unit, level, false));
    }
    return Optional.of(
        new Picture(
            "current, summed order by order",
            described(over, curves),
            new Drawing.Curves(over, curves, false)));
  }

  private static double[] numbers(List<Double> values) {
    return values.stream().mapToDouble(x -> x).toArray();
  }

  /** Curves that share an axis are measured in the largest unit of all. */
  private static List<Trace> inOneUnit(List<Trace> curves) {
    Unit unit =
        curves.stream()
            .map(Trace::unit)
            .max(Comparator.comparingDouble(u -> u.toSi(1.0)))
            .orElseThrow();
    return curves.stream()
        .map(
            c ->
                new Trace(
                    c.name(),
                    unit,
                    in(unit, Arrays.stream(c.values()).map(c.unit()::toSi).toArray()),
                    c.points()))
        .toList();
  }

  /** Energies of electrons and phonons are read in eV. */
  private static Unit usual(Column column) {
    boolean ofStates = column.unit().equals("J") && column.name().contains("energy");
    return ReadableUnit.of(ofStates ? "eV" : column.unit(), column.values());
  }

  /** Results that come order by order. */
  private static void orders(Report report, Outcome outcome, List<Picture> pictures) {
    Map<String, Map<Integer, Double>> byName = new LinkedHashMap<>();
    for (Map.Entry<String, Measured> entry : outcome.quantities().entrySet()) {
      Matcher order = ORDER.matcher(entry.getKey());
      Measured found = entry.getValue();
      if (order.matches() && Math.abs(found.value()) > found.uncertainty()) {
        byName
            .computeIfAbsent(order.group(1), any -> new LinkedHashMap<>())
            .put(Integer.parseInt(order.group(2)), found.value());
      }
    }
    byName.forEach(
        (name, values) -> {
          if (values.values().stream().filter(v -> v != 0).count() > 1) {
            Unit unit = unitOf(report, name + "(1)");
            Trace sizes =
                new Trace(
                    name, unit, values.values().stream().mapToDouble(unit::fromSi).toArray(), true);
            List<String> names = values.keySet().stream().map(String::valueOf).toList();
            pictures.add(
                new Picture(
                    name + " order by order",
                    "the size of %s at orders %s"
                        .formatted(sizes.title(), String.join(", ", names)),
                    new Drawing.Sizes("order", names, sizes)));
          }
        });
  }

  private static Unit unitOf(Report report, String key) {
    String result = ResultName.name(key);
    return report.experiment().shows().stream()
        .filter(show -> ResultName.name(show.key()).equals(result))
        .map(Show::unit)
        .findFirst()
        .orElseGet(() -> Units.parse(report.experiment().unitOf(key)));
  }

  private static Trace curve(String name, Unit unit, Column column, boolean points) {
    return new Trace(name, unit, in(unit, column), points);
  }

  private static double[] in(Unit unit, Column column) {
    return in(unit, column.values());
  }

  private static double[] in(Unit unit, double[] values) {
    return Arrays.stream(values).map(unit::fromSi).toArray();
  }

  private static String described(Trace over, List<Trace> curves) {
    double low = Arrays.stream(over.values()).min().orElse(0);
    double high = Arrays.stream(over.values()).max().orElse(0);
    return "%s over %s from %s to %s"
        .formatted(
            String.join(", ", curves.stream().map(Trace::title).toList()),
            over.title(),
            Numbers.plain(low, 4),
            Numbers.plain(high, 4));
  }
}
