package ziman.engine.pipeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an experiment found.
 *
 * @param quantities every number, by the names the experiment promised; {@code current(1)} for one
 *     order
 * @param tables every table, by the names the experiment promised
 * @param invariants how exactly each conservation law held, relative to the size of its terms
 * @param remarks what a reader must know before using the numbers, in sentences
 */
public record Outcome(
    Map<String, Measured> quantities,
    Map<String, Table> tables,
    Map<String, Double> invariants,
    List<String> remarks) {
  public Outcome {
    quantities = Collections.unmodifiableMap(new LinkedHashMap<>(quantities));
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    invariants = Collections.unmodifiableMap(new LinkedHashMap<>(invariants));
    remarks = List.copyOf(remarks);
  }
}
