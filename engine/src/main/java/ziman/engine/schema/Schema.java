package ziman.engine.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziman.engine.model.Band;
import ziman.engine.model.Channel;
import ziman.engine.model.Experiment;
import ziman.engine.model.Material;
import ziman.engine.model.Phonons;
import ziman.engine.model.ResultName;
import ziman.engine.model.annotation.Family;
import ziman.engine.model.annotation.Kind;

/**
 * Everything that can be written in a model, read off the sealed families of model records. A new
 * kind is a new record in its family, and nothing else.
 */
public final class Schema {
  private static final List<Class<?>> FAMILIES =
      List.of(Band.class, Phonons.class, Channel.class, Material.class, Experiment.class);

  private static final List<KindDescription> KINDS = kindsOf(FAMILIES);

  private Schema() {}

  /** Every kind, family by family. */
  public static List<KindDescription> kinds() {
    return KINDS;
  }

  /** The kinds of one family. */
  public static List<KindDescription> kinds(String head) {
    return KINDS.stream().filter(kind -> kind.head().equals(head)).toList();
  }

  /** One kind of one family. */
  public static Optional<KindDescription> kind(String head, String name) {
    return kinds(head).stream().filter(kind -> kind.name().equals(name)).findFirst();
  }

  /** The families, each with its first word and its help. */
  public static List<Family> families() {
    return FAMILIES.stream().map(family -> family.getAnnotation(Family.class)).toList();
  }

  private static List<KindDescription> kindsOf(List<Class<?>> families) {
    List<KindDescription> kinds = new ArrayList<>();
    for (Class<?> family : families) {
      String head = family.getAnnotation(Family.class).head();
      for (Class<?> record : family.getPermittedSubclasses()) {
        Kind kind = record.getAnnotation(Kind.class);
        kinds.add(
            new KindDescription(
                head,
                kind.name(),
                kind.help(),
                RecordDescription.of(record.asSubclass(Record.class)),
                results(family, record)));
      }
    }
    return List.copyOf(kinds);
  }

  /** What an experiment promises, by its static method of that name. */
  private static List<ResultName> results(Class<?> family, Class<?> record) {
    if (family != Experiment.class) {
      return List.of();
    }
    try {
      List<?> promised = (List<?>) record.getMethod("promised").invoke(null);
      return promised.stream().map(ResultName.class::cast).toList();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(record + " does not say what it promises", e);
    }
  }
}
