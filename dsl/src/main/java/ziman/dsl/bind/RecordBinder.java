package ziman.dsl.bind;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ziman.dsl.formula.Described;
import ziman.dsl.formula.Suggestion;
import ziman.engine.model.Ends;
import ziman.engine.model.InvalidModel;
import ziman.engine.model.Model;
import ziman.engine.model.annotation.Named;
import ziman.engine.schema.KindDescription;
import ziman.engine.schema.PropertyDescription;
import ziman.engine.schema.PropertyType;
import ziman.engine.schema.RecordDescription;
import ziman.engine.schema.Schema;
import ziman.engine.schema.SectionDescription;
import ziman.engine.units.Quantity;
import ziman.engine.units.Spelling;
import ziman.grammar.read.Reader;
import ziman.grammar.source.Place;
import ziman.grammar.source.Source;
import ziman.grammar.tree.Entry;
import ziman.grammar.tree.Entry.Manner;
import ziman.grammar.tree.Expression;

/** Makes a model record of the entries of a block. */
final class RecordBinder {
  /**
   * What a record takes that no property says.
   *
   * @param name its name
   * @param model the model it runs on; without one, a record that runs on one is checked, not made
   */
  record Surroundings(String name, Optional<Model> model) {}

  private final ValueBinder values;
  private final Problems problems;

  RecordBinder(ValueBinder values, Problems problems) {
    this.values = values;
    this.problems = problems;
  }

  /**
   * Binds a block.
   *
   * @param called what it is called in a sentence: "constant material"
   * @param content what can be written in it
   * @param heading where to point when something is missing
   * @param entries its entries, with overrides already applied
   * @return the record, or nothing when something was wrong
   * @throws NotGiven if nothing was wrong, but a table is not given
   */
  Optional<Record> bind(
      String called,
      RecordDescription content,
      Place heading,
      List<Entry> entries,
      Surroundings surroundings) {
    int before = problems.count();
    Map<String, Entry.Assignment> given = new LinkedHashMap<>();
    Map<String, List<Entry.Section>> inside = new LinkedHashMap<>();
    Set<String> misspelt = sort(called, content, entries, given, inside);
    Map<String, Object> components = new LinkedHashMap<>();
    Missing missing = new Missing();
    for (PropertyDescription property : content.properties()) {
      if (misspelt.contains(property.name()) && !given.containsKey(property.name())) {
        continue;
      }
      missing
          .attempt(() -> property(called, property, heading, given.get(property.name())))
          .ifPresent(value -> components.put(property.component().getName(), value));
    }
    for (SectionDescription section : content.sections()) {
      missing
          .attempt(
              () ->
                  section(called, section, heading, inside.getOrDefault(section.name(), List.of())))
          .ifPresent(value -> components.put(section.component().getName(), value));
    }
    if (problems.count() > before) {
      return Optional.empty();
    }
    missing.throwIfAny();
    if (takesModel(content) && surroundings.model().isEmpty()) {
      return Optional.empty();
    }
    return construct(content, heading, given, components, surroundings);
  }

  /** Whether the record runs on a model. */
  static boolean takesModel(RecordDescription content) {
    return Arrays.stream(content.record().getRecordComponents())
        .anyMatch(component -> component.getType() == Model.class);
  }

  /**
   * Sorts the entries of a block into its properties and sections.
   *
   * @return the properties that were probably meant where a name was not understood
   */
  private Set<String> sort(
      String called,
      RecordDescription content,
      List<Entry> entries,
      Map<String, Entry.Assignment> given,
      Map<String, List<Entry.Section>> inside) {
    Set<String> misspelt = new LinkedHashSet<>();
    for (Entry entry : entries) {
      if (entry instanceof Entry.Assignment assignment) {
        String name = assignment.path().toString();
        if (content.property(name).isEmpty()) {
          problems.add(assignment.target().place(), unknown(called, content, name));
          Spelling.closest(name, content.names()).ifPresent(misspelt::add);
        } else if (assignment.manner() == Manner.OVERRIDE) {
          problems.add(
              assignment.target().place(),
              "Inside this block \"" + name + "\" is defined with =, not overridden with :=");
        } else if (given.putIfAbsent(name, assignment) != null) {
          Place first = given.get(name).place();
          problems.add(
              assignment.target().place(),
              "\""
                  + name
                  + "\" is given twice, first in line "
                  + first.source().line(first.start())
                  + ".");
        }
      } else if (entry instanceof Entry.Section section) {
        String name = section.heading().head();
        if (content.section(name).isPresent()) {
          inside.computeIfAbsent(name, n -> new ArrayList<>()).add(section);
        } else {
          problems.add(section.heading().headPlace(), unknown(called, content, name));
        }
      } else if (entry instanceof Entry.Command command) {
        String head = command.heading().head();
        problems.add(
            command.heading().place(),
            content.property(head).isPresent()
                ? "\"" + head + "\" needs a value: " + head + " = ..."
                : unknown(called, content, head));
      } else {
        problems.add(entry.place(), "A condition belongs into the expect block of an experiment.");
      }
    }
    return misspelt;
  }

  /** "A constant material has no ...", with what may have been meant. */
  static String unknown(String called, RecordDescription content, String name) {
    String message = Words.article(called) + " has no \"" + name + "\".";
    String suggestion = Suggestion.of(name, content.names());
    if (!suggestion.isEmpty()) {
      return message + suggestion;
    }
    for (KindDescription kind : Schema.kinds()) {
      if (kind.content().names().contains(name)) {
        return message
            + " \""
            + name
            + "\" belongs to "
            + Words.article(kind.called()).toLowerCase(Locale.ROOT)
            + ".";
      }
    }
    return message + " It has " + Words.list(content.names(), "and") + ".";
  }

  private Optional<Object> property(
      String called, PropertyDescription property, Place heading, Entry.Assignment assignment) {
    if (assignment == null) {
      if (property.required()) {
        problems.add(
            heading,
            Words.article(called)
                + " needs \""
                + property.name()
                + "\", the "
                + property.details().help()
                + example(property));
        return Optional.empty();
      }
      if (property.byDefault().isEmpty()) {
        return Optional.empty();
      }
      Expression standard =
          Reader.readExpression(new Source("default of " + property.name(), property.byDefault()));
      return Optional.of(values.bind(property, standard, standard));
    }
    return problems.attempt(() -> values.bind(property, assignment.target(), assignment.value()));
  }

  private static String example(PropertyDescription property) {
    if (property.type() instanceof PropertyType.ReferenceTo reference) {
      return ": " + property.name() + " = NAME of a " + reference.head();
    }
    if (property.type() instanceof PropertyType.Choice choice) {
      return ": " + property.name() + " = " + Words.list(choice.words(), "or");
    }
    String unit = property.units().get(0);
    return unit.equals("1") ? "." : ", in " + unit + ".";
  }

  private Optional<Object> section(
      String called, SectionDescription section, Place heading, List<Entry.Section> blocks) {
    if (blocks.isEmpty()) {
      if (section.required()) {
        problems.add(
            heading,
            Words.article(called)
                + " needs a block "
                + section.name()
                + " { ... }: "
                + section.help());
      }
      return Optional.empty();
    }
    if (section.bothEnds()) {
      return ends(section, blocks);
    }
    for (Entry.Section block : blocks) {
      if (!block.heading().operands().isEmpty()) {
        problems.add(
            block.heading().place(),
            "\"" + section.name() + "\" has no name: " + section.name() + " { ... }");
      }
    }
    if (blocks.size() > 1) {
      problems.add(blocks.get(1).heading().place(), "\"" + section.name() + "\" is given twice.");
    }
    return content(section, blocks.get(0));
  }

  private Optional<Object> content(SectionDescription section, Entry.Section block) {
    return bind(
            section.name(),
            section.content(),
            block.heading().place(),
            block.body().entries(),
            new Surroundings(section.name(), Optional.empty()))
        .map(Object.class::cast);
  }

  private Optional<Object> ends(SectionDescription section, List<Entry.Section> blocks) {
    Map<String, Entry.Section> byEnd = new LinkedHashMap<>();
    for (Entry.Section block : blocks) {
      List<Expression> operands = block.heading().operands();
      String end = operands.size() == 1 ? operands.get(0).place().text() : "";
      if (operands.size() == 1 && operands.get(0) instanceof Expression.Reference word) {
        end = word.path().toString();
      }
      boolean known = operands.isEmpty() || end.equals("source") || end.equals("drain");
      if (!known || operands.size() > 1) {
        problems.add(
            block.heading().place(),
            "The ends of a wire are source and drain: "
                + section.name()
                + " { ... } for both, or "
                + section.name()
                + " source { ... } and "
                + section.name()
                + " drain { ... }");
        return Optional.empty();
      }
      if (byEnd.putIfAbsent(end, block) != null) {
        problems.add(
            block.heading().place(), "\"" + block.heading().place().text() + "\" is given twice.");
        return Optional.empty();
      }
    }
    if (byEnd.containsKey("") && byEnd.size() > 1 || !byEnd.containsKey("") && byEnd.size() == 1) {
      problems.add(
          blocks.get(0).heading().place(),
          "Give one "
              + section.name()
              + " { ... } for both ends, or one for each: "
              + section.name()
              + " source { ... } and "
              + section.name()
              + " drain { ... }");
      return Optional.empty();
    }
    Optional<Object> source = content(section, byEnd.getOrDefault("source", byEnd.get("")));
    Optional<Object> drain = byEnd.containsKey("") ? source : content(section, byEnd.get("drain"));
    return source.isPresent() && drain.isPresent()
        ? Optional.of(new Ends<>(source.get(), drain.get()))
        : Optional.empty();
  }

  private Optional<Record> construct(
      RecordDescription content,
      Place heading,
      Map<String, Entry.Assignment> given,
      Map<String, Object> bound,
      Surroundings surroundings) {
    RecordComponent[] components = content.record().getRecordComponents();
    Object[] arguments =
        Arrays.stream(components).map(c -> argument(c, bound, surroundings)).toArray();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<? extends Record> constructor = content.record().getDeclaredConstructor(types);
      return Optional.of(constructor.newInstance(arguments));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InvalidModel invalid) {
        Entry.Assignment at = given.get(invalid.property());
        problems.add(
            at == null ? heading : at.value().place(),
            Described.capital(invalid.getMessage()) + ".");
        return Optional.empty();
      }
      throw new IllegalStateException(content.record() + " failed to be made", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(content.record() + " cannot be made", e);
    }
  }

  private static Object argument(
      RecordComponent component, Map<String, Object> bound, Surroundings surroundings) {
    if (component.isAnnotationPresent(Named.class)) {
      return surroundings.name();
    }
    if (component.getType() == Model.class) {
      return surroundings.model().orElseThrow();
    }
    Object value = bound.get(component.getName());
    if (component.getType() == List.class) {
      return value == null ? List.of() : value;
    }
    boolean wantsQuantity = component.getGenericType().getTypeName().contains("Quantity");
    Object plain = value instanceof Quantity q && !wantsQuantity ? (Object) q.value() : value;
    return component.getType() == Optional.class ? Optional.ofNullable(plain) : plain;
  }
}
