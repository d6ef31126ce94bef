package ziman.dsl.bind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziman.dsl.bind.BoundModel.Axis;
import ziman.dsl.bind.BoundModel.Contrast;
import ziman.dsl.bind.BoundModel.Other;
import ziman.dsl.bind.BoundModel.Sweep;
import ziman.dsl.formula.Suggestion;
import ziman.engine.model.ResultName;
import ziman.engine.units.Unit;
import ziman.engine.units.Units;
import ziman.grammar.source.Unreadable;
import ziman.grammar.tree.Entry;
import ziman.grammar.tree.Expression;

/**
 * Binds {@code compare rho with pure}, where pure is an experiment, and {@code compare rho with
 * table("cu.csv", columns = ["K", "uohm.cm"])} where T is swept.
 */
final class ComparisonBinder {
  private static final String EXAMPLE =
      "Compare a result with that of another experiment, compare rho with pure, or with a table:"
          + " compare rho with table(\"cu.csv\", columns = [\"K\", \"uohm.cm\"])";

  private final String experiment;
  private final Optional<Sweep> sweep;
  private final ResultNames results;
  private final Variant variant;

  ComparisonBinder(String experiment, Optional<Sweep> sweep, ResultNames results, Variant variant) {
    this.experiment = experiment;
    this.sweep = sweep;
    this.results = results;
    this.variant = variant;
  }

  /**
   * @param shown units of results that are shown
   * @throws NotGiven if its table is not given
   */
  Contrast bind(Entry.Command command, Map<String, Unit> shown) {
    List<Expression> operands = command.heading().operands();
    boolean shaped =
        operands.size() == 3
            && (operands.get(0) instanceof Expression.Reference
                || operands.get(0) instanceof Expression.Call)
            && operands.get(1) instanceof Expression.Reference joint
            && joint.path().toString().equals("with");
    if (!shaped) {
      throw new Unreadable(command.place(), EXAMPLE);
    }
    ResultName result = results.find(operands.get(0));
    if (result.shape() == ResultName.Shape.TABLE) {
      throw new Unreadable(
          operands.get(0).place(),
          "\"" + result.name() + "\" is a table at every point: compare a number.");
    }
    String key = results.key(result, operands.get(0));
    Unit si = Units.parse(result.unitOf(key));
    return new Contrast(key, shown.getOrDefault(key, si), other(operands.get(2), si, command));
  }

  private Other other(Expression with, Unit unit, Entry.Command command) {
    if (with instanceof Expression.Reference named) {
      return experiment(named);
    }
    if (with instanceof Expression.Call call && call.path().toString().equals("table")) {
      if (sweep.isEmpty() || sweep.get().axes().size() != 1) {
        throw new Unreadable(
            call.place(),
            "A result is compared with a table over one parameter that is swept, as in"
                + " sweep { T = linear(20 K, 400 K, points = 39) }; here "
                + (sweep.isEmpty() ? "none is." : "several are."));
      }
      Axis axis = sweep.get().axes().get(0);
      double[][] points =
          variant
              .tables()
              .points(
                  call,
                  new DataTable.Columns(
                      axis.unit().dimension().toString(), unit.dimension().toString()));
      return new Other.OfTable(name(call), points[0], points[1]);
    }
    throw new Unreadable(command.place(), EXAMPLE);
  }

  private Other experiment(Expression.Reference named) {
    String name = named.path().toString();
    List<String> others =
        variant.experiments().stream().filter(other -> !other.equals(experiment)).toList();
    if (!others.contains(name)) {
      throw new Unreadable(
          named.place(),
          name.equals(experiment)
              ? "An experiment is compared with another one, not with itself."
              : "There is no experiment \""
                  + name
                  + "\" in this file to compare with."
                  + Suggestion.of(name, others));
    }
    return new Other.OfExperiment(name);
  }

  /** With another name for its table if there is a comparison of that name already. */
  static Contrast distinct(Contrast contrast, List<Contrast> before) {
    if (!(contrast.with() instanceof Other.OfTable table)) {
      return contrast;
    }
    Contrast renamed = contrast;
    for (int i = 2; isTaken(renamed.name(), before); i++) {
      Other other = new Other.OfTable(table.name() + " " + i, table.at(), table.values());
      renamed = new Contrast(contrast.key(), contrast.unit(), other);
    }
    return renamed;
  }

  private static boolean isTaken(String name, List<Contrast> before) {
    return before.stream().anyMatch(one -> one.name().equals(name));
  }

  /** The file of a table without folders and ending. */
  private static String name(Expression.Call call) {
    Expression first = call.arguments().get(0).value();
    String path =
        first instanceof Expression.TextLiteral text
            ? text.value()
            : first instanceof Expression.Reference word ? word.path().toString() : "table";
    return path.replaceFirst(".*[/\\\\]", "").replaceFirst("\\.[^.]*$", "");
  }
}
