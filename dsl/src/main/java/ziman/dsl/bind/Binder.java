package ziman.dsl.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ziman.dsl.bind.BoundModel.BoundExperiment;
import ziman.dsl.bind.BoundModel.BoundParameter;
import ziman.dsl.bind.Declarations.Block;
import ziman.dsl.formula.Suggestion;
import ziman.grammar.read.Reader;
import ziman.grammar.source.Place;
import ziman.grammar.source.Source;
import ziman.grammar.source.Unreadable;
import ziman.grammar.tree.Body;
import ziman.grammar.tree.Entry;
import ziman.grammar.tree.Entry.Manner;
import ziman.grammar.tree.Expression;

/** Gives a syntax tree its meaning. */
public final class Binder {
  private final Optional<Folder> folder;

  private Binder(Optional<Folder> folder) {
    this.folder = folder;
  }

  /** A binder for a model in a folder, whose files it may use. */
  public static Binder in(Folder folder) {
    return new Binder(Optional.of(folder));
  }

  /** A binder for a model that is no file, and can use none. */
  public static Binder withoutFiles() {
    return new Binder(Optional.empty());
  }

  /**
   * Binds a model.
   *
   * @param body its syntax tree
   * @param source the text it was read from
   * @param settings overrides from outside, such as {@code T=77 K}
   * @throws Unreadable with everything that is wrong
   */
  public BoundModel bind(Body body, Source source, List<String> settings) {
    Problems problems = new Problems();
    Declarations declarations = new Declarations(folder, problems);
    declarations.add(body, source, false);
    List<Entry.Assignment> overrides = new ArrayList<>(declarations.overrides());
    for (String setting : settings) {
      problems.attempt(() -> overrides.add(setting(setting, declarations)));
    }
    Variant plain = new Variant(declarations, folder, Set.of(), overrides, problems);
    List<BoundParameter> parameters = parameters(declarations, plain, problems);
    List<BoundExperiment> experiments = new ArrayList<>();
    for (Block block : declarations.blocks().values()) {
      if (!block.head().equals("experiment")) {
        plain.block(block.name());
      }
    }
    for (Block block : declarations.blocks().values()) {
      if (block.head().equals("experiment")) {
        experiment(block, declarations, overrides, problems)
            .filter(bound -> !block.shared())
            .ifPresent(experiments::add);
      }
    }
    problems.throwIfAny();
    return new BoundModel(
        source.name(), new LinkedHashMap<>(declarations.about()), parameters, experiments);
  }

  private Optional<BoundExperiment> experiment(
      Block block, Declarations declarations, List<Entry.Assignment> overrides, Problems problems) {
    return EffectiveExperiment.of(block, declarations, problems)
        .flatMap(
            effective -> {
              List<Entry.Assignment> all = new ArrayList<>(overrides);
              all.addAll(effective.overrides);
              VariantFactory variants =
                  more -> {
                    List<Entry.Assignment> overriding = new ArrayList<>(all);
                    overriding.addAll(more);
                    return new Variant(
                        declarations, folder, effective.without.keySet(), overriding, problems);
                  };
              return new ExperimentBinder(effective, variants, problems).bind();
            });
  }

  private static List<BoundParameter> parameters(
      Declarations declarations, Variant plain, Problems problems) {
    List<BoundParameter> bound = new ArrayList<>();
    for (Map.Entry<String, Declarations.Parameter> entry : declarations.parameters().entrySet()) {
      Declarations.Parameter parameter = entry.getValue();
      if (parameter.target() instanceof Expression.Call function) {
        problems.attempt(() -> function.arguments().stream().map(Scope::argumentName).toList());
        continue;
      }
      problems
          .attempt(
              () ->
                  plain
                      .scope()
                      .value((Expression.Reference) parameter.target())
                      .orElseThrow()
                      .value())
          .ifPresent(
              value ->
                  bound.add(new BoundParameter(entry.getKey(), value, parameter.doc().orElse(""))));
    }
    return bound;
  }

  /** An override given on the command line, {@code NAME=VALUE}. */
  private static Entry.Assignment setting(String setting, Declarations declarations) {
    Source source = new Source("--set", setting);
    Place place = new Place(source, 0, setting.length());
    int equals = setting.indexOf('=');
    String name = equals < 0 ? "" : setting.substring(0, equals).replace(":", "").strip();
    if (equals < 0) {
      throw new Unreadable(place, "A setting gives a parameter another value: --set \"T=77 K\"");
    }
    Set<String> known = declarations.parameters().keySet();
    if (!known.contains(name)) {
      String suggestion = Suggestion.of(name, known);
      throw new Unreadable(
          place,
          "There is no parameter \""
              + name
              + "\" to set."
              + (suggestion.isEmpty() && !known.isEmpty()
                  ? " There is " + Words.list(List.copyOf(known), "and") + "."
                  : suggestion));
    }
    Expression value =
        Reader.readExpression(new Source("--set " + name, setting.substring(equals + 1).strip()));
    return new Entry.Assignment(
        new Expression.Reference(ziman.grammar.tree.Path.of(name), place),
        Manner.OVERRIDE,
        value,
        Optional.empty(),
        place);
  }
}
