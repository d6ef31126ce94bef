package ziman.dsl.twin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ziman.grammar.format.Printer;
import ziman.grammar.tree.Body;
import ziman.grammar.tree.Entry;
import ziman.grammar.tree.Entry.Manner;
import ziman.grammar.tree.Expression;
import ziman.grammar.tree.Expression.Argument;
import ziman.grammar.tree.Expression.Operator;
import ziman.grammar.tree.Heading;

/** Writes a syntax tree as a Groovy script; running it gives an equal tree. */
public final class GroovyPrinter {
  private static final int SIGN = 3;
  private static final int ATOM = 5;

  private GroovyPrinter() {}

  /** A whole model. */
  public static String print(Body body) {
    return "model {\n" + print(body, 1) + "}\n";
  }

  private static String print(Body body, int depth) {
    StringBuilder lines = new StringBuilder();
    boolean expecting = false;
    for (Entry entry : body.entries()) {
      // Expectations in a row would be one block where there are two.
      boolean expects =
          entry instanceof Entry.Section section && section.heading().head().equals("expect");
      lines.append(
          Spelling.of(entry) && !(expects && expecting)
              ? entry(entry, depth)
              : written(entry, depth));
      expecting = expects;
    }
    return lines.toString();
  }

  /** What Groovy cannot spell, as in a model file. */
  private static String written(Entry entry, int depth) {
    String text = Printer.print(new Body(List.of(entry))).strip();
    return "  ".repeat(depth) + "written " + quoted(text) + "\n";
  }

  private static String entry(Entry entry, int depth) {
    String indent = "  ".repeat(depth);
    if (entry instanceof Entry.Assignment a) {
      String line = assignment(a);
      return indent + (a.manner() == Manner.OVERRIDE ? "override { " + line + " }" : line) + "\n";
    }
    if (entry instanceof Entry.Section s && s.heading().head().equals("expect")) {
      return s.body().entries().stream()
          .map(e -> indent + expectation(e) + "\n")
          .collect(Collectors.joining());
    }
    if (entry instanceof Entry.Section s) {
      return indent + section(s.heading()) + " {\n" + print(s.body(), depth + 1) + indent + "}\n";
    }
    if (entry instanceof Entry.Command c) {
      return indent + command(c.heading()) + "\n";
    }
    return indent + expectation(entry) + "\n";
  }

  private static String assignment(Entry.Assignment a) {
    if (a.target() instanceof Expression.Call call) {
      String names =
          call.arguments().stream()
              .map(argument -> print(argument.value(), 0))
              .collect(Collectors.joining(", "));
      return call.path() + " { " + names + " -> " + value(a) + " }";
    }
    return a.path() + " = " + value(a);
  }

  private static String value(Entry.Assignment a) {
    if (a.doc().isEmpty()) {
      return print(a.value(), 0);
    }
    // A number, a quantity, a text or a name takes its doc directly, everything else in brackets.
    return print(a.value(), ATOM) + ".doc(" + quoted(a.doc().get()) + ")";
  }

  private static String expectation(Entry entry) {
    if (entry instanceof Entry.Condition c) {
      return "expect "
          + print(c.left(), 0)
          + ", '"
          + c.comparison().symbol()
          + "', "
          + print(c.right(), 0)
          + why(c.doc());
    }
    Entry.Assignment a = (Entry.Assignment) entry;
    String target = "expect " + print(a.target(), 0) + ", ";
    if (a.value() instanceof Expression.Uncertain u) {
      String tolerance = ", within: " + print(u.tolerance(), 0);
      return target + print(u.value(), 0) + tolerance + why(a.doc());
    }
    return target + print(a.value(), 0) + why(a.doc());
  }

  private static String why(Optional<String> doc) {
    return doc.map(text -> ", why: " + quoted(text)).orElse("");
  }

  /** {@code band s of free_electron}: Groovy reads every second word as a method. */
  private static String section(Heading heading) {
    return heading.operands().stream()
        .map(operand -> " " + print(operand, 0))
        .collect(Collectors.joining("", heading.head(), ""));
  }

  private static String command(Heading heading) {
    String head = heading.head().equals("use") ? "using" : heading.head();
    return heading.operands().stream()
        .map(operand -> print(operand, 0))
        .collect(Collectors.joining(", ", head + " ", ""));
  }

  private static String print(Expression e, int least) {
    if (e instanceof Expression.NumberLiteral n) {
      return number(n.value());
    }
    if (e instanceof Expression.QuantityLiteral q) {
      return number(q.value()) + "[" + quoted(q.unit()) + "]";
    }
    if (e instanceof Expression.TextLiteral t) {
      return quoted(t.value());
    }
    if (e instanceof Expression.ListLiteral l) {
      return l.items().stream()
          .map(item -> print(item, 0))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (e instanceof Expression.Reference r) {
      return r.path().toString();
    }
    if (e instanceof Expression.Call c) {
      return c.path() + arguments(c.arguments());
    }
    if (e instanceof Expression.Signed s) {
      return bracketed(s.sign().symbol() + signed(s), SIGN < least);
    }
    Expression.Binary b = (Expression.Binary) e;
    boolean power = b.operator() == Operator.POWER;
    int tightness = b.operator().tightness();
    // Two plain numbers would be calculated by Groovy before the tree sees them.
    String left =
        Spelling.isNumber(b.left()) && Spelling.isNumber(b.right())
            ? "number(" + print(b.left(), 0) + ")"
            : print(b.left(), power ? ATOM : tightness);
    // Groovy groups a ** b ** c from the left: brackets say what is meant.
    String right = print(b.right(), power ? ATOM : tightness + 1);
    String symbol = power ? "**" : b.operator().symbol();
    return bracketed(left + " " + symbol + " " + right, tightness < least);
  }

  /** What follows a sign. A number of Groovy's own would lose a plus, or the sign of a zero. */
  private static String signed(Expression.Signed s) {
    if (Spelling.isNumber(s.operand()) && !Spelling.isNumber(s)) {
      return "number(" + print(s.operand(), 0) + ")";
    }
    return Spelling.takesNoSign(s.operand())
        ? "(" + print(s.operand(), 0) + ")"
        : print(s.operand(), SIGN);
  }

  private static String arguments(List<Argument> arguments) {
    List<String> printed = new ArrayList<>();
    for (Argument argument : arguments) {
      printed.add(argument.name().map(name -> name + ": ").orElse("") + print(argument.value(), 0));
    }
    return "(" + String.join(", ", printed) + ")";
  }

  private static String bracketed(String text, boolean needed) {
    return needed ? "(" + text + ")" : text;
  }

  private static String quoted(String text) {
    return "'"
        + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")
        + "'";
  }

  private static String number(BigDecimal value) {
    return value.toString().replace("E+", "e").replace('E', 'e');
  }
}
