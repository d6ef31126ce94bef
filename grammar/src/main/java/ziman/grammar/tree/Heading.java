package ziman.grammar.tree;

import java.util.List;
import ziman.grammar.source.Place;

/**
 * The words that open a block or make a command: {@code band s of free_electron}, {@code show
 * heating(2) "W/m^3"}.
 *
 * @param head the first word
 * @param operands what follows it: names with or without arguments, texts, numbers
 */
public record Heading(String head, List<Expression> operands, Place place) {
  public Heading {
    operands = List.copyOf(operands);
    for (Expression operand : operands) {
      boolean fits =
          operand instanceof Expression.Reference
              || operand instanceof Expression.Call
              || operand instanceof Expression.TextLiteral
              || operand instanceof Expression.NumberLiteral;
      if (!fits) {
        throw new IllegalArgumentException(
            "a heading is made of names, texts and numbers, not of " + operand);
      }
    }
  }

  /** Where its first word is written. */
  public Place headPlace() {
    return place.end() - place.start() >= head.length() ? place.part(0, head.length()) : place;
  }
}
