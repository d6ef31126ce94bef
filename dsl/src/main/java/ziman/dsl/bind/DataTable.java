package ziman.dsl.bind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ziman.dsl.formula.Compiler;
import ziman.dsl.formula.Described;
import ziman.dsl.formula.Suggestion;
import ziman.engine.model.InvalidModel;
import ziman.engine.model.TableCurve;
import ziman.engine.model.TableCurve.Interpolation;
import ziman.engine.schema.PropertyDescription;
import ziman.engine.units.Dimension;
import ziman.engine.units.Unit;
import ziman.engine.units.Units;
import ziman.grammar.source.Place;
import ziman.grammar.source.Source;
import ziman.grammar.source.Unreadable;
import ziman.grammar.tree.Expression;
import ziman.grammar.tree.Expression.Argument;

/**
 * Curves from {@code table("cu.csv", columns = ["K", "uohm.cm"])}, from {@code table(path, columns
 * = ["K", "uohm.cm"])} with a parameter that is a text, or from {@code table([1 K, 2 K], [3 m, 4
 * m])}. A file has its columns separated by commas, semicolons or blanks, comments behind #, and
 * perhaps one line of headings; of the columns two have units, the others are written "-".
 */
final class DataTable {
  /** What stands for a column that is not read. */
  private static final String UNUSED = "-";

  /** Lines of a file. */
  private static final int MOST_ROWS = 200_000;

  private final TableFile files;
  private final Compiler compiler;

  DataTable(TableFile files, Compiler compiler) {
    this.files = files;
    this.compiler = compiler;
  }

  /**
   * What the two columns of a table measure.
   *
   * @param argument unit of the first
   * @param value unit of the second
   */
  record Columns(String argument, String value) {}

  /**
   * The points of a table, SI.
   *
   * @param points the arguments, and as many values
   */
  private record Read(double[][] points, Interpolation interpolation) {}

  /** The points of a {@code table(...)}: the arguments, and as many values; SI. */
  double[][] points(Expression.Call call, Columns expected) {
    return read(call, expected).points();
  }

  /** The curve of a {@code table(...)} for a property. */
  TableCurve curve(Expression.Call call, PropertyDescription property) {
    Read read =
        read(call, new Columns(property.details().argumentUnit(), property.details().unit()[0]));
    for (double value : read.points()[1]) {
      if (!property.allows(value)) {
        throw new Unreadable(
            call.place(),
            "\""
                + property.name()
                + "\" must be "
                + property.range()
                + ", the table has "
                + value
                + " "
                + property.details().unit()[0]
                + ".");
      }
    }
    try {
      return new TableCurve(
          read.points()[0],
          read.points()[1],
          read.interpolation(),
          property.details().argumentUnit());
    } catch (InvalidModel e) {
      throw new Unreadable(call.place(), Described.capital(e.getMessage()) + ".");
    }
  }

  private Read read(Expression.Call call, Columns expected) {
    List<Argument> plain = call.arguments().stream().filter(a -> a.name().isEmpty()).toList();
    Interpolation interpolation = Interpolation.LINEAR;
    Expression columns = null;
    for (Argument argument : call.arguments()) {
      switch (argument.name().orElse("")) {
        case "" -> {
          // by position: read below
        }
        case "columns" -> columns = argument.value();
        case "interpolation" -> interpolation = interpolation(argument);
        default ->
            throw new Unreadable(
                argument.place(),
                "A table has no \""
                    + argument.name().get()
                    + "\"."
                    + Suggestion.of(argument.name().get(), List.of("columns", "interpolation")));
      }
    }
    double[][] points;
    if (plain.size() == 1 && TableFile.isNamedBy(plain.get(0).value())) {
      points = fromFile(plain.get(0).value(), call, columns, expected);
    } else if (plain.size() == 2) {
      points =
          new double[][] {
            list(plain.get(0).value(), expected.argument()),
            list(plain.get(1).value(), expected.value())
          };
    } else {
      throw new Unreadable(
          call.place(),
          "A table is read from a file, table(\"file.csv\", columns = [\""
              + expected.argument()
              + "\", \""
              + expected.value()
              + "\"]), or from two lists, table([...], [...]).");
    }
    return new Read(points, interpolation);
  }

  private static Interpolation interpolation(Argument argument) {
    if (argument.value() instanceof Expression.Reference word) {
      for (Interpolation option : Interpolation.values()) {
        if (option.name().toLowerCase(Locale.ROOT).equals(word.path().toString())) {
          return option;
        }
      }
    }
    throw new Unreadable(argument.place(), "A table is interpolated linear or smooth.");
  }

  private double[] list(Expression expression, String unit) {
    if (!(expression instanceof Expression.ListLiteral list)) {
      throw new Unreadable(expression.place(), "A list is expected here: [..., ...]");
    }
    Dimension expected = Units.parse(unit).dimension();
    double[] values = new double[list.items().size()];
    for (int i = 0; i < values.length; i++) {
      var value = compiler.compile(list.items().get(i)).value();
      if (!value.dimension().equals(expected)) {
        throw new Unreadable(
            list.items().get(i).place(),
            Described.capital(Described.dimension(expected))
                + " is expected here, this is "
                + Described.dimension(value.dimension())
                + ".");
      }
      values[i] = value.value();
    }
    return values;
  }

  private double[][] fromFile(
      Expression file, Expression.Call call, Expression columns, Columns expected) {
    int[] used = used(columns, call, expected);
    Unit[] units = new Unit[((Expression.ListLiteral) columns).items().size()];
    units[used[0]] = unit(columns, used[0], expected.argument());
    units[used[1]] = unit(columns, used[1], expected.value());
    Source data = files.read(file);
    List<double[]> rows = new ArrayList<>();
    boolean heading = false;
    if (data.text().lines().limit(MOST_ROWS + 1L).count() > MOST_ROWS) {
      throw new Unreadable(
          call.place(),
          "The table has more than " + MOST_ROWS + " lines, which is the limit: thin it out.");
    }
    // Split once: finding each line anew would take a time that grows as their number squared.
    String[] lines = data.text().split("\n", -1);
    for (int line = 1; line <= lines.length; line++) {
      String text = lines[line - 1].replaceFirst("#.*", "").strip();
      if (text.isEmpty()) {
        continue;
      }
      // Behind a semicolon a comma is a decimal comma, which is not a number here.
      String[] cells = text.split(text.contains(";") ? "\\s*;\\s*" : "\\s*,\\s*|\\s+");
      Optional<double[]> row = row(cells, units);
      if (row.isPresent()) {
        rows.add(row.get());
      } else if (rows.isEmpty() && !heading && !Arrays.stream(cells).allMatch(DataTable::number)) {
        heading = true;
      } else {
        throw new Unreadable(
            new Place(
                data,
                data.startOfLine(line),
                data.startOfLine(line) + data.lineText(line).length()),
            expected(cells, units));
      }
    }
    return new double[][] {
      rows.stream().mapToDouble(r -> r[used[0]]).toArray(),
      rows.stream().mapToDouble(r -> r[used[1]]).toArray()
    };
  }

  private static String expected(String[] cells, Unit[] units) {
    if (cells.length != units.length && Arrays.stream(cells).allMatch(DataTable::number)) {
      return "This line has "
          + cells.length
          + " columns, the table names "
          + units.length
          + ": name every column, \"-\" for one that is not used, as in columns = [\"Ry\", \"1\", \"-\"].";
    }
    return (units.length == 2 ? "Two numbers are" : units.length + " columns of numbers are")
        + " expected on each line of a table, with decimal points, and separated by a comma, a"
        + " semicolon or blanks.";
  }

  private static boolean number(String cell) {
    try {
      new BigDecimal(cell);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** The numbers of a line, in SI; 0 in columns that are not used. */
  private static Optional<double[]> row(String[] cells, Unit[] units) {
    if (cells.length != units.length) {
      return Optional.empty();
    }
    double[] row = new double[units.length];
    for (int i = 0; i < units.length; i++) {
      if (units[i] == null) {
        continue;
      }
      if (!number(cells[i])) {
        return Optional.empty();
      }
      row[i] = units[i].toSi(new BigDecimal(cells[i]));
    }
    return Optional.of(row);
  }

  /** The places of the two columns that have units. */
  private static int[] used(Expression columns, Expression.Call call, Columns expected) {
    List<Integer> used = new ArrayList<>();
    boolean texts = columns instanceof Expression.ListLiteral;
    if (columns instanceof Expression.ListLiteral list) {
      for (int i = 0; i < list.items().size(); i++) {
        texts &= list.items().get(i) instanceof Expression.TextLiteral;
        if (texts && !((Expression.TextLiteral) list.items().get(i)).value().equals(UNUSED)) {
          used.add(i);
        }
      }
    }
    if (!texts || used.size() != 2) {
      throw new Unreadable(
          call.place(),
          "A table from a file names the units of two columns: columns = [\""
              + expected.argument()
              + "\", \""
              + expected.value()
              + "\"]; a column that is not used is \"-\".");
    }
    return new int[] {used.get(0), used.get(1)};
  }

  private static Unit unit(Expression columns, int index, String expected) {
    Expression.TextLiteral text =
        (Expression.TextLiteral) ((Expression.ListLiteral) columns).items().get(index);
    Place place = text.place();
    Place inside = place.text().length() > 2 ? place.part(1, place.text().length() - 1) : place;
    Unit unit = Compiler.unit(text.value(), inside);
    Dimension dimension = Units.parse(expected).dimension();
    if (!unit.dimension().equals(dimension)) {
      throw new Unreadable(
          text.place(),
          Described.capital(Described.dimension(dimension))
              + " is expected in this column, \""
              + text.value()
              + "\" is "
              + Described.dimension(unit.dimension())
              + ".");
    }
    return unit;
  }
}
