package ziman.grammar.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import ziman.grammar.antlr.ModelParser.ArgumentContext;
import ziman.grammar.antlr.ModelParser.ArgumentsContext;
import ziman.grammar.antlr.ModelParser.AssignmentContext;
import ziman.grammar.antlr.ModelParser.BodyContext;
import ziman.grammar.antlr.ModelParser.CallContext;
import ziman.grammar.antlr.ModelParser.CommandContext;
import ziman.grammar.antlr.ModelParser.ConditionContext;
import ziman.grammar.antlr.ModelParser.CountedContext;
import ziman.grammar.antlr.ModelParser.EntryContext;
import ziman.grammar.antlr.ModelParser.ExpressionContext;
import ziman.grammar.antlr.ModelParser.GroupedContext;
import ziman.grammar.antlr.ModelParser.HeadingContext;
import ziman.grammar.antlr.ModelParser.ListContext;
import ziman.grammar.antlr.ModelParser.ModelContext;
import ziman.grammar.antlr.ModelParser.NamedContext;
import ziman.grammar.antlr.ModelParser.NumberContext;
import ziman.grammar.antlr.ModelParser.OperandContext;
import ziman.grammar.antlr.ModelParser.PathContext;
import ziman.grammar.antlr.ModelParser.PowerContext;
import ziman.grammar.antlr.ModelParser.ProductContext;
import ziman.grammar.antlr.ModelParser.QuantityContext;
import ziman.grammar.antlr.ModelParser.QuotedContext;
import ziman.grammar.antlr.ModelParser.ReferenceContext;
import ziman.grammar.antlr.ModelParser.SectionContext;
import ziman.grammar.antlr.ModelParser.SignedContext;
import ziman.grammar.antlr.ModelParser.SumContext;
import ziman.grammar.antlr.ModelParser.TextContext;
import ziman.grammar.antlr.ModelParser.UncertainContext;
import ziman.grammar.source.Place;
import ziman.grammar.source.Source;
import ziman.grammar.tree.Body;
import ziman.grammar.tree.Entry;
import ziman.grammar.tree.Entry.Comparison;
import ziman.grammar.tree.Entry.Manner;
import ziman.grammar.tree.Expression;
import ziman.grammar.tree.Expression.Argument;
import ziman.grammar.tree.Expression.Operator;
import ziman.grammar.tree.Expression.Sign;
import ziman.grammar.tree.Heading;
import ziman.grammar.tree.Path;

/** Turns ANTLR's parse tree into the records of {@link ziman.grammar.tree}. */
final class TreeBuilder {
  private final Tokens tokens;

  TreeBuilder(Source source) {
    this.tokens = new Tokens(source);
  }

  Body model(ModelContext model) {
    return body(model.body());
  }

  private Body body(BodyContext body) {
    return new Body(body.entry().stream().map(this::entry).toList());
  }

  private Entry entry(EntryContext entry) {
    Place place = place(entry);
    if (entry instanceof AssignmentContext a) {
      Manner manner = a.op.getText().equals("=") ? Manner.DEFINE : Manner.OVERRIDE;
      Expression target = named(a.target().path(), a.target().arguments(), place(a.target()));
      return new Entry.Assignment(target, manner, expression(a.expression()), doc(a.doc), place);
    }
    if (entry instanceof SectionContext s) {
      return new Entry.Section(heading(s.heading()), body(s.block().body()), place);
    }
    if (entry instanceof CommandContext c) {
      return new Entry.Command(heading(c.heading()), place);
    }
    ConditionContext c = (ConditionContext) entry;
    return new Entry.Condition(
        expression(c.expression(0)),
        comparison(c.op),
        expression(c.expression(1)),
        doc(c.doc),
        place);
  }

  private Heading heading(HeadingContext heading) {
    return new Heading(
        heading.head.getText(),
        heading.operand().stream().map(this::operand).toList(),
        place(heading));
  }

  private Expression operand(OperandContext operand) {
    if (operand instanceof NamedContext n) {
      return named(n.path(), n.arguments(), place(n));
    }
    if (operand instanceof QuotedContext q) {
      return text(q.STRING(), place(q));
    }
    CountedContext c = (CountedContext) operand;
    return new Expression.NumberLiteral(new BigDecimal(c.getText()), place(c));
  }

  private Expression named(PathContext path, ArgumentsContext arguments, Place place) {
    return arguments == null
        ? new Expression.Reference(path(path), place)
        : new Expression.Call(path(path), arguments(arguments.argument()), place);
  }

  private Expression expression(ExpressionContext e) {
    Place place = place(e);
    if (e instanceof NumberContext n) {
      return new Expression.NumberLiteral(new BigDecimal(n.getText()), place);
    }
    if (e instanceof QuantityContext q) {
      String[] parts = q.getText().split("[ \t]+", 2);
      return new Expression.QuantityLiteral(new BigDecimal(parts[0]), parts[1], place);
    }
    if (e instanceof TextContext t) {
      return text(t.STRING(), place);
    }
    if (e instanceof ReferenceContext r) {
      return new Expression.Reference(path(r.path()), place);
    }
    if (e instanceof CallContext c) {
      return new Expression.Call(path(c.path()), arguments(c.argument()), place);
    }
    if (e instanceof ListContext l) {
      return new Expression.ListLiteral(
          l.expression().stream().map(this::expression).toList(), place);
    }
    if (e instanceof GroupedContext g) {
      return expression(g.expression());
    }
    if (e instanceof SignedContext s) {
      Sign sign = s.sign.getText().equals("-") ? Sign.MINUS : Sign.PLUS;
      return new Expression.Signed(sign, expression(s.expression()), place);
    }
    if (e instanceof UncertainContext u) {
      return new Expression.Uncertain(
          expression(u.expression(0)), expression(u.expression(1)), place);
    }
    if (e instanceof PowerContext p) {
      return binary(Operator.POWER, p.expression(0), p.expression(1), place);
    }
    if (e instanceof ProductContext p) {
      Operator operator = p.op.getText().equals("*") ? Operator.MULTIPLY : Operator.DIVIDE;
      return binary(operator, p.expression(0), p.expression(1), place);
    }
    SumContext s = (SumContext) e;
    Operator operator = s.op.getText().equals("+") ? Operator.ADD : Operator.SUBTRACT;
    return binary(operator, s.expression(0), s.expression(1), place);
  }

  private Expression binary(
      Operator operator, ExpressionContext left, ExpressionContext right, Place place) {
    return new Expression.Binary(operator, expression(left), expression(right), place);
  }

  private List<Argument> arguments(List<ArgumentContext> arguments) {
    return arguments.stream()
        .map(
            a ->
                new Argument(
                    Optional.ofNullable(a.WORD()).map(TerminalNode::getText),
                    expression(a.expression()),
                    place(a)))
        .toList();
  }

  private static Path path(PathContext path) {
    return new Path(path.WORD().stream().map(TerminalNode::getText).toList());
  }

  private static Expression.TextLiteral text(TerminalNode string, Place place) {
    return new Expression.TextLiteral(Quotation.open(string.getText()), place);
  }

  private static Optional<String> doc(Token doc) {
    return Optional.ofNullable(doc).map(token -> Quotation.open(token.getText()));
  }

  private static Comparison comparison(Token op) {
    for (Comparison comparison : Comparison.values()) {
      if (comparison.symbol().equals(op.getText())) {
        return comparison;
      }
    }
    throw new IllegalStateException("the grammar has a comparison the tree lacks: " + op.getText());
  }

  private Place place(ParserRuleContext context) {
    return tokens.place(context.getStart(), context.getStop());
  }
}
