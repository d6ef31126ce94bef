package ziman.dsl.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziman.engine.units.Dimension;
import ziman.grammar.tree.Expression;

/**
 * Names that hold in one place, such as the arguments of a function, in front of others.
 *
 * @param local the names that win
 * @param outer the names behind them
 */
public record LocalNames(Map<String, Formula> local, Names outer) implements Names {

  /** The single argument of a curve, in front of other names. */
  public static LocalNames argument(String name, Dimension dimension, Names outer) {
    return new LocalNames(
        Map.of(
            name, new Formula(dimension, false, (arguments, results) -> arguments[0], "argument")),
        outer);
  }

  @Override
  public Optional<Formula> value(Expression.Reference reference) {
    Formula formula = local.get(reference.path().toString());
    return formula == null ? outer.value(reference) : Optional.of(formula);
  }

  @Override
  public Optional<Formula> call(Expression.Call call, Compiler compiler) {
    return outer.call(call, compiler);
  }

  @Override
  public Collection<String> known() {
    List<String> known = new ArrayList<>(outer.known());
    known.addAll(local.keySet());
    return known;
  }

  @Override
  public boolean isValue(String word) {
    return local.containsKey(word) || outer.isValue(word);
  }
}
