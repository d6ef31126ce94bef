package ziman.dsl.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ziman.dsl.bind.Declarations.Block;
import ziman.dsl.formula.Suggestion;
import ziman.engine.schema.KindDescription;
import ziman.grammar.source.Place;
import ziman.grammar.source.Unreadable;
import ziman.grammar.tree.Entry;
import ziman.grammar.tree.Entry.Manner;
import ziman.grammar.tree.Expression;

/**
 * An experiment together with everything it inherits through {@code from}: later entries override
 * with {@code :=}, sections written again replace the inherited ones, and what is expected or
 * compared is not inherited.
 */
final class EffectiveExperiment {
  /** Experiments that build on each other in a row. */
  private static final int DEEPEST = 50;

  final Block block;
  final KindDescription kind;
  final Map<String, Entry.Assignment> properties = new LinkedHashMap<>();
  final List<Entry.Section> sections = new ArrayList<>();
  final List<Entry.Command> shows = new ArrayList<>();
  final List<Entry.Command> comparisons = new ArrayList<>();
  final Map<String, Place> without = new LinkedHashMap<>();
  final List<Entry.Assignment> overrides = new ArrayList<>();
  Optional<Entry.Section> sweep = Optional.empty();
  final List<Entry.Section> expectations = new ArrayList<>();
  private final Problems problems;
  private final Declarations declarations;

  private EffectiveExperiment(
      Block block, KindDescription kind, Declarations declarations, Problems problems) {
    this.block = block;
    this.kind = kind;
    this.declarations = declarations;
    this.problems = problems;
  }

  /** Follows {@code from} to the experiment that says its kind, and gathers from there. */
  static Optional<EffectiveExperiment> of(
      Block block, Declarations declarations, Problems problems) {
    List<Block> line = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    Block at = block;
    while (at.from().isPresent()) {
      line.add(0, at);
      seen.add(at.name());
      Expression.Reference from = at.from().get();
      Block base = declarations.blocks().get(from.path().toString());
      if (base == null || !base.head().equals("experiment")) {
        List<String> names =
            declarations.blocks().values().stream()
                .filter(b -> b.head().equals("experiment"))
                .map(Block::name)
                .toList();
        problems.add(
            from.place(),
            "There is no experiment \""
                + from.path()
                + "\" in this file."
                + Suggestion.of(from.path().toString(), names));
        return Optional.empty();
      }
      if (seen.contains(base.name())) {
        problems.add(
            from.place(),
            "Experiments build on each other in a circle: "
                + String.join(" from ", seen)
                + " from "
                + base.name()
                + ".");
        return Optional.empty();
      }
      if (seen.size() > DEEPEST) {
        problems.add(
            from.place(),
            "More than "
                + DEEPEST
                + " experiments build on each other in a row here, which is the limit: build on an"
                + " earlier one.");
        return Optional.empty();
      }
      at = base;
    }
    line.add(0, at);
    return KindOf.block(at, problems)
        .map(
            kind -> {
              EffectiveExperiment effective =
                  new EffectiveExperiment(block, kind, declarations, problems);
              line.forEach(effective::add);
              return effective;
            });
  }

  /** The entries that make its record. */
  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>(properties.values());
    entries.addAll(sections);
    return entries;
  }

  private void add(Block layer) {
    Map<String, Place> here = new LinkedHashMap<>();
    Set<String> replaced = new LinkedHashSet<>();
    for (Entry entry : layer.body().entries()) {
      if (entry instanceof Entry.Assignment assignment) {
        problems.attempt(
            () -> {
              assign(assignment, here);
              return assignment;
            });
      } else if (entry instanceof Entry.Section section) {
        String head = section.heading().head();
        if (Statement.EXPECT.begins(head)) {
          if (layer.name().equals(block.name())) {
            expectations.add(section);
          }
          continue;
        }
        if (Statement.SWEEP.begins(head)) {
          sweep(section, here);
          continue;
        }
        if (replaced.add(head)) {
          sections.removeIf(s -> s.heading().head().equals(head));
        }
        sections.add(section);
      } else if (entry instanceof Entry.Command command) {
        if (Statement.COMPARE.begins(command.heading().head())) {
          if (layer.name().equals(block.name())) {
            comparisons.add(command);
          }
          continue;
        }
        command(command);
      } else {
        problems.add(entry.place(), "A condition belongs into an expect block: expect { ... }");
      }
    }
  }

  /** Several parameters are swept in one block; another experiment's sweep is replaced. */
  private void sweep(Entry.Section section, Map<String, Place> here) {
    Place place = section.heading().place();
    Place twice = here.putIfAbsent("sweep {", place);
    if (twice != null) {
      problems.add(
          place,
          "\"sweep\" is given twice, first in line %d: name all parameters in one block, as in sweep { T = [1 K, 2 K] ; V = [1 V, 2 V] }"
              .formatted(twice.source().line(twice.start())));
    }
    sweep = Optional.of(section);
  }

  private void assign(Entry.Assignment assignment, Map<String, Place> here) {
    String name = assignment.path().toString();
    Place place = assignment.target().place();
    boolean property = kind.content().property(name).isPresent();
    if (assignment.manner() == Manner.OVERRIDE) {
      override(assignment, property);
      return;
    }
    Place twice = here.putIfAbsent(name, place);
    if (twice != null) {
      throw new Unreadable(
          place,
          "\""
              + name
              + "\" is given twice, first in line "
              + twice.source().line(twice.start())
              + ".");
    }
    if (properties.containsKey(name)) {
      throw new Unreadable(
          place,
          "\""
              + name
              + "\" is inherited from another experiment: to change it write "
              + name
              + " := ...");
    }
    if (!property && declarations.parameters().containsKey(name)) {
      throw new Unreadable(
          place,
          "\""
              + name
              + "\" is a parameter of the file: to change it for this experiment write "
              + name
              + " := ...");
    }
    properties.put(name, assignment);
  }

  private void override(Entry.Assignment assignment, boolean property) {
    if (assignment.path().isSingle() && property) {
      String name = assignment.path().first();
      properties.put(
          name,
          new Entry.Assignment(
              assignment.target(),
              Manner.DEFINE,
              assignment.value(),
              assignment.doc(),
              assignment.place()));
      return;
    }
    String first = assignment.path().first();
    if (!assignment.path().isSingle() && kind.content().section(first).isPresent()) {
      sections.replaceAll(
          section ->
              section.heading().head().equals(first)
                  ? SectionOverride.apply(section, assignment)
                  : section);
      if (sections.stream().noneMatch(s -> s.heading().head().equals(first))) {
        throw new Unreadable(
            assignment.target().place(),
            "There is no block \"" + first + "\" to override: write " + first + " { ... }");
      }
      return;
    }
    overrides.add(assignment);
  }

  private void command(Entry.Command command) {
    switch (command.heading().head()) {
      case "show" -> shows.add(command);
      case "without" -> {
        for (Expression operand : command.heading().operands()) {
          without(operand);
        }
        if (command.heading().operands().isEmpty()) {
          problems.add(command.place(), "Name what is left out: without NAME");
        }
      }
      default ->
          problems.add(
              command.heading().place(),
              kind.content().property(command.heading().head()).isPresent()
                  ? "\""
                      + command.heading().head()
                      + "\" needs a value: "
                      + command.heading().head()
                      + " = ..."
                  : RecordBinder.unknown(kind.called(), kind.content(), command.heading().head()));
    }
  }

  private void without(Expression operand) {
    String name =
        operand instanceof Expression.Reference word
            ? word.path().toString()
            : operand.place().text();
    boolean section = sections.removeIf(s -> s.heading().head().equals(name));
    if (Statement.SWEEP.begins(name) && sweep.isPresent()) {
      sweep = Optional.empty();
      return;
    }
    if (section) {
      return;
    }
    Block left = declarations.blocks().get(name);
    if (left == null || left.head().equals("experiment")) {
      Set<String> known = new LinkedHashSet<>(declarations.blocks().keySet());
      kind.content().sections().forEach(inside -> known.add(inside.name()));
      problems.add(
          operand.place(),
          "There is no \"" + name + "\" to leave out." + Suggestion.of(name, known));
      return;
    }
    without.put(name, operand.place());
  }
}
