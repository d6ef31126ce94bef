package ziman.dsl.repl;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import ziman.engine.model.ResultName;
import ziman.engine.schema.KindDescription;
import ziman.engine.schema.PropertyDescription;
import ziman.engine.schema.RecordDescription;
import ziman.engine.schema.Schema;
import ziman.engine.schema.SectionDescription;
import ziman.engine.units.Dimension;
import ziman.engine.units.UnitException;
import ziman.engine.units.Units;

/** Units that the schema speaks of, and some that people use. */
final class UnitWords {
  private UnitWords() {}

  /** All of them; of one dimension, if it is known. */
  static Collection<String> all(Optional<Dimension> dimension) {
    TreeSet<String> all = new TreeSet<>(CommonUnits.ALL);
    for (KindDescription kind : Schema.kinds()) {
      collect(kind.content(), all);
      kind.results().stream().map(ResultName::unit).forEach(all::add);
    }
    all.removeIf(unit -> unit.isEmpty() || unit.equals("1") || !fits(unit, dimension));
    return all;
  }

  /** The dimension of a unit; nothing where it is none. */
  static Optional<Dimension> dimension(String unit) {
    try {
      return Optional.of(Units.parse(unit).dimension());
    } catch (UnitException e) {
      return Optional.empty();
    }
  }

  private static void collect(RecordDescription content, Collection<String> units) {
    for (PropertyDescription property : content.properties()) {
      units.addAll(property.units());
    }
    for (SectionDescription section : content.sections()) {
      collect(section.content(), units);
    }
  }

  private static boolean fits(String unit, Optional<Dimension> wanted) {
    Optional<Dimension> dimension = dimension(unit);
    return dimension.isPresent() && (wanted.isEmpty() || wanted.equals(dimension));
  }
}
