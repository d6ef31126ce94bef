package ziman.grammar.tree;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ziman.grammar.source.Place;

/** What can stand for a value. Brackets are not kept: the shape of the tree says what they said. */
public sealed interface Expression {
  /** Where it is written. */
  Place place();

  /** A number without a unit: {@code 0.451}. */
  record NumberLiteral(BigDecimal value, Place place) implements Expression {}

  /** A number and its unit, as written: {@code 385 W/m/K}. */
  record QuantityLiteral(BigDecimal value, String unit, Place place) implements Expression {
    public QuantityLiteral {
      if (unit.isBlank() || !unit.equals(unit.strip())) {
        throw new IllegalArgumentException("a unit is written without spaces: \"" + unit + "\"");
      }
    }

    /** Where the unit is written. */
    public Place unitPlace() {
      int length = place.end() - place.start();
      return length >= unit.length() ? place.part(length - unit.length(), length) : place;
    }
  }

  /** A text, without its quotation marks: {@code "copper.bte"}. */
  record TextLiteral(String value, Place place) implements Expression {}

  /** A list: {@code [1 K, 2 K]}. */
  record ListLiteral(List<Expression> items, Place place) implements Expression {
    public ListLiteral {
      items = List.copyOf(items);
    }
  }

  /** A name: {@code T}, {@code lattice.population}. */
  record Reference(Path path, Place place) implements Expression {}

  /** A name with arguments: {@code sqrt(2)}, {@code heating(2)}, {@code rho(T = 300 K)}. */
  record Call(Path path, List<Argument> arguments, Place place) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** A sign before a value. */
  record Signed(Sign sign, Expression operand, Place place) implements Expression {}

  /** Two values and what is done with them. */
  record Binary(Operator operator, Expression left, Expression right, Place place)
      implements Expression {}

  /** A value and how far off it may be: {@code 1.725 uohm.cm +/- 1 %}. */
  record Uncertain(Expression value, Expression tolerance, Place place) implements Expression {}

  /**
   * What a script states by code; no text can say it. Equal to itself only.
   *
   * @param meaning the object of the script
   * @param called how the script writes it, for messages
   */
  record Code(Object meaning, String called, Place place) implements Expression {}

  /** One argument of a call, with or without its name. */
  record Argument(Optional<String> name, Expression value, Place place) {}

  /** A sign. */
  enum Sign {
    PLUS("+"),
    MINUS("-");

    private final String symbol;

    Sign(String symbol) {
      this.symbol = symbol;
    }

    /** As written. */
    public String symbol() {
      return symbol;
    }
  }

  /** What two values are joined by, from the loosest to the tightest. */
  enum Operator {
    ADD("+", 1),
    SUBTRACT("-", 1),
    MULTIPLY("*", 2),
    DIVIDE("/", 2),
    POWER("^", 4);

    private final String symbol;
    private final int tightness;

    Operator(String symbol, int tightness) {
      this.symbol = symbol;
      this.tightness = tightness;
    }

    /** As written. */
    public String symbol() {
      return symbol;
    }

    /** How tightly it binds; a sign binds with 3. */
    public int tightness() {
      return tightness;
    }
  }
}
