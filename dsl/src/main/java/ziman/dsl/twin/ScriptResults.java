package ziman.dsl.twin;

import groovy.lang.GroovyObjectSupport;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ziman.dsl.bind.BoundModel.SkippedExperiment;
import ziman.dsl.formula.Suggestion;
import ziman.dsl.run.Report;
import ziman.dsl.show.Style;
import ziman.dsl.show.TextReport;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.model.ResultName;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Table;
import ziman.engine.units.Quantity;
import ziman.engine.units.Units;

/**
 * The results of a run by the names of experiments: {@code results.transport.sigma['MS/m']}, {@code
 * results.transport.current(1)}, {@code results.suspended.table('profile')}.
 */
public final class ScriptResults extends GroovyObjectSupport {
  private final Map<String, Report> reports;
  private final List<SkippedExperiment> skipped;

  ScriptResults(Map<String, Report> reports, List<SkippedExperiment> skipped) {
    this.reports = reports;
    this.skipped = skipped;
  }

  Collection<Report> reports() {
    return reports.values();
  }

  /** The experiments that gave something. */
  Set<String> names() {
    return reports.keySet();
  }

  List<SkippedExperiment> skipped() {
    return skipped;
  }

  /** Whether every experiment that was not skipped gave an answer and met every expectation. */
  public boolean isAsExpected() {
    return reports.values().stream().allMatch(r -> r.outcome().isPresent() && r.asExpected());
  }

  @Override
  public String toString() {
    return "results of " + String.join(", ", reports.keySet());
  }

  @Override
  public Object getProperty(String name) {
    if (name.equals("asExpected")) {
      return isAsExpected();
    }
    return experiment(name);
  }

  /** Every number of one experiment. */
  Map<String, Result> numbers(String name) {
    return experiment(name).numbers();
  }

  private OfExperiment experiment(String name) {
    for (SkippedExperiment one : skipped) {
      if (one.name().equals(name)) {
        throw new IllegalArgumentException(
            "The experiment \"" + name + "\" was skipped: " + one.reason());
      }
    }
    Report report = reports.get(name);
    if (report == null) {
      throw new IllegalArgumentException(
          "There is no experiment \"" + name + "\"." + Suggestion.of(name, reports.keySet()));
    }
    return new OfExperiment(report);
  }

  /** The results of one experiment. */
  public static final class OfExperiment extends GroovyObjectSupport {
    private final Report report;

    OfExperiment(Report report) {
      this.report = report;
    }

    @Override
    public String toString() {
      return new TextReport(Style.PLAIN).experiment(report).strip();
    }

    @Override
    public Object getProperty(String name) {
      return outcome().tables().containsKey(name) ? table(name) : number(name);
    }

    /** A result with an argument, such as {@code current(1)}. */
    @Override
    public Object invokeMethod(String name, Object given) {
      Object[] arguments = (Object[]) given;
      if (arguments.length == 1 && name.equals("table")) {
        return table(arguments[0].toString());
      }
      if (arguments.length == 1 && name.equals("uncertainty")) {
        return uncertainty(arguments[0].toString());
      }
      boolean hasNames = arguments.length > 0 && arguments[0] instanceof Map<?, ?>;
      Map<?, ?> named = hasNames ? (Map<?, ?>) arguments[0] : Map.of();
      String key =
          Arrays.stream(arguments)
              .skip(hasNames ? 1 : 0)
              .map(Object::toString)
              .collect(Collectors.joining(", ", name + "(", ")"));
      key = ResultName.atHarmonic(key, whole(named.get("harmonic")));
      key = ResultName.atPlace(key, whole(named.get("x")));
      return number(ResultName.atPower(key, whole(named.get("power"))));
    }

    private static int whole(Object argument) {
      return argument instanceof Number number ? number.intValue() : 0;
    }

    /** A table by the names of its columns. */
    public ResultTable table(String name) {
      Table table = outcome().tables().get(name);
      if (table == null) {
        throw unknown(name, outcome().tables().keySet());
      }
      return ResultTable.of(table);
    }

    /** Results and tables whose names are words. */
    Set<String> names() {
      Set<String> names = new LinkedHashSet<>();
      report.outcome().ifPresent(o -> names.addAll(o.quantities().keySet()));
      report.outcome().ifPresent(o -> names.addAll(o.tables().keySet()));
      names.removeIf(name -> !name.matches("\\w+(\\(\\w+\\))?"));
      return names;
    }

    /** Every number; none where the engine refused. */
    Map<String, Result> numbers() {
      if (report.experiment().sweep().isPresent()) {
        throw new IllegalArgumentException(
            "\"%s\" sweeps by itself and has a table at every point of this sweep, such as points[0].%s: leave its own sweep out with without sweep, or sweep all in one place"
                .formatted(report.experiment().name(), report.experiment().name()));
      }
      Map<String, Result> numbers = new LinkedHashMap<>();
      if (report.outcome().isPresent()) {
        outcome().quantities().keySet().forEach(key -> numbers.put(key, number(key)));
      }
      return numbers;
    }

    /** How far a result can be trusted, in its unit. */
    public Quantity uncertainty(String name) {
      Measured measured = outcome().quantities().get(name);
      if (measured == null) {
        throw unknown(name, outcome().quantities().keySet());
      }
      return new Quantity(
          measured.uncertainty(), Units.parse(report.experiment().unitOf(name)).dimension());
    }

    private Result number(String key) {
      Measured measured = outcome().quantities().get(key);
      if (measured == null) {
        throw unknown(key, outcome().quantities().keySet());
      }
      return new Result(
          new Quantity(measured.value(), Units.parse(report.experiment().unitOf(key)).dimension()),
          measured.uncertainty());
    }

    private Outcome outcome() {
      return report
          .outcome()
          .orElseThrow(
              () -> new NoTrustworthyAnswer(report.experiment().name() + ": " + report.refusal()));
    }

    private IllegalArgumentException unknown(String name, Collection<String> known) {
      return new IllegalArgumentException(
          "The experiment \""
              + report.experiment().name()
              + "\" has no result \""
              + name
              + "\"."
              + Suggestion.of(name, known));
    }
  }
}
