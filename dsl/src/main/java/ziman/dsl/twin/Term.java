package ziman.dsl.twin;

import groovy.lang.GroovyObjectSupport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ziman.grammar.source.Place;
import ziman.grammar.tree.Expression;
import ziman.grammar.tree.Expression.Operator;
import ziman.grammar.tree.Expression.Sign;
import ziman.grammar.tree.Path;

/**
 * An expression under construction in a script. Groovy's operators build the syntax tree instead of
 * calculating; a dot after a name makes a longer name.
 */
public class Term extends GroovyObjectSupport {
  private final BlockBuilder builder;
  private final Expression expression;
  private final Optional<String> doc;

  Term(BlockBuilder builder, Expression expression, Optional<String> doc) {
    this.builder = builder;
    this.expression = expression;
    this.doc = doc;
  }

  /** The expression, which is from now on part of another or of an entry. */
  Expression expression() {
    return expression;
  }

  /** The text that was put behind it. */
  Optional<String> doc() {
    return doc;
  }

  BlockBuilder builder() {
    return builder;
  }

  /** {@code a + b}. */
  public Term plus(Object other) {
    return binary(Operator.ADD, this, other);
  }

  /** {@code a - b}. */
  public Term minus(Object other) {
    return binary(Operator.SUBTRACT, this, other);
  }

  /** {@code a * b}. */
  public Term multiply(Object other) {
    return binary(Operator.MULTIPLY, this, other);
  }

  /** {@code a / b}. */
  public Term div(Object other) {
    return binary(Operator.DIVIDE, this, other);
  }

  /** {@code 3['K'] + result}. */
  public Result plus(Result other) {
    return Result.of(this).plus(other);
  }

  /** {@code 3['K'] - result}. */
  public Result minus(Result other) {
    return Result.of(this).minus(other);
  }

  /** {@code 3['K'] * result}. */
  public Result multiply(Result other) {
    return Result.of(this).multiply(other);
  }

  /** {@code 3['K'] / result}. */
  public Result div(Result other) {
    return Result.of(this).div(other);
  }

  /** {@code a ** b}, which a model file writes as a ^ b. */
  public Term power(Object other) {
    return binary(Operator.POWER, this, other);
  }

  /** {@code -a}. */
  public Term negative() {
    return signed(Sign.MINUS);
  }

  /** {@code +a}. */
  public Term positive() {
    return signed(Sign.PLUS);
  }

  /** The same with a text behind it, as in {@code T = 300 K "temperature"}. */
  public Term doc(String text) {
    return new Term(builder, expression(), Optional.of(text));
  }

  /** Where an argument of a function has the name of a function that is called inside. */
  public Object call(Object... arguments) {
    if (expression instanceof Expression.Reference reference && reference.path().isSingle()) {
      return builder.say(reference.path().first(), arguments);
    }
    throw new IllegalArgumentException("only a name can be called, with ( ) behind it");
  }

  static Term binary(Operator operator, Object left, Object right) {
    BlockBuilder builder = left instanceof Term t ? t.builder() : ((Term) right).builder();
    Place place = ScriptLines.here();
    return new Term(
        builder,
        new Expression.Binary(
            operator, Expressions.of(left, place), Expressions.of(right, place), place),
        Optional.empty());
  }

  private Term signed(Sign sign) {
    return new Term(
        builder, new Expression.Signed(sign, expression(), ScriptLines.here()), Optional.empty());
  }

  @Override
  public Object getProperty(String name) {
    return new Term(
        builder, new Expression.Reference(longer(name), ScriptLines.here()), Optional.empty());
  }

  @Override
  public void setProperty(String name, Object value) {
    Place place = ScriptLines.here();
    builder.assign(new Expression.Reference(longer(name), place), value, place);
  }

  private Path longer(String name) {
    if (!(expression instanceof Expression.Reference reference)) {
      throw new IllegalArgumentException("only a name can be followed by ." + name);
    }
    List<String> words = new ArrayList<>(reference.path().words());
    words.add(name);
    return new Path(words);
  }
}
