package ziman.grammar.tree;

import java.util.Optional;
import ziman.grammar.source.Place;

/** One statement of a model. */
public sealed interface Entry {
  /** Where it is written. */
  Place place();

  /** {@code target = value "doc"} or {@code target := value "doc"}. */
  record Assignment(
      Expression target, Manner manner, Expression value, Optional<String> doc, Place place)
      implements Entry {
    public Assignment {
      if (!(target instanceof Expression.Reference) && !(target instanceof Expression.Call)) {
        throw new IllegalArgumentException("only a name can be assigned to, not " + target);
      }
    }

    /** The name assigned to. */
    public Path path() {
      return target instanceof Expression.Call call
          ? call.path()
          : ((Expression.Reference) target).path();
    }
  }

  /** {@code heading { ... }}. */
  record Section(Heading heading, Body body, Place place) implements Entry {}

  /** {@code heading} alone on its line. */
  record Command(Heading heading, Place place) implements Entry {}

  /** {@code left < right "why"}. */
  record Condition(
      Expression left, Comparison comparison, Expression right, Optional<String> doc, Place place)
      implements Entry {}

  /** How an assignment meets what may be there already. */
  enum Manner {
    /** {@code =}: the name is new. */
    DEFINE("="),
    /** {@code :=}: the name exists and gets another value. */
    OVERRIDE(":=");

    private final String symbol;

    Manner(String symbol) {
      this.symbol = symbol;
    }

    /** As written. */
    public String symbol() {
      return symbol;
    }
  }

  /** How two values are compared. */
  enum Comparison {
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">=");

    private final String symbol;

    Comparison(String symbol) {
      this.symbol = symbol;
    }

    /** As written. */
    public String symbol() {
      return symbol;
    }

    /** Whether it holds. */
    public boolean holds(double left, double right) {
      return switch (this) {
        case LESS -> left < right;
        case AT_MOST -> left <= right;
        case GREATER -> left > right;
        case AT_LEAST -> left >= right;
      };
    }
  }
}
