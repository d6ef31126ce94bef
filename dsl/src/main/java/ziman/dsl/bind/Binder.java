package ziman.dsl.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ziman.dsl.bind.BoundModel.BoundExperiment;
import ziman.dsl.bind.BoundModel.BoundParameter;
import ziman.dsl.bind.BoundModel.SkippedExperiment;
import ziman.dsl.bind.Declarations.Block;
import ziman.dsl.formula.Formula;
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
   * @param settings overrides from outside, such as {@code T=77 K}; they are the user's, and only a
   *     path among them may lead out of the folder
   * @throws Unreadable with everything that is wrong
   */
  public BoundModel bind(Body body, Source source, List<String> settings) {
    Problems problems = new Problems();
    Declarations declarations = new Declarations(folder, problems);
    declarations.add(body, source, false);
    List<Replacement> overrides = new ArrayList<>();
    declarations.overrides().forEach(o -> overrides.add(new Replacement(o, Giver.MODEL)));
    for (String setting : settings) {
      problems
          .attempt(() -> setting(setting, declarations))
          .ifPresent(o -> overrides.add(new Replacement(o, Giver.USER)));
    }
    Variant plain = new Variant(declarations, folder, Set.of(), overrides, problems);
    List<BoundParameter> parameters = parameters(declarations, plain, problems);
    List<BoundExperiment> experiments = new ArrayList<>();
    List<SkippedExperiment> skipped = new ArrayList<>();
    for (Block block : declarations.blocks().values()) {
      if (!block.head().equals("experiment")) {
        // A block that waits for a table is for the experiments that use it to tell.
        new Missing().attempt(() -> plain.block(block.name()));
      }
    }
    for (Block block : declarations.blocks().values()) {
      if (block.head().equals("experiment")) {
        EffectiveExperiment.of(block, declarations, problems)
            .ifPresent(
                effective -> {
                  try {
                    experiment(effective, declarations, overrides, problems)
                        .filter(bound -> !block.shared())
                        .ifPresent(experiments::add);
                  } catch (NotGiven e) {
                    if (!block.shared()) {
                      skipped.add(
                          new SkippedExperiment(
                              block.name(), effective.kind.name(), e.getMessage()));
                    }
                  }
                });
      }
    }
    problems.throwIfAny();
    return new BoundModel(
        source.name(), new LinkedHashMap<>(declarations.about()), parameters, experiments, skipped);
  }

  private Optional<BoundExperiment> experiment(
      EffectiveExperiment effective,
      Declarations declarations,
      List<Replacement> overrides,
      Problems problems) {
    List<Replacement> all = new ArrayList<>(overrides);
    effective.overrides.forEach(o -> all.add(new Replacement(o, Giver.EXPERIMENT)));
    VariantFactory variants =
        more -> {
          List<Replacement> overriding = new ArrayList<>(all);
          more.forEach(o -> overriding.add(new Replacement(o, Giver.EXPERIMENT)));
          return new Variant(
              declarations, folder, effective.without.keySet(), overriding, problems);
        };
    return new ExperimentBinder(effective, variants, problems).bind();
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
      Expression.Reference name = (Expression.Reference) parameter.target();
      String doc = parameter.doc().orElse("");
      problems
          .attempt(
              () ->
                  parameter.isText()
                      ? text(entry.getKey(), plain.scope().text(name), doc)
                      : number(entry.getKey(), plain.scope().value(name).orElseThrow(), doc))
          .ifPresent(bound::add);
    }
    return bound;
  }

  private static BoundParameter text(String name, GivenText given, String doc) {
    return new BoundParameter.Text(name, given.text().value(), doc);
  }

  private static BoundParameter number(String name, Formula formula, String doc) {
    return new BoundParameter.Number(name, formula.value(), doc);
  }

  /** A text as given: paths have their own use for backslashes, so nothing is an escape. */
  static String unquoted(String text) {
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
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
    String written = setting.substring(equals + 1).strip();
    Expression value =
        declarations.parameters().get(name).isText()
            ? new Expression.TextLiteral(unquoted(written), place)
            : Reader.readExpression(new Source("--set " + name, written));
    return new Entry.Assignment(
        new Expression.Reference(ziman.grammar.tree.Path.of(name), place),
        Manner.OVERRIDE,
        value,
        Optional.empty(),
        place);
  }
}
