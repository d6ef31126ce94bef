package ziman.dsl.bind;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ziman.dsl.bind.BoundModel.Axis;
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

  /** Points of a sweep that a message lists. */
  private static final int MOST_SAID = 40;

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
    boolean byChannel = result.shape() == ResultName.Shape.BY_CHANNEL;
    int first = byChannel ? 1 : 0;
    List<Expression.Argument> named = new ArrayList<>();
    if (call.arguments().size() >= first) {
      named.addAll(call.arguments().subList(first, call.arguments().size()));
    }
    Map<String, Expression> at = new LinkedHashMap<>();
    named.forEach(argument -> argument.name().ifPresent(n -> at.put(n, argument.value())));
    boolean shaped =
        (result.shape() == ResultName.Shape.NUMBER || byChannel)
            && named.size() == sweep.axes().size()
            && at.keySet().equals(sweep.axes().stream().map(Axis::parameter).collect(toSet()));
    if (!shaped) {
      throw new Unreadable(call.place(), example(sweep, result));
    }
    String key =
        byChannel ? ofChannel(result, call, call.arguments().subList(0, 1)) : result.name();
    List<Integer> points = new ArrayList<>();
    IntStream.range(0, sweep.size()).forEach(points::add);
    for (Axis axis : sweep.axes()) {
      Expression value = at.get(axis.parameter());
      Formula wanted = compiler.compile(value);
      points.removeIf(i -> !isAt(axis, i, wanted));
      if (points.isEmpty()) {
        throw new Unreadable(value.place(), noPoint(sweep, axis));
      }
    }
    return sweep.key(key, points.get(0));
  }

  private static boolean isAt(Axis axis, int point, Formula wanted) {
    double value = axis.values().get(point);
    return wanted.dimension().equals(axis.unit().dimension())
        && Math.abs(value - wanted.value().value()) <= 1e-12 * Math.abs(value);
  }

  private static String noPoint(Sweep sweep, Axis axis) {
    List<String> values =
        axis.values().stream().distinct().map(v -> written(axis, v)).limit(MOST_SAID + 1L).toList();
    String said =
        values.size() > MOST_SAID
            ? String.join(", ", values.subList(0, MOST_SAID)) + " and more"
            : Words.list(values, "and");
    return sweep.axes().size() == 1
        ? "This is not a point of the sweep, which has " + said + "."
        : "This is not a point of the sweep, whose \"" + axis.parameter() + "\" has " + said + ".";
  }

  private String example(Sweep sweep, ResultName result) {
    boolean byChannel = result.shape() == ResultName.Shape.BY_CHANNEL;
    String channel = channels.flatMap(c -> c.stream().findFirst()).orElse("NAME") + ", ";
    List<String> swept = sweep.axes().stream().map(axis -> "\"" + axis.parameter() + "\"").toList();
    return "%s %s swept: name the point, as in %s(%s%s)"
        .formatted(
            Words.list(swept, "and"),
            swept.size() == 1 ? "is" : "are",
            result.name(),
            byChannel ? channel : "",
            sweep.axes().stream()
                .map(axis -> axis.parameter() + " = " + written(axis, axis.values().get(0)))
                .collect(Collectors.joining(", ")));
  }

  private static String written(Axis axis, double value) {
    String unit = axis.unit().symbol().equals("1") ? "" : " " + axis.unit().symbol();
    // seven digits, without what the conversion of units leaves of the others
    double shown = Double.parseDouble(Float.toString((float) axis.unit().fromSi(value)));
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
