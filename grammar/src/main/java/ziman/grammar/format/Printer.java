package ziman.grammar.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ziman.grammar.read.Quotation;
import ziman.grammar.source.Unreadable;
import ziman.grammar.tree.Body;
import ziman.grammar.tree.Entry;
import ziman.grammar.tree.Expression;
import ziman.grammar.tree.Expression.Argument;
import ziman.grammar.tree.Expression.Operator;
import ziman.grammar.tree.Heading;

/**
 * Writes a syntax tree as a model file; reading it again gives an equal tree. What a script states
 * by code has no such text, and is refused with an {@link Unreadable}.
 */
public final class Printer {
  private static final int SIGN = 3;
  private static final int ATOM = 5;

  private Printer() {}

  /** A whole file or the inside of a block. */
  public static String print(Body body) {
    return print(body, 0);
  }

  /** An expression, with brackets only where they are needed. */
  public static String print(Expression expression) {
    return print(expression, 0);
  }

  private static String print(Body body, int depth) {
    return body.entries().stream()
        .map(entry -> "  ".repeat(depth) + print(entry, depth) + "\n")
        .collect(Collectors.joining());
  }

  private static String print(Entry entry, int depth) {
    if (entry instanceof Entry.Assignment a) {
      if (a.value() instanceof Expression.Code code) {
        throw unwritable(print(a.target()) + " = " + code.called(), code);
      }
      return print(a.target()) + " " + a.manner().symbol() + " " + print(a.value()) + doc(a.doc());
    }
    if (entry instanceof Entry.Section s) {
      return print(s.heading()) + " {\n" + print(s.body(), depth + 1) + "  ".repeat(depth) + "}";
    }
    if (entry instanceof Entry.Command c) {
      return print(c.heading());
    }
    Entry.Condition c = (Entry.Condition) entry;
    return print(c.left()) + " " + c.comparison().symbol() + " " + print(c.right()) + doc(c.doc());
  }

  private static String print(Heading heading) {
    return heading.operands().stream()
        .map(operand -> " " + print(operand))
        .collect(Collectors.joining("", heading.head(), ""));
  }

  private static String doc(Optional<String> doc) {
    return doc.map(text -> " " + Quotation.close(text)).orElse("");
  }

  /** An expression in a place that binds with a tightness of at least {@code least}. */
  private static String print(Expression e, int least) {
    if (e instanceof Expression.NumberLiteral n) {
      return number(n.value());
    }
    if (e instanceof Expression.QuantityLiteral q) {
      return number(q.value()) + " " + q.unit();
    }
    if (e instanceof Expression.TextLiteral t) {
      return Quotation.close(t.value());
    }
    if (e instanceof Expression.ListLiteral l) {
      return l.items().stream().map(Printer::print).collect(Collectors.joining(", ", "[", "]"));
    }
    if (e instanceof Expression.Reference r) {
      return r.path().toString();
    }
    if (e instanceof Expression.Call c) {
      return c.path() + arguments(c.arguments());
    }
    if (e instanceof Expression.Signed s) {
      return bracketed(s.sign().symbol() + print(s.operand(), SIGN), SIGN < least);
    }
    if (e instanceof Expression.Uncertain u) {
      return bracketed(print(u.value(), 0) + " +/- " + print(u.tolerance(), 1), least > 0);
    }
    if (e instanceof Expression.Code code) {
      throw unwritable(code.called(), code);
    }
    Expression.Binary b = (Expression.Binary) e;
    int tightness = b.operator().tightness();
    // Sums and products group from the left, powers from the right.
    boolean power = b.operator() == Operator.POWER;
    String left = print(b.left(), power ? ATOM : tightness);
    String right = print(b.right(), power ? SIGN : tightness + 1);
    boolean apart = !power || b.left() instanceof Expression.QuantityLiteral;
    String symbol = apart ? " " + b.operator().symbol() + " " : b.operator().symbol();
    return bracketed(left + symbol + right, tightness < least);
  }

  private static Unreadable unwritable(String written, Expression.Code code) {
    return new Unreadable(
        code.place(),
        "\""
            + written
            + "\" is code of a script, which no text can say: leave the model in the script, or"
            + " write a formula or a table instead.");
  }

  private static String arguments(List<Argument> arguments) {
    return arguments.stream()
        .map(a -> a.name().map(name -> name + " = ").orElse("") + print(a.value()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String bracketed(String text, boolean needed) {
    return needed ? "(" + text + ")" : text;
  }

  private static String number(BigDecimal value) {
    return value.toString().replace("E+", "e").replace('E', 'e');
  }
}
