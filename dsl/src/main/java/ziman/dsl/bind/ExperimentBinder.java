package ziman.dsl.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ziman.dsl.bind.BoundModel.BoundExperiment;
import ziman.dsl.bind.BoundModel.Contrast;
import ziman.dsl.bind.BoundModel.Expectation;
import ziman.dsl.bind.BoundModel.Show;
import ziman.dsl.bind.BoundModel.Sweep;
import ziman.dsl.formula.Compiler;
import ziman.dsl.formula.Described;
import ziman.dsl.formula.Formula;
import ziman.engine.Engine;
import ziman.engine.model.Channel;
import ziman.engine.model.Expansion;
import ziman.engine.model.Experiment;
import ziman.engine.model.InvalidModel;
import ziman.engine.model.Model;
import ziman.engine.model.ResultName;
import ziman.engine.units.Dimension;
import ziman.engine.units.Unit;
import ziman.engine.units.Units;
import ziman.grammar.format.Printer;
import ziman.grammar.source.Place;
import ziman.grammar.source.Unreadable;
import ziman.grammar.tree.Entry;
import ziman.grammar.tree.Entry.Manner;
import ziman.grammar.tree.Expression;

/** Binds one experiment: its record, what it shows, and what it expects. */
final class ExperimentBinder {
  private final EffectiveExperiment effective;
  private final VariantFactory variants;
  private final Variant variant;
  private final Problems problems;

  ExperimentBinder(EffectiveExperiment effective, VariantFactory variants, Problems problems) {
    this.effective = effective;
    this.variants = variants;
    this.variant = variants.with(List.of());
    this.problems = problems;
  }

  /**
   * The experiment, or nothing when something was wrong.
   *
   * @throws NotGiven if nothing was wrong, but a table is not given
   */
  Optional<BoundExperiment> bind() {
    int before = problems.count();
    Missing missing = new Missing();
    Optional<Sweep> sweep = effective.sweep.flatMap(section -> sweep(section, missing));
    if (problems.count() > before) {
      return Optional.empty();
    }
    Optional<Experiment> bound =
        sweep.isPresent()
            ? sweep.get().points().stream().findFirst()
            : missing.attempt(() -> experiment(variant));
    if (problems.count() > before) {
      return Optional.empty();
    }
    if (bound.isEmpty() && !resultsAreKnown()) {
      missing.throwIfAny();
    }
    List<ResultName> results = bound.map(Experiment::results).orElse(effective.kind.results());
    int order = bound.map(ExperimentBinder::order).orElseGet(this::highestOrder);
    Optional<List<String>> channels = bound.map(ExperimentBinder::channels);
    ResultNames resultsFirst =
        new ResultNames(results, order, channels, sweep, variant.scope(), true);
    ResultNames fileFirst =
        new ResultNames(results, order, channels, sweep, variant.scope(), false);
    List<Show> shows = new ArrayList<>();
    for (Entry.Command command : effective.shows) {
      if (isOfWhatIsLeftOut(command, results)) {
        continue;
      }
      problems
          .attempt(() -> show(command, resultsFirst))
          .ifPresent(
              show -> {
                shows.removeIf(s -> s.key().equals(show.key()));
                shows.add(show);
              });
    }
    Map<String, Unit> shown = new HashMap<>();
    shows.forEach(show -> shown.put(show.key(), show.unit()));
    List<Expectation> expectations = new ArrayList<>();
    for (Entry.Section section : effective.expectations) {
      for (Entry entry : section.body().entries()) {
        problems
            .attempt(() -> expectation(entry, resultsFirst, fileFirst, shown))
            .ifPresent(expectations::add);
      }
    }
    List<Contrast> contrasts = new ArrayList<>();
    ComparisonBinder compared =
        new ComparisonBinder(effective.block.name(), sweep, resultsFirst, variant);
    for (Entry.Command command : effective.comparisons) {
      missing
          .attempt(() -> problems.attempt(() -> compared.bind(command, shown)))
          .ifPresent(contrast -> contrasts.add(ComparisonBinder.distinct(contrast, contrasts)));
    }
    if (problems.count() > before) {
      return Optional.empty();
    }
    missing.throwIfAny();
    BoundExperiment experiment =
        new BoundExperiment(
            effective.block.name(),
            effective.kind.name(),
            bound.orElseThrow(),
            sweep,
            shows,
            expectations,
            contrasts,
            Set.of());
    return compiles(experiment) ? Optional.of(experiment) : Optional.empty();
  }

  /** What only the whole experiment can know to be wrong; a point of a sweep is told by itself. */
  private boolean compiles(BoundExperiment experiment) {
    if (experiment.sweep().isPresent()) {
      return true;
    }
    try {
      Engine.compile(experiment.experiment(), experiment.wanted());
      return true;
    } catch (InvalidModel e) {
      problems.add(effective.block.heading().place(), Described.capital(e.getMessage()) + ".");
      return false;
    }
  }

  private static int order(Experiment experiment) {
    return experiment instanceof Expansion expansion ? expansion.order() : 0;
  }

  private static List<String> channels(Experiment experiment) {
    return experiment instanceof Expansion expansion
        ? expansion.model().channels().stream()
            .filter(c -> c.actsOn(expansion.band()))
            .map(Channel::name)
            .toList()
        : List.of();
  }

  /**
   * Whether it shows the result of a channel that this experiment, unlike its model, is without.
   */
  private boolean isOfWhatIsLeftOut(Entry.Command command, List<ResultName> results) {
    List<Expression> operands = command.heading().operands();
    return !operands.isEmpty()
        && operands.get(0) instanceof Expression.Call call
        && call.arguments().size() == 1
        && effective.without.containsKey(Printer.print(call.arguments().get(0).value()))
        && results.stream()
            .anyMatch(
                r ->
                    r.shape() == ResultName.Shape.BY_CHANNEL
                        && r.name().equals(call.path().toString()));
  }

  /** The order up to which an experiment of this kind can be asked to go. */
  private int highestOrder() {
    return effective
        .kind
        .content()
        .property("order")
        .map(order -> (int) order.details().atMost())
        .orElse(0);
  }

  /**
   * Whether an experiment that is not made gives what its kind says: units of results depend on the
   * dimension of the bands, and the kind speaks of three.
   */
  private boolean resultsAreKnown() {
    return !RecordBinder.takesModel(effective.kind.content())
        || new Missing()
            .attempt(() -> Optional.of(variant.bands()))
            .filter(bands -> bands.stream().allMatch(band -> band.dimension() == 3))
            .isPresent();
  }

  /**
   * The record of the experiment as one variant sees it.
   *
   * @throws NotGiven if nothing was wrong, but a table is not given
   */
  Optional<Experiment> experiment(Variant seen) {
    int before = problems.count();
    Missing ofModel = new Missing();
    Optional<Model> model = ofModel.attempt(() -> Optional.of(seen.model()));
    if (problems.count() > before) {
      return Optional.empty();
    }
    // A wire only has the bands and channels of its file checked, and waits for nothing of theirs.
    Missing missing = RecordBinder.takesModel(effective.kind.content()) ? ofModel : new Missing();
    Optional<Record> experiment =
        missing.attempt(
            () ->
                seen.recordBinder()
                    .bind(
                        effective.kind.called(),
                        effective.kind.content(),
                        effective.block.heading().place(),
                        effective.entries(),
                        new RecordBinder.Surroundings(effective.block.name(), model)));
    if (problems.count() > before) {
      return Optional.empty();
    }
    missing.throwIfAny();
    return experiment.map(Experiment.class::cast);
  }

  /** The experiment at every point of {@code sweep { T = linear(20 K, 400 K, points = 39) }}. */
  private Optional<Sweep> sweep(Entry.Section section, Missing missing) {
    return problems
        .attempt(() -> SweepGrid.of(section, variant.scope()))
        .flatMap(grid -> points(grid, missing));
  }

  /** No points, where a table is not given that all of them need. */
  private Optional<Sweep> points(SweepGrid grid, Missing missing) {
    List<Experiment> points = new ArrayList<>();
    for (int i = 0; i < grid.places().size(); i++) {
      List<Entry.Assignment> there = grid.assignments(i);
      Optional<Experiment> point = missing.attempt(() -> experiment(variants.with(there)));
      if (point.isEmpty() && missing.isEmpty()) {
        return Optional.empty();
      }
      point.ifPresent(points::add);
    }
    return Optional.of(new Sweep(grid.axes(), points));
  }

  private static Show show(Entry.Command command, ResultNames names) {
    List<Expression> operands = command.heading().operands();
    boolean shaped =
        !operands.isEmpty()
            && operands.size() <= 2
            && (operands.get(0) instanceof Expression.Reference
                || operands.get(0) instanceof Expression.Call)
            && (operands.size() == 1 || operands.get(1) instanceof Expression.TextLiteral);
    if (!shaped) {
      throw new Unreadable(
          command.place(), "Show a result and perhaps its unit: show mean_rise \"mK\"");
    }
    ResultName result = names.find(operands.get(0));
    String key = names.key(result, operands.get(0));
    Dimension dimension = Units.parse(result.unitOf(key)).dimension();
    if (operands.size() == 1) {
      return new Show(key, result, Units.parse(result.unitOf(key)));
    }
    Expression.TextLiteral text = (Expression.TextLiteral) operands.get(1);
    Place place = text.place();
    boolean quoted = place.text().length() == text.value().length() + 2;
    Unit unit =
        Compiler.unit(text.value(), quoted ? place.part(1, text.value().length() + 1) : place);
    if (!unit.dimension().equals(dimension)) {
      throw new Unreadable(
          text.place(),
          "\""
              + result.name()
              + "\" is "
              + Described.dimension(dimension)
              + ", \""
              + text.value()
              + "\" measures "
              + Described.dimension(unit.dimension())
              + ".");
    }
    return new Show(key, result, unit);
  }

  private static Expectation expectation(
      Entry entry, ResultNames resultsFirst, ResultNames fileFirst, Map<String, Unit> shown) {
    if (entry instanceof Entry.Condition condition) {
      Formula left = new Compiler(resultsFirst).compile(condition.left());
      Formula right = new Compiler(fileFirst).compile(condition.right());
      same(left.dimension(), right.dimension(), condition.place());
      return new Expectation(
          Printer.print(condition.left())
              + " "
              + condition.comparison().symbol()
              + " "
              + Printer.print(condition.right()),
          left,
          right,
          Optional.of(condition.comparison()),
          Optional.empty(),
          false,
          unitOf(condition.left(), condition.right(), left.dimension(), shown, resultsFirst),
          condition.doc().orElse(""),
          condition.place());
    }
    if (!(entry instanceof Entry.Assignment assignment) || assignment.manner() == Manner.OVERRIDE) {
      throw new Unreadable(
          entry.place(),
          "An expectation is a result and a value: rho = 1.7 uohm.cm +/- 1 %, or a comparison:"
              + " seebeck < 0 V/K");
    }
    if (!(assignment.value() instanceof Expression.Uncertain uncertain)) {
      throw new Unreadable(
          assignment.value().place(),
          "Say how close the result must come: "
              + Printer.print(assignment.target())
              + " = "
              + Printer.print(assignment.value())
              + " +/- 1 %");
    }
    Formula left = new Compiler(resultsFirst).compile(assignment.target());
    Formula right = new Compiler(fileFirst).compile(uncertain.value());
    same(left.dimension(), right.dimension(), assignment.place());
    Formula tolerance = new Compiler(fileFirst).compile(uncertain.tolerance());
    boolean percent =
        uncertain.tolerance() instanceof Expression.QuantityLiteral q && q.unit().equals("%");
    boolean relative =
        percent
            || tolerance.dimension().equals(Dimension.DIMENSIONLESS)
                && !right.dimension().equals(Dimension.DIMENSIONLESS);
    if (!relative) {
      same(right.dimension(), tolerance.dimension(), uncertain.tolerance().place());
    }
    if (relative && right.constant() && right.value().value() == 0) {
      throw new Unreadable(
          uncertain.tolerance().place(),
          "A percentage of zero is zero: give the tolerance in "
              + right.dimension()
              + (right.dimension().equals(Dimension.DIMENSIONLESS) ? ", as a plain number." : "."));
    }
    if (tolerance.constant() && tolerance.value().value() < 0) {
      throw new Unreadable(uncertain.tolerance().place(), "A tolerance is not negative.");
    }
    return new Expectation(
        Printer.print(assignment.target()) + " = " + Printer.print(uncertain.value()),
        left,
        right,
        Optional.empty(),
        Optional.of(tolerance),
        relative,
        unitOf(assignment.target(), uncertain.value(), left.dimension(), shown, resultsFirst),
        assignment.doc().orElse(""),
        assignment.place());
  }

  /**
   * The unit of the value where it is a single quantity and not zero, else that in which the result
   * is shown, or its own.
   */
  private static Unit unitOf(
      Expression result,
      Expression value,
      Dimension dimension,
      Map<String, Unit> shown,
      ResultNames results) {
    Unit unit = shown.get(Printer.print(result));
    Expression unsigned = value instanceof Expression.Signed signed ? signed.operand() : value;
    if (unsigned instanceof Expression.QuantityLiteral quantity
        && (unit == null || quantity.value().signum() != 0)) {
      return Units.parse(quantity.unit());
    }
    return unit == null ? own(result, dimension, results) : unit;
  }

  /** As people say it: W/m/s and not kg.m/s^4. */
  private static Unit own(Expression result, Dimension dimension, ResultNames results) {
    if (result instanceof Expression.Reference || result instanceof Expression.Call) {
      try {
        ResultName name = results.find(result);
        return Units.parse(name.unitOf(results.key(name, result)));
      } catch (Unreadable | IllegalArgumentException e) {
        // a result of another experiment, or a parameter
        return Units.parse(dimension.toString());
      }
    }
    return Units.parse(dimension.toString());
  }

  private static void same(Dimension left, Dimension right, Place place) {
    if (!left.equals(right)) {
      throw new Unreadable(
          place,
          Described.capital(Described.dimension(left))
              + " is compared with "
              + Described.dimension(right)
              + "."
              + Described.temperatureAsEnergy(left, right));
    }
  }
}
