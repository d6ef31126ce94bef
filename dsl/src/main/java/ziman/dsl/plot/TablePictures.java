package ziman.dsl.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziman.dsl.bind.BoundModel.Show;
import ziman.dsl.run.Report;
import ziman.engine.pipeline.Column;
import ziman.engine.pipeline.Table;
import ziman.engine.units.Unit;
import ziman.engine.units.Units;

/** What a table is best shown by: its columns over the first, those of one unit together. */
final class TablePictures {
  private static final String UNCERTAINTY = " uncertainty";

  /** Tables whose rows are separate: no line leads from one to the next. */
  private static final List<String> SEPARATE = List.of("collision_spectrum");

  private static final List<String> TURNING = List.of("branch", "current_voltage");

  private TablePictures() {}

  /** A picture for each unit that the columns of a table have. */
  static List<Picture> of(Report report, String name, Table table) {
    List<Column> columns = table.columns();
    Column first = columns.get(0);
    Trace over = Trace.of(first.name(), usual(first), first);
    Optional<Unit> shown =
        report.experiment().shows().stream()
            .filter(show -> List.of(name.split(", ")).contains(show.key()))
            .map(Show::unit)
            .findFirst();
    if (over.name().equals("energy") && columns.get(1).name().equals("cosine")) {
      return angles(over, columns);
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
            .add(Trace.of(column.name(), unit, column).asPoints(SEPARATE.contains(name)));
      }
    }
    byUnit.replaceAll((panel, curves) -> inOneUnit(curves));
    byUnit.values().removeIf(curves -> curves.stream().allMatch(Trace::isConstant));
    List<Picture> pictures = new ArrayList<>();
    for (List<Trace> all : byUnit.values()) {
      List<Trace> curves = byStability(table, all);
      String named = all.size() == 1 ? all.get(0).name() : name;
      String title = named.equals(name) ? name : name + ": " + named;
      pictures.add(
          Picture.of(
              title.replace('_', ' '),
              over,
              curves,
              TURNING.contains(name),
              all.size() == 1 ? all.get(0).name() : ""));
    }
    return pictures;
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

  /** The unstable part begins and ends at the last stable states, so that no gap is at the turn. */
  private static Trace where(double[] growth, boolean grows, Trace curve, String name) {
    double[] values = curve.values().clone();
    for (int i = 0; i < values.length; i++) {
      boolean unstable = growth[i] > 0;
      boolean beside = i > 0 && growth[i - 1] > 0 || i < growth.length - 1 && growth[i + 1] > 0;
      if (grows ? !unstable && !beside : unstable) {
        values[i] = Double.NaN;
      }
    }
    return new Trace(name, curve.unit(), values, false);
  }

  /** A number for every energy and angle, order by order. */
  private static List<Picture> angles(Trace energies, List<Column> columns) {
    Trace energy = new Trace("energy from mu", energies.unit(), energies.values(), false);
    List<Picture> pictures = new ArrayList<>();
    Trace cosine = Trace.of("cosine of the angle to the drive", Units.parse("1"), columns.get(1));
    for (Column column : columns.subList(2, columns.size())) {
      Trace values = Trace.of("F of " + column.name(), Units.parse(column.unit()), column);
      pictures.add(
          new Picture(
              "occupations of " + column.name(),
              "how occupations of %s depend on the energy from mu and on the angle"
                  .formatted(column.name()),
              new Drawing.Field(energy, cosine, values)));
    }
    return pictures;
  }

  /** Curves that share an axis are measured in the largest unit of all. */
  private static List<Trace> inOneUnit(List<Trace> curves) {
    Unit unit =
        curves.stream()
            .map(Trace::unit)
            .max(Comparator.comparingDouble(u -> u.toSi(1.0)))
            .orElseThrow();
    return curves.stream().map(c -> c.in(unit)).toList();
  }

  /** Energies of electrons and phonons are read in eV. */
  private static Unit usual(Column column) {
    boolean ofStates = column.unit().equals("J") && column.name().contains("energy");
    return ReadableUnit.of(ofStates ? "eV" : column.unit(), column.values());
  }
}
