package ziman.dsl.bind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import ziman.dsl.bind.BoundModel.Sweep;
import ziman.dsl.formula.Compiler;
import ziman.dsl.formula.Formula;
import ziman.dsl.formula.Names;
import ziman.dsl.formula.Suggestion;
import ziman.engine.model.ResultName;
import ziman.engine.units.Dimension;
import ziman.engine.units.Units;
import ziman.grammar.source.Unreadable;
import ziman.grammar.tree.Expression;

/**
 * The results of an experiment as names in an expression, in front of or behind those of the file.
 */
final class ResultNames implements Names {
  private static final Set<String> NAMED = Set.of("power", "harmonic", "x");

  private final List<ResultName> results;
  private final Names file;
  private final boolean resultsWin;
  private final int order;
  private final Optional<List<String>> channels;
  private final Optional<Sweep> sweep;

  /**
   * @param results what the experiment promises
   * @param order the highest order that is computed; 0 where there are none
   * @param channels those that act; empty where that is not known
   * @param sweep the parameter that is swept: every result then has to name its point
   */
  ResultNames(
      List<ResultName> results,
      int order,
      Optional<List<String>> channels,
      Optional<Sweep> sweep,
      Names file,
      boolean resultsWin) {
    this.results = results;
    this.order = order;
    this.channels = channels;
    this.sweep = sweep;
    this.file = file;
    this.resultsWin = resultsWin;
  }

  @Override
  public Optional<Formula> value(Expression.Reference reference) {
    if (resultsWin) {
      Optional<Formula> result = result(reference);
      return result.isPresent() ? result : file.value(reference);
    }
    Optional<Formula> value = file.value(reference);
    return value.isPresent() ? value : result(reference);
  }

  @Override
  public Optional<Formula> call(Expression.Call call, Compiler compiler) {
    Optional<ResultName> byOrder = named(call.path().toString());
    if (byOrder.isEmpty() || !resultsWin && file.isValue(call.path().toString())) {
      return file.call(call, compiler);
    }
    String key =
        sweep.isPresent()
            ? point(sweep.get(), byOrder.get(), call, compiler)
            : key(byOrder.get(), call);
    return Optional.of(formula(key, byOrder.get()));
  }

  @Override
  public Collection<String> known() {
    List<String> known = new ArrayList<>(file.known());
    results.forEach(r -> known.add(r.name()));
    return known;
  }

  @Override
  public boolean isValue(String word) {
    return file.isValue(word);
  }

  /** The result that a name in a {@code show} means. */
  ResultName find(Expression name) {
    String word =
        name instanceof Expression.Call call
            ? call.path().toString()
            : ((Expression.Reference) name).path().toString();
    return named(word)
        .orElseThrow(
            () -> {
              List<String> all = results.stream().map(ResultName::name).toList();
              String suggestion = Suggestion.of(word, all);
              return new Unreadable(
                  name.place(),
                  "This experiment has no result \""
                      + word
                      + "\"."
                      + (suggestion.isEmpty()
                          ? " It gives " + Words.list(all, "and") + "."
                          : suggestion));
            });
  }

  /** The key of a result in an outcome: {@code sigma}, {@code current(1)}. */
  String key(ResultName result, Expression name) {
    if (result.shape() == ResultName.Shape.BY_CHANNEL) {
      return ofChannel(
          result, name, name instanceof Expression.Call call ? call.arguments() : List.of());
    }
    if (result.shape() == ResultName.Shape.BY_DRIVES) {
      return ofDrives(
          result, name, name instanceof Expression.Call call ? call.arguments() : List.of());
    }
    boolean byOrder = result.shape() == ResultName.Shape.BY_ORDER;
    if (!(name instanceof Expression.Call call)) {
      if (byOrder) {
        throw new Unreadable(
            name.place(),
            "\"" + result.name() + "\" has a value for each order: write " + result.name() + "(1)");
      }
      return result.name();
    }
    if (!byOrder) {
      throw new Unreadable(name.place(), "\"" + result.name() + "\" takes no argument.");
    }
    List<Expression.Argument> arguments = call.arguments();
    Map<String, Integer> named = new TreeMap<>();
    boolean whole = !arguments.isEmpty() && arguments.get(0).name().isEmpty();
    for (int a = 0; a < arguments.size(); a++) {
      String argument = a == 0 ? "" : arguments.get(a).name().orElse("");
      whole &= isWhole(arguments.get(a).value()) && (a == 0 || NAMED.contains(argument));
      if (whole) {
        whole &= named.put(argument, whole(arguments.get(a).value())) == null;
      }
    }
    if (!whole) {
      throw new Unreadable(
          name.place(),
          "\""
              + result.name()
              + "\" takes an order, and perhaps a power of time, a power of the distance, or a harmonic of"
              + " the frequency: "
              + result.name()
              + "(2), "
              + result.name()
              + "(2, power = 1), "
              + result.name()
              + "(2, x = 1), "
              + result.name()
              + "(2, harmonic = 2)");
    }
    int asked = whole(arguments.get(0).value());
    if (asked < 1 || asked > order) {
      throw new Unreadable(
          name.place(),
          "This experiment computes order"
              + (order == 1 ? " 1" : "s 1 to " + order)
              + ", not order "
              + asked
              + ".");
    }
    String base =
        ResultName.atHarmonic(result.name() + "(" + asked + ")", named.getOrDefault("harmonic", 0));
    return ResultName.atPower(
        ResultName.atPlace(base, named.getOrDefault("x", 0)), named.getOrDefault("power", 0));
  }

  /** {@code current_response(2, 1)}: the powers of the field and of the gradient. */
  private String ofDrives(ResultName result, Expression name, List<Expression.Argument> arguments) {
    boolean timed = arguments.size() == 3 && arguments.get(2).name().equals(Optional.of("power"));
    boolean whole = arguments.size() == 2 || timed;
    for (int a = 0; whole && a < arguments.size(); a++) {
      whole = isWhole(arguments.get(a).value()) && (a == 2 || arguments.get(a).name().isEmpty());
    }
    if (!whole) {
      throw new Unreadable(
          name.place(),
          "\""
              + result.name()
              + "\" takes two powers, of the first drive and of the gradient of the temperature: "
              + result.name()
              + "(1, 1)");
    }
    int p = whole(arguments.get(0).value());
    int q = whole(arguments.get(1).value());
    if (p < 0 || q < 0 || p + q < 1 || p + q > order) {
      throw new Unreadable(
          name.place(),
          "This experiment computes order"
              + (order == 1 ? " 1" : "s 1 to " + order)
              + ": powers that add up to "
              + (p + q)
              + " are not among them.");
    }
    int power = timed ? whole(arguments.get(2).value()) : 0;
    return ResultName.atPower(result.name() + "(" + p + ", " + q + ")", power);
  }

  private static boolean isWhole(Expression expression) {
    return expression instanceof Expression.NumberLiteral number
        && number.value().stripTrailingZeros().scale() <= 0
        && number.value().abs().intValue() < 1000;
  }

  private static int whole(Expression expression) {
    return ((Expression.NumberLiteral) expression).value().intValue();
  }

  /** {@code partial_rho(defects)}: the result of one channel. */
  private String ofChannel(
      ResultName result, Expression name, List<Expression.Argument> arguments) {
    String example =
        result.name() + "(" + channels.flatMap(c -> c.stream().findFirst()).orElse("NAME") + ")";
    boolean shaped =
        arguments.size() == 1
            && arguments.get(0).name().isEmpty()
            && arguments.get(0).value() instanceof Expression.Reference;
    if (!shaped) {
      throw new Unreadable(
          name.place(), "\"" + result.name() + "\" belongs to one channel: write " + example);
    }
    Expression asked = arguments.get(0).value();
    String channel = ((Expression.Reference) asked).path().toString();
    if (channels.isPresent() && !channels.get().contains(channel)) {
      throw new Unreadable(
          asked.place(),
          "No channel \""
              + channel
              + "\" acts in this experiment."
              + (Suggestion.of(channel, channels.get()).isEmpty()
                  ? " There is " + Words.list(channels.get(), "and") + "."
                  : Suggestion.of(channel, channels.get())));
    }
    return result.name() + "(" + channel + ")";
  }

  private Optional<Formula> result(Expression.Reference reference) {
    Optional<ResultName> named = named(reference.path().toString());
    if (named.isPresent() && named.get().shape() == ResultName.Shape.TABLE) {
      throw new Unreadable(
          reference.place(), "\"" + reference.path() + "\" is a table, not a number.");
    }
    if (named.isPresent() && sweep.isPresent()) {
      throw new Unreadable(reference.place(), example(sweep.get(), named.get()));
    }
    return named.map(r -> formula(key(r, reference), r));
  }

  /** {@code rho(T = 300 K)}: the result at a point of the sweep. */
  private String point(Sweep sweep, ResultName result, Expression.Call call, Compiler compiler) {
    List<Expression.Argument> arguments = call.arguments();
    boolean byChannel = result.shape() == ResultName.Shape.BY_CHANNEL;
    int last = arguments.size() - 1;
    boolean shaped =
        (result.shape() == ResultName.Shape.NUMBER && last == 0 || byChannel && last == 1)
            && arguments.get(last).name().equals(Optional.of(sweep.parameter()));
    if (!shaped) {
      throw new Unreadable(call.place(), example(sweep, result));
    }
    String key = byChannel ? ofChannel(result, call, arguments.subList(0, 1)) : result.name();
    Formula at = compiler.compile(arguments.get(last).value());
    for (double value : sweep.values()) {
      boolean same = Math.abs(value - at.value().value()) <= 1e-12 * Math.abs(value);
      if (same && at.dimension().equals(sweep.unit().dimension())) {
        return sweep.key(key, value);
      }
    }
    throw new Unreadable(
        arguments.get(last).place(),
        "This is not a point of the sweep, which has "
            + Words.list(sweep.values().stream().map(v -> written(sweep, v)).toList(), "and")
            + ".");
  }

  private String example(Sweep sweep, ResultName result) {
    boolean byChannel = result.shape() == ResultName.Shape.BY_CHANNEL;
    String channel = channels.flatMap(c -> c.stream().findFirst()).orElse("NAME") + ", ";
    return "\"%s\" is swept: name the point, as in %s(%s%s = %s)"
        .formatted(
            sweep.parameter(),
            result.name(),
            byChannel ? channel : "",
            sweep.parameter(),
            written(sweep, sweep.values().get(0)));
  }

  private static String written(Sweep sweep, double value) {
    String unit = sweep.unit().symbol().equals("1") ? "" : " " + sweep.unit().symbol();
    // seven digits, without what the conversion of units leaves of the others
    double shown = Double.parseDouble(Float.toString((float) sweep.unit().fromSi(value)));
    return Words.number(shown) + unit;
  }

  private Optional<ResultName> named(String name) {
    return results.stream().filter(r -> r.name().equals(name)).findFirst();
  }

  private static Formula formula(String key, ResultName result) {
    Dimension dimension = Units.parse(result.unitOf(key)).dimension();
    return Formula.ofResult(dimension, key);
  }
}
