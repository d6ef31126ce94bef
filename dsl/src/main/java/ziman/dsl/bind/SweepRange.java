package ziman.dsl.bind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziman.dsl.formula.Compiler;
import ziman.dsl.formula.Formula;
import ziman.dsl.formula.Suggestion;
import ziman.engine.units.Dimension;
import ziman.engine.units.Unit;
import ziman.engine.units.Units;
import ziman.grammar.source.Place;
import ziman.grammar.source.Unreadable;
import ziman.grammar.tree.Entry;
import ziman.grammar.tree.Entry.Manner;
import ziman.grammar.tree.Expression;
import ziman.grammar.tree.Expression.Argument;
import ziman.grammar.tree.Path;

/**
 * The values that a sweep gives a parameter: {@code linear(a, b, points = n)}, {@code log(a, b,
 * points = n)} or a list.
 *
 * @param parameter its name
 * @param unit the unit of the first value, to show it in
 * @param values SI
 */
record SweepRange(String parameter, Unit unit, List<Double> values, Place place) {

  /**
   * Reads one line of a sweep block.
   *
   * @throws Unreadable if it is no range
   */
  static SweepRange of(Entry.Assignment range, Scope scope) {
    String name = range.path().toString();
    if (!scope.has(name)) {
      throw new Unreadable(
          range.target().place(),
          "There is no parameter \"" + name + "\" to sweep." + Suggestion.of(name, scope.known()));
    }
    if (scope.isText(name)) {
      throw new Unreadable(
          range.target().place(),
          "\""
              + name
              + "\" is a text. A sweep ranges over numbers or quantities; for another text write an"
              + " experiment with "
              + name
              + " := \"...\"");
    }
    Dimension dimension =
        scope.value((Expression.Reference) range.target()).orElseThrow().dimension();
    Compiler compiler = new Compiler(scope);
    if (range.value() instanceof Expression.ListLiteral list && !list.items().isEmpty()) {
      if (list.items().size() > SweepGrid.MOST) {
        throw new Unreadable(
            range.value().place(),
            "A sweep has at most "
                + SweepGrid.MOST
                + " points, this list "
                + list.items().size()
                + ".");
      }
      List<Double> values =
          list.items().stream().map(item -> value(compiler, item, dimension)).toList();
      return range(name, list.items().get(0), dimension, values, range.place());
    }
    if (range.value() instanceof Expression.Call call
        && (call.path().toString().equals("linear") || call.path().toString().equals("log"))) {
      return spaced(name, call, compiler, dimension);
    }
    throw new Unreadable(
        range.value().place(),
        "A sweep takes linear(from, to, points = n), log(from, to, points = n) or a list.");
  }

  private static SweepRange spaced(
      String name, Expression.Call call, Compiler compiler, Dimension dimension) {
    List<Argument> ends = call.arguments().stream().filter(a -> a.name().isEmpty()).toList();
    Optional<Argument> points =
        call.arguments().stream().filter(a -> a.name().equals(Optional.of("points"))).findFirst();
    if (ends.size() != 2 || points.isEmpty() || call.arguments().size() != 3) {
      throw new Unreadable(call.place(), call.path() + " takes two ends and points = how many.");
    }
    double from = value(compiler, ends.get(0).value(), dimension);
    double to = value(compiler, ends.get(1).value(), dimension);
    double count = value(compiler, points.get().value(), Dimension.DIMENSIONLESS);
    if (count != Math.rint(count) || count < 2 || count > SweepGrid.MOST) {
      throw new Unreadable(
          points.get().place(),
          "A sweep has a whole number of points, from 2 to " + SweepGrid.MOST + ".");
    }
    boolean log = call.path().toString().equals("log");
    if (log && !(from * to > 0)) {
      throw new Unreadable(
          call.place(), "A logarithmic sweep has two ends of one sign, none of them zero.");
    }
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double share = i / (count - 1);
      // Written so that both ends, and round steps between them, come out exactly.
      values.add(
          log
              ? from * Math.pow(to / from, share)
              : (from * (count - 1 - i) + to * i) / (count - 1));
    }
    return range(name, ends.get(0).value(), dimension, values, call.place());
  }

  private static SweepRange range(
      String name, Expression first, Dimension dimension, List<Double> values, Place place) {
    Unit unit =
        Units.parse(
            first instanceof Expression.QuantityLiteral quantity
                ? quantity.unit()
                : dimension.toString());
    return new SweepRange(name, unit, values, place);
  }

  private static double value(Compiler compiler, Expression expression, Dimension dimension) {
    Formula formula = compiler.compile(expression);
    if (!formula.dimension().equals(dimension)) {
      throw new Unreadable(
          expression.place(),
          "The parameter is measured in " + dimension + ", this in " + formula.dimension() + ".");
    }
    return formula.value().value();
  }

  /** The override that gives the parameter one of the values. */
  Entry.Assignment assignment(double value) {
    BigDecimal size = new BigDecimal(Double.toString(Math.abs(value)));
    String si = unit.dimension().toString();
    Expression literal =
        si.equals("1")
            ? new Expression.NumberLiteral(size, place)
            : new Expression.QuantityLiteral(size, si, place);
    return new Entry.Assignment(
        new Expression.Reference(Path.of(parameter), place),
        Manner.OVERRIDE,
        value < 0 ? new Expression.Signed(Expression.Sign.MINUS, literal, place) : literal,
        Optional.empty(),
        place);
  }
}
