package ziman.engine.expansion;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import ziman.engine.model.Expansion;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.pipeline.Measured;
import ziman.engine.pipeline.Outcome;
import ziman.engine.pipeline.Pipeline;
import ziman.engine.pipeline.Progress;
import ziman.engine.pipeline.Table;

/** An outcome with the warming over long times, where that is asked for. */
final class Resummed {
  private Resummed() {}

  /**
   * @param outcome of the experiment at its own temperature
   * @param compile an experiment and the results that are wanted of it
   * @throws NoTrustworthyAnswer if a bath takes the heat, or the series has no meaning
   */
  static Outcome with(
      Outcome outcome,
      Expansion experiment,
      Set<String> wanted,
      BiFunction<Expansion, Set<String>, Pipeline> compile) {
    boolean asked = wanted.contains("resummed_temperature") || wanted.contains("warming");
    if (experiment.duration().isEmpty() || !asked) {
      return outcome;
    }
    if (!outcome.quantities().containsKey("temperature_rate")) {
      throw new NoTrustworthyAnswer(
          "a bath takes the heat, or the electrons have no temperature of their own: there is no warming"
              + " to follow. Leave duration out, or let phonons evolve");
    }
    Set<String> needed = new TreeSet<>(Set.of("heating", "temperature_rate"));
    Warming.Found found =
        new Warming(
                t -> rate(compile.apply(experiment.at(t), needed).run(Progress.SILENT), experiment),
                experiment.temperature(),
                experiment.duration().get())
            .followed();
    Map<String, Measured> quantities = new LinkedHashMap<>(outcome.quantities());
    Map<String, Table> tables = new LinkedHashMap<>(outcome.tables());
    quantities.put("resummed_temperature", found.last());
    tables.put("warming", found.warming());
    return new Outcome(quantities, tables, outcome.invariants(), outcome.remarks());
  }

  /** dT/dt: temperature_rate is heating(2) over the heat capacity. */
  private static Measured rate(Outcome outcome, Expansion experiment) {
    Measured first = outcome.quantities().get("heating(2)");
    double sum = 0;
    double error = 0;
    double last = 0;
    for (int n = 2; n <= experiment.order(); n += 2) {
      Measured term = outcome.quantities().get("heating(" + n + ")");
      if (n > 2 && Math.abs(term.value()) > Math.abs(last)) {
        throw new NoTrustworthyAnswer(
            "heating(%d) is larger than the order before: in this field the series diverges"
                .formatted(n));
      }
      last = term.value();
      sum += term.value();
      error += term.uncertainty();
    }
    double perHeating = outcome.quantities().get("temperature_rate").value() / first.value();
    return new Measured(sum * perHeating, error * Math.abs(perHeating));
  }
}
