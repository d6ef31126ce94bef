package ziman.dsl.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ziman.dsl.bind.Declarations.Block;
import ziman.dsl.formula.Compiler;
import ziman.dsl.formula.Suggestion;
import ziman.engine.model.Band;
import ziman.engine.model.Channel;
import ziman.engine.model.Model;
import ziman.engine.model.annotation.Family;
import ziman.engine.schema.PropertyType;
import ziman.grammar.source.Unreadable;
import ziman.grammar.tree.Entry;
import ziman.grammar.tree.Entry.Manner;
import ziman.grammar.tree.Expression;

/**
 * The blocks of a file as one experiment sees them: with its overrides, and without what it leaves
 * out. Each block is bound once, when first asked for.
 */
final class Variant implements Blocks {
  private final Declarations declarations;
  private final Optional<Folder> folder;
  private final Problems problems;
  private final Set<String> without;
  private final Map<String, List<Entry.Assignment>> blockOverrides = new HashMap<>();
  private final Map<String, Optional<Record>> bound = new HashMap<>();
  private final Map<String, NotGiven> waiting = new HashMap<>();
  private final List<Replacement> overrides;
  private Scope scope;

  Variant(
      Declarations declarations,
      Optional<Folder> folder,
      Set<String> without,
      List<Replacement> overrides,
      Problems problems) {
    this.declarations = declarations;
    this.folder = folder;
    this.problems = problems;
    this.without = without;
    this.overrides = List.copyOf(overrides);
    this.scope = new Scope(declarations.parameters());
    for (Replacement override : overrides) {
      problems.attempt(
          () -> {
            take(override);
            return override;
          });
    }
  }

  Scope scope() {
    return scope;
  }

  /** A binder for a block that stands by itself, such as an experiment. */
  RecordBinder recordBinder() {
    return new RecordBinder(new ValueBinder(scope, this, folder), problems);
  }

  /** Reads tables as this variant sees them. */
  DataTable tables() {
    return new DataTable(new TableFile(folder, scope), new Compiler(scope));
  }

  /** The names of all experiments of the file. */
  List<String> experiments() {
    return declarations.blocks().values().stream()
        .filter(block -> block.head().equals("experiment"))
        .map(Block::name)
        .toList();
  }

  /**
   * The bands and channels that take part.
   *
   * @throws NotGiven if one of them needs a table that is not given
   */
  Model model() {
    Missing missing = new Missing();
    List<Band> bands = missing.attempt(() -> Optional.of(bands())).orElse(List.of());
    List<Object> channels =
        missing.attempt(() -> Optional.of(all(Channel.class))).orElse(List.of());
    missing.throwIfAny();
    return new Model(bands, channels.stream().map(Channel.class::cast).toList());
  }

  /** The bands that take part. */
  List<Band> bands() {
    return all(Band.class).stream().map(Band.class::cast).toList();
  }

  /**
   * The bound block of that name, or nothing when something is wrong with it.
   *
   * @throws NotGiven if it needs a table that is not given
   */
  Optional<Record> block(String name) {
    if (waiting.containsKey(name)) {
      throw waiting.get(name);
    }
    Optional<Record> known = bound.get(name);
    if (known == null) {
      try {
        known = bind(declarations.blocks().get(name));
      } catch (NotGiven e) {
        waiting.put(name, e);
        throw e;
      }
      bound.put(name, known);
    }
    return known;
  }

  @Override
  public Object referred(Expression.Reference reference, PropertyType.ReferenceTo wanted) {
    String name = reference.path().toString();
    Block block = declarations.blocks().get(name);
    if (block == null || !block.head().equals(wanted.head())) {
      List<String> fitting =
          declarations.blocks().values().stream()
              .filter(b -> b.head().equals(wanted.head()))
              .map(Block::name)
              .toList();
      throw new Unreadable(
          reference.place(),
          "There is no "
              + wanted.head()
              + " \""
              + name
              + "\" in this file."
              + (block == null
                  ? ""
                  : " \""
                      + name
                      + "\" is "
                      + Words.article(block.head()).toLowerCase(Locale.ROOT)
                      + ".")
              + Suggestion.of(name, fitting));
    }
    if (without.contains(name)) {
      throw new Unreadable(
          reference.place(),
          "\""
              + name
              + "\" is left out of this experiment, but needed here: leave out this block"
              + " too, or name what is left.");
    }
    if (wanted.head().equals("experiment")) {
      return experiment(block, reference);
    }
    return block(name).orElseThrow(() -> new Unreadable(List.of(problems.all().get(0))));
  }

  /**
   * An experiment on a model, with what it inherits and changes, and with what changes here.
   *
   * @throws NotGiven if it needs a table that is not given
   */
  private Object experiment(Block block, Expression.Reference reference) {
    Optional<EffectiveExperiment> effective = EffectiveExperiment.of(block, declarations, problems);
    if (effective.isPresent() && !RecordBinder.takesModel(effective.get().kind.content())) {
      throw new Unreadable(
          reference.place(),
          "An expansion experiment is expected here, and \""
              + block.name()
              + "\" is "
              + Words.article(effective.get().kind.called()).toLowerCase(Locale.ROOT)
              + ".");
    }
    return effective
        .flatMap(
            found -> {
              List<Replacement> all = new ArrayList<>(overrides);
              found.overrides.forEach(o -> all.add(new Replacement(o, Giver.EXPERIMENT)));
              Set<String> left = new LinkedHashSet<>(without);
              left.addAll(found.without.keySet());
              Variant seen = new Variant(declarations, folder, left, all, problems);
              return new ExperimentBinder(found, more -> seen, problems).experiment(seen);
            })
        .orElseThrow(() -> new Unreadable(List.of(problems.all().get(0))));
  }

  @Override
  public List<Object> all(Class<?> family) {
    String head = family.getAnnotation(Family.class).head();
    List<Object> all = new ArrayList<>();
    Missing missing = new Missing();
    for (Block block : declarations.blocks().values()) {
      if (block.head().equals(head) && !without.contains(block.name())) {
        missing.attempt(() -> block(block.name())).ifPresent(all::add);
      }
    }
    missing.throwIfAny();
    return all;
  }

  private Optional<Record> bind(Block block) {
    return KindOf.block(block, problems)
        .flatMap(
            kind -> {
              List<Entry> entries = new ArrayList<>(block.body().entries());
              for (Entry.Assignment override :
                  blockOverrides.getOrDefault(block.name(), List.of())) {
                if (kind.content().property(override.path().last()).isEmpty()) {
                  problems.add(
                      override.target().place(),
                      RecordBinder.unknown(kind.called(), kind.content(), override.path().last()));
                  return Optional.<Record>empty();
                }
                apply(override, entries);
              }
              return recordBinder()
                  .bind(
                      kind.called(),
                      kind.content(),
                      block.heading().place(),
                      entries,
                      new RecordBinder.Surroundings(block.name(), Optional.empty()));
            });
  }

  private static void apply(Entry.Assignment override, List<Entry> entries) {
    String property = override.path().last();
    entries.removeIf(e -> e instanceof Entry.Assignment a && a.path().toString().equals(property));
    Expression target =
        override.target() instanceof Expression.Call call
            ? new Expression.Call(
                ziman.grammar.tree.Path.of(property), call.arguments(), call.place())
            : new Expression.Reference(
                ziman.grammar.tree.Path.of(property), override.target().place());
    entries.add(
        new Entry.Assignment(
            target, Manner.DEFINE, override.value(), override.doc(), override.place()));
  }

  /** A text stays a text, and a number a number. */
  private static void fits(Entry.Assignment override, Declarations.Parameter parameter) {
    boolean text = override.value() instanceof Expression.TextLiteral;
    if (text && !parameter.isText()) {
      throw new Unreadable(override.value().place(), "A number is expected here, this is a text.");
    }
    if (!text && parameter.isText()) {
      throw new Unreadable(
          override.value().place(),
          "\"" + override.path() + "\" is a text: write " + override.path() + " := \"...\"");
    }
  }

  private void take(Replacement replacement) {
    Entry.Assignment override = replacement.assignment();
    String first = override.path().first();
    if (override.path().isSingle() && declarations.parameters().containsKey(first)) {
      fits(override, declarations.parameters().get(first));
      scope = scope.with(first, override.value(), replacement.giver());
      return;
    }
    Block block = declarations.blocks().get(first);
    if (block != null
        && !block.head().equals("experiment")
        && override.path().words().size() == 2) {
      blockOverrides.computeIfAbsent(first, n -> new ArrayList<>()).add(override);
      return;
    }
    Set<String> known = new LinkedHashSet<>(declarations.parameters().keySet());
    declarations.blocks().values().stream()
        .filter(b -> !b.head().equals("experiment"))
        .forEach(b -> known.add(b.name()));
    throw new Unreadable(
        override.target().place(),
        "There is nothing called \""
            + override.path()
            + "\" to override."
            + Suggestion.of(first, known)
            + " A value is overridden as NAME := ..., a property of a block as BLOCK.PROPERTY := ...");
  }
}
