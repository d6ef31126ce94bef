package ziman.dsl.bind;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import ziman.dsl.formula.Formula;
import ziman.engine.model.Expansion;
import ziman.engine.model.Experiment;
import ziman.engine.model.ResultName;
import ziman.engine.units.Quantity;
import ziman.engine.units.Unit;
import ziman.grammar.source.Place;
import ziman.grammar.tree.Entry.Comparison;

/**
 * A model with every name resolved, every unit checked and every record made: it can be run.
 *
 * @param name what the file is called
 * @param about what the author says of it
 * @param parameters its values, in the order written
 * @param experiments what can be run, in the order written
 * @param skipped what cannot be run as long as a table is not given, in the order written
 */
public record BoundModel(
    String name,
    Map<String, String> about,
    List<BoundParameter> parameters,
    List<BoundExperiment> experiments,
    List<SkippedExperiment> skipped) {

  /** A value of the file. */
  public sealed interface BoundParameter {
    /** What the file calls it. */
    String name();

    /** What the author says of it. */
    String doc();

    /** A number or a quantity. */
    record Number(String name, Quantity value, String doc) implements BoundParameter {}

    /** A text, such as the path of a table. */
    record Text(String name, String value, String doc) implements BoundParameter {}
  }

  /**
   * An experiment, what it shows and what it expects.
   *
   * @param contrasts what it is compared with
   * @param experiment what is run; the first point, where there is a sweep
   * @param sweep the parameters that are swept, if any
   * @param drawn tables that pictures need besides
   */
  public record BoundExperiment(
      String name,
      String kind,
      Experiment experiment,
      Optional<Sweep> sweep,
      List<Show> shows,
      List<Expectation> expectations,
      List<Contrast> contrasts,
      Set<String> drawn) {

    /** The same with the tables that it is drawn from: of an expansion occupations and the band. */
    public BoundExperiment withPictures() {
      Set<String> more =
          experiment instanceof Expansion && sweep.isEmpty()
              ? Set.of("occupation", "dispersion")
              : Set.of();
      return new BoundExperiment(
          name, kind, experiment, sweep, shows, expectations, contrasts, more);
    }

    /** What a result is, by its key. */
    public Optional<ResultName> result(String key) {
      String result = ResultName.name(key);
      return experiment.results().stream().filter(r -> r.name().equals(result)).findFirst();
    }

    /** The SI unit of a result, by its key. */
    public String unitOf(String key) {
      return result(key).map(r -> r.unitOf(key)).orElse("1");
    }

    /** The names of all results that are shown or expected, without their arguments. */
    public Set<String> wanted() {
      Set<String> wanted = new HashSet<>();
      ToDoubleFunction<String> recorded =
          key -> {
            wanted.add(ResultName.name(key));
            return 1;
          };
      shows.forEach(show -> recorded.applyAsDouble(show.key()));
      contrasts.forEach(contrast -> recorded.applyAsDouble(contrast.key()));
      for (Expectation expectation : expectations) {
        expectation.left().valueGiven(recorded);
        expectation.right().valueGiven(recorded);
        expectation.tolerance().ifPresent(tolerance -> tolerance.valueGiven(recorded));
      }
      // where nothing is named everything is wanted, and that is all numbers
      if (!wanted.isEmpty()) {
        wanted.addAll(drawn);
      }
      return wanted;
    }
  }

  /**
   * An experiment that waits for something that only whoever runs it can give.
   *
   * @param reason what it needs, and how to give it
   */
  public record SkippedExperiment(String name, String kind, String reason) {}

  /**
   * A parameter that is swept.
   *
   * @param parameter its name
   * @param unit the unit to show it in
   * @param values at every point of the sweep, SI
   */
  public record Axis(String parameter, Unit unit, List<Double> values) {
    public Axis {
      values = List.copyOf(values);
    }
  }

  /**
   * An experiment at each of several values of parameters.
   *
   * @param axes what varies, in the order written
   * @param points the experiment at each of them
   */
  public record Sweep(List<Axis> axes, List<Experiment> points) {
    public Sweep {
      axes = List.copyOf(axes);
      points = List.copyOf(points);
    }

    /** How many points there are, also where they wait for a table. */
    public int size() {
      return axes.get(0).values().size();
    }

    /** The key of a result at one point: {@code rho(T = 300.0)}. */
    public String key(String result, int point) {
      return axes.stream()
          .map(axis -> axis.parameter() + " = " + axis.values().get(point))
          .collect(Collectors.joining(", ", result + "(", ")"));
    }
  }

  /**
   * A result to be shown.
   *
   * @param key the result: {@code sigma}, {@code current(1)}
   * @param result what the experiment says of it
   * @param unit the unit to show it in
   */
  public record Show(String key, ResultName result, Unit unit) {}

  /**
   * A result beside what it is compared with.
   *
   * @param key the result
   * @param unit the unit to show it in
   * @param with the other
   */
  public record Contrast(String key, Unit unit, Other with) {
    /** What the table of the comparison is called. */
    public String name() {
      return key + " with " + with.name();
    }
  }

  /** What a result can be compared with. */
  public sealed interface Other {
    /** A name for it. */
    String name();

    /** The same result of another experiment of the model. */
    record OfExperiment(String name) implements Other {}

    /**
     * Values that were measured, or found elsewhere.
     *
     * @param at where, along what is swept; SI
     * @param values SI
     */
    record OfTable(String name, double[] at, double[] values) implements Other {}
  }

  /**
   * What a result is expected to be.
   *
   * @param text as written, without the tolerance
   * @param left the result
   * @param right what it is compared with
   * @param comparison how; empty: equal within the tolerance
   * @param tolerance how far off it may be
   * @param relative whether the tolerance is a fraction of the value
   * @param unit the unit in which to say what was found
   * @param why what the author says of it
   */
  public record Expectation(
      String text,
      Formula left,
      Formula right,
      Optional<Comparison> comparison,
      Optional<Formula> tolerance,
      boolean relative,
      Unit unit,
      String why,
      Place place) {}
}
