package ziman.dsl.twin;

import groovy.lang.Closure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziman.grammar.read.Reader;
import ziman.grammar.source.Place;
import ziman.grammar.source.Source;
import ziman.grammar.tree.Body;
import ziman.grammar.tree.Entry;
import ziman.grammar.tree.Entry.Comparison;
import ziman.grammar.tree.Entry.Manner;
import ziman.grammar.tree.Expression;
import ziman.grammar.tree.Heading;
import ziman.grammar.tree.Path;

/**
 * What a block of a script becomes. Every name is a word, every assignment an entry, every call a
 * {@link Phrase}; nothing of Groovy's own surroundings is seen.
 */
final class BlockBuilder {
  /** An entry, or a phrase that will be one unless it becomes part of an expression. */
  private final List<Object> entries = new ArrayList<>();

  private final Manner manner;

  BlockBuilder() {
    this(Manner.DEFINE);
  }

  private BlockBuilder(Manner manner) {
    this.manner = manner;
  }

  /** Runs a closure as a block and returns what it said. */
  static Body build(Closure<?> closure) {
    BlockBuilder builder = new BlockBuilder();
    builder.call(closure);
    return builder.body();
  }

  Body inside(Closure<?> closure) {
    return build(closure);
  }

  Object call(Closure<?> closure, Object... arguments) {
    Closure<?> inside = (Closure<?>) closure.clone();
    inside.setDelegate(new BlockWords(this));
    inside.setResolveStrategy(Closure.DELEGATE_ONLY);
    return inside.call(arguments);
  }

  /** A phrase that turned out to be part of something else. */
  void consume(Phrase phrase) {
    entries.remove(phrase);
  }

  void assign(Expression target, Object value, Place place) {
    Optional<String> doc = value instanceof Term term ? term.doc() : Optional.empty();
    entries.add(new Entry.Assignment(target, manner, Expressions.of(value, place), doc, place));
  }

  /** A word that stands for a value. */
  Term name(String name) {
    return new Term(
        this, new Expression.Reference(Path.of(name), ScriptLines.here()), Optional.empty());
  }

  /** A word that gets a value. */
  void assign(String name, Object value) {
    Place place = ScriptLines.here();
    assign(new Expression.Reference(Path.of(name), place), value, place);
  }

  /** A word that something follows; null where nothing can follow that. */
  Object say(String name, Object... arguments) {
    Object last = arguments.length == 0 ? null : arguments[arguments.length - 1];
    if (name.equals("override") && arguments.length == 1 && last instanceof Closure<?> closure) {
      BlockBuilder overrides = new BlockBuilder(Manner.OVERRIDE);
      overrides.call(closure);
      entries.addAll(overrides.body().entries());
      return null;
    }
    if (name.equals("written") && arguments.length == 1 && last instanceof CharSequence text) {
      entries.addAll(written(text.toString()));
      return null;
    }
    if (name.equals("number") && arguments.length == 1 && last instanceof Number number) {
      return new Term(this, Expressions.number(number, ScriptLines.here()), Optional.empty());
    }
    if (name.equals("curve") && last instanceof Closure<?>) {
      return ScriptCurve.of(arguments);
    }
    if (name.equals("elastic") && arguments.length == 1 && last instanceof Closure<?> closure) {
      return ScriptLaws.elastic(closure);
    }
    if (name.equals("expect") && !(last instanceof Closure<?>)) {
      expect(arguments);
      return null;
    }
    // Groovy has a method "use" on every object, closures too, which would be called first.
    Phrase phrase = new Phrase(this, name.equals("using") ? "use" : name, arguments);
    entries.add(phrase);
    return phrase;
  }

  /** Entries as in a model file, for what Groovy cannot spell: {@code written 'in = 3 K'}. */
  private static List<Entry> written(String text) {
    Body body = Reader.read(new Source("written", "bte " + Reader.EDITION + "\n" + text));
    return body.entries().subList(1, body.entries().size());
  }

  /** {@code expect a, b, within: c, why: '...'} or {@code expect a, '<', b, why: '...'}. */
  private void expect(Object[] given) {
    Place place = ScriptLines.here();
    Map<?, ?> named = given.length > 0 && given[0] instanceof Map<?, ?> map ? map : Map.of();
    Object[] plain = named.isEmpty() ? given : Arrays.copyOfRange(given, 1, given.length);
    Optional<String> why = Optional.ofNullable(named.get("why")).map(Object::toString);
    List<Expression> operands =
        Arrays.stream(plain).map(operand -> Expressions.of(operand, place)).toList();
    if (operands.size() == 2 && named.containsKey("within")) {
      Expression value =
          new Expression.Uncertain(
              operands.get(1), Expressions.of(named.get("within"), place), place);
      expectation(new Entry.Assignment(operands.get(0), Manner.DEFINE, value, why, place));
      return;
    }
    if (operands.size() == 2) {
      expectation(
          new Entry.Assignment(operands.get(0), Manner.DEFINE, operands.get(1), why, place));
      return;
    }
    Optional<Comparison> comparison =
        operands.size() == 3
            ? Arrays.stream(Comparison.values())
                .filter(c -> c.symbol().equals(plain[1].toString()))
                .findFirst()
            : Optional.empty();
    if (comparison.isEmpty()) {
      throw new IllegalArgumentException(
          "write expect result, value, within: 1['%'], why: '...'"
              + " or expect result, '<', value, why: '...'");
    }
    expectation(
        new Entry.Condition(operands.get(0), comparison.get(), operands.get(2), why, place));
  }

  /** Expectations in a row are one expect block. */
  private void expectation(Entry entry) {
    List<Entry> inside = new ArrayList<>();
    Object before = entries.isEmpty() ? null : entries.get(entries.size() - 1);
    if (before instanceof Entry.Section section && section.heading().head().equals("expect")) {
      inside.addAll(section.body().entries());
      entries.remove(entries.size() - 1);
    }
    inside.add(entry);
    Heading heading = new Heading("expect", List.of(), entry.place());
    entries.add(new Entry.Section(heading, new Body(inside), entry.place()));
  }

  private Body body() {
    // Making an entry of a function consumes phrases of its body, so the list is copied first.
    List<Entry> made = new ArrayList<>();
    for (Object entry : List.copyOf(entries)) {
      made.add(entry instanceof Phrase phrase ? phrase.entry(manner) : (Entry) entry);
    }
    return new Body(made);
  }
}
