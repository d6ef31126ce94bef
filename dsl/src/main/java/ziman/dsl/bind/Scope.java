package ziman.dsl.bind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import ziman.dsl.formula.Compiler;
import ziman.dsl.formula.Formula;
import ziman.dsl.formula.LocalNames;
import ziman.dsl.formula.Names;
import ziman.dsl.formula.Suggestion;
import ziman.engine.units.Constants;
import ziman.grammar.source.Unreadable;
import ziman.grammar.tree.Expression;
import ziman.grammar.tree.Expression.Argument;

/**
 * The parameters and functions of a file, with some perhaps overridden; computed when asked for.
 */
final class Scope implements Names {
  private final Map<String, Declarations.Parameter> parameters;
  private final Map<String, Formula> computed = new HashMap<>();

  /**
   * Names that need one another in a row: far above what is written, far below what Java can do.
   */
  private static final int DEEPEST = 100;

  /** Calls of functions of the file that are expanded; nesting would multiply them without end. */
  private static final int MOST_EXPANSIONS = 2_000;

  private int expansions;
  private final Set<String> computing = new LinkedHashSet<>();

  Scope(Map<String, Declarations.Parameter> parameters) {
    this.parameters = Map.copyOf(parameters);
  }

  /** The same names, one of them with another value. */
  Scope with(String name, Expression value, Giver giver) {
    Map<String, Declarations.Parameter> changed = new LinkedHashMap<>(parameters);
    Declarations.Parameter old = parameters.get(name);
    changed.put(
        name, new Declarations.Parameter(old.target(), value, old.doc(), old.place(), giver));
    return new Scope(changed);
  }

  boolean has(String name) {
    return parameters.containsKey(name);
  }

  @Override
  public boolean isValue(String word) {
    // A text is nothing to calculate with, so that it cannot be meant where a unit can.
    return parameters.containsKey(word) && !isText(word);
  }

  boolean isText(String name) {
    return parameters.containsKey(name) && parameters.get(name).isText();
  }

  /**
   * The text of a parameter.
   *
   * @throws Unreadable if there is no such parameter, or if it is no text
   */
  GivenText text(Expression.Reference reference) {
    String name = reference.path().toString();
    Declarations.Parameter parameter = parameters.get(name);
    if (parameter != null && parameter.value() instanceof Expression.TextLiteral text) {
      return new GivenText(name, text, parameter.giver());
    }
    List<String> texts = parameters.keySet().stream().filter(this::isText).sorted().toList();
    throw new Unreadable(
        reference.place(),
        (parameter == null
                ? "There is no parameter \"" + name + "\"." + Suggestion.of(name, texts)
                : "\"" + name + "\" is not a text.")
            + " A file is named by a text, \"file.csv\", or by a parameter that is one:"
            + " parameters { path = \"file.csv\" }");
  }

  @Override
  public Collection<String> known() {
    return parameters.keySet();
  }

  @Override
  public Optional<Formula> value(Expression.Reference reference) {
    String name = reference.path().toString();
    Declarations.Parameter parameter = parameters.get(name);
    if (parameter == null) {
      return Optional.empty();
    }
    if (parameter.target() instanceof Expression.Call function) {
      throw new Unreadable(
          reference.place(),
          "\"" + name + "\" is a function of " + arguments(function) + ": " + call(function));
    }
    if (parameter.isText()) {
      throw new Unreadable(
          reference.place(),
          "A number is expected here, \""
              + name
              + "\" is a text. It can be the path of a table: table("
              + name
              + ", columns = [...])");
    }
    Formula known = computed.get(name);
    if (known == null) {
      known = guarded(name, () -> new Compiler(this).compile(parameter.value()));
      computed.put(name, known);
    }
    return Optional.of(known);
  }

  @Override
  public Optional<Formula> call(Expression.Call call, Compiler compiler) {
    String name = call.path().toString();
    Declarations.Parameter parameter = parameters.get(name);
    if (parameter == null) {
      return Optional.empty();
    }
    if (!(parameter.target() instanceof Expression.Call function)) {
      throw new Unreadable(
          call.place(),
          "\"" + name + "\" is a " + (parameter.isText() ? "text" : "value") + ", not a function.");
    }
    expansions++;
    if (expansions > MOST_EXPANSIONS) {
      throw new Unreadable(
          call.place(),
          "Functions that call functions are put in more than "
              + MOST_EXPANSIONS
              + " times here, which is the limit.");
    }
    List<Formula> actual = compiler.positional(call, function.arguments().size());
    Map<String, Formula> local = new LinkedHashMap<>();
    for (int i = 0; i < actual.size(); i++) {
      local.put(argumentName(function.arguments().get(i)), actual.get(i));
    }
    return Optional.of(
        guarded(name, () -> new Compiler(new LocalNames(local, this)).compile(parameter.value())));
  }

  /** The name of an argument in a definition such as {@code f(x) = ...}. */
  static String argumentName(Argument argument) {
    if (argument.name().isEmpty()
        && argument.value() instanceof Expression.Reference word
        && word.path().isSingle()
        && !Constants.all().containsKey(word.path().first())) {
      return word.path().first();
    }
    throw new Unreadable(
        argument.place(), "The argument of a function is a name: f(x) = ... (and not a constant).");
  }

  private Formula guarded(String name, Supplier<Formula> computation) {
    if (!computing.add(name)) {
      List<String> circle = new ArrayList<>(computing);
      circle = new ArrayList<>(circle.subList(circle.indexOf(name), circle.size()));
      // Said once, from wherever the circle was entered: about the first of its names.
      int first = circle.indexOf(circle.stream().sorted().findFirst().orElseThrow());
      Collections.rotate(circle, -first);
      throw new Unreadable(
          parameters.get(circle.get(0)).target().place(),
          circle.size() == 1
              ? "\"" + circle.get(0) + "\" is defined by itself."
              : "These values are defined by each other, in a circle: "
                  + String.join(", ", circle)
                  + ", "
                  + circle.get(0)
                  + ".");
    }
    try {
      if (computing.size() > DEEPEST) {
        throw new Unreadable(
            parameters.get(name).target().place(),
            "More than "
                + DEEPEST
                + " values need one another in a row here, which is the limit: define a value"
                + " before those that use it, or write fewer steps.");
      }
      return computation.get();
    } finally {
      computing.remove(name);
    }
  }

  private static String arguments(Expression.Call function) {
    return Words.list(function.arguments().stream().map(Scope::argumentName).toList(), "and");
  }

  private static String call(Expression.Call function) {
    return function.path()
        + "("
        + String.join(", ", function.arguments().stream().map(Scope::argumentName).toList())
        + ")";
  }
}
