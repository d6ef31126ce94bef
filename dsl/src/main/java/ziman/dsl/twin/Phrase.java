package ziman.dsl.twin;

import groovy.lang.Closure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ziman.grammar.source.Place;
import ziman.grammar.tree.Body;
import ziman.grammar.tree.Entry;
import ziman.grammar.tree.Entry.Manner;
import ziman.grammar.tree.Expression;
import ziman.grammar.tree.Expression.Argument;
import ziman.grammar.tree.Heading;
import ziman.grammar.tree.Path;

/**
 * A word with what follows it, whose meaning shows only later: {@code band s of free_electron { }}
 * becomes a section, {@code show sigma, 'MS/m'} a command, {@code sqrt(x)} part of an expression.
 */
public final class Phrase extends Term {
  private final String head;
  private final Place place;
  private final List<Argument> arguments = new ArrayList<>();
  private final List<Expression> words = new ArrayList<>();
  private Optional<Body> block = Optional.empty();
  private Optional<Closure<?>> function = Optional.empty();

  Phrase(BlockBuilder builder, String head, Object[] given) {
    super(builder, new Expression.Reference(Path.of(head), Place.NOWHERE), Optional.empty());
    this.head = head;
    this.place = ScriptLines.here();
    take(given);
  }

  /** Every further word of a phrase is a method call to Groovy: {@code of(free_electron)}. */
  @Override
  public Object invokeMethod(String name, Object given) {
    words.add(new Expression.Reference(Path.of(name), place));
    take((Object[]) given);
    return this;
  }

  private void take(Object[] given) {
    Object last = given.length == 0 ? null : given[given.length - 1];
    Object[] operands = last instanceof Closure<?> ? Arrays.copyOf(given, given.length - 1) : given;
    Object named = operands.length == 0 ? null : operands[0];
    if (named instanceof Map<?, ?>) {
      operands = Arrays.copyOfRange(operands, 1, operands.length);
    }
    for (Object operand : operands) {
      boolean opensBlock = operand instanceof Phrase inner && inner.block.isPresent();
      if (opensBlock) {
        Phrase inner = (Phrase) operand;
        builder().consume(inner);
        block = inner.block;
        operandWord(new Expression.Reference(Path.of(inner.head), place));
      } else {
        operandWord(Expressions.of(operand, place));
      }
    }
    if (named instanceof Map<?, ?> map) {
      map.forEach(
          (name, value) ->
              arguments.add(
                  new Argument(Optional.of(name.toString()), Expressions.of(value, place), place)));
    }
    if (last instanceof Closure<?> closure) {
      if (Parameters.of(closure).isEmpty()) {
        block = Optional.of(builder().inside(closure));
      } else {
        function = Optional.of(closure);
      }
    }
  }

  private void operandWord(Expression operand) {
    words.add(operand);
    arguments.add(new Argument(Optional.empty(), operand, place));
  }

  /** Used in an expression, it is a call. */
  @Override
  Expression expression() {
    builder().consume(this);
    return new Expression.Call(Path.of(head), arguments, place);
  }

  /** Standing alone, it is an entry. */
  Entry entry(Manner manner) {
    if (function.isPresent()) {
      Closure<?> closure = function.get();
      List<String> names = Parameters.of(closure);
      List<Argument> formal =
          names.stream()
              .map(n -> new Expression.Reference(Path.of(n), place))
              .map(r -> new Argument(Optional.empty(), r, place))
              .toList();
      Object[] symbols =
          formal.stream().map(a -> new Term(builder(), a.value(), Optional.empty())).toArray();
      Object value = builder().call(closure, symbols);
      return new Entry.Assignment(
          new Expression.Call(Path.of(head), formal, place),
          manner,
          Expressions.of(value, place),
          value instanceof Term term ? term.doc() : Optional.empty(),
          place);
    }
    Heading heading = new Heading(head, words, place);
    return block
        .<Entry>map(body -> new Entry.Section(heading, body, place))
        .orElseGet(() -> new Entry.Command(heading, place));
  }

  @Override
  public Object getProperty(String name) {
    throw new IllegalArgumentException(
        "\""
            + head
            + " ... "
            + name
            + "\" ends in a single word: put a comma between operands,"
            + " as in show sigma, 'MS/m'");
  }
}
