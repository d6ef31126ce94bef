package ziman.dsl.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import ziman.engine.units.Constants;
import ziman.engine.units.Dimension;
import ziman.engine.units.Quantity;
import ziman.engine.units.Rational;
import ziman.engine.units.Unit;
import ziman.engine.units.UnitException;
import ziman.engine.units.Units;
import ziman.grammar.source.Place;
import ziman.grammar.source.Unreadable;
import ziman.grammar.tree.Expression;
import ziman.grammar.tree.Expression.Argument;
import ziman.grammar.tree.Expression.Sign;

/** Makes formulas of expressions: resolves names, reads units, and checks every dimension. */
public final class Compiler {
  /** Powers of quantities with a unit are fractions with a denominator up to this. */
  private static final int LARGEST_DENOMINATOR = 12;

  private final Names names;

  /** A compiler that knows the built-in names and those given; the given ones win. */
  public Compiler(Names names) {
    this.names = names;
  }

  /**
   * The formula of an expression.
   *
   * @throws Unreadable if it has no meaning, with the place where it loses it
   */
  public Formula compile(Expression expression) {
    if (expression instanceof Expression.NumberLiteral number) {
      return Formula.constant(Dimension.DIMENSIONLESS, number.value().doubleValue());
    }
    if (expression instanceof Expression.QuantityLiteral quantity) {
      return quantity(quantity);
    }
    if (expression instanceof Expression.Reference reference) {
      return reference(reference);
    }
    if (expression instanceof Expression.Call call) {
      return call(call);
    }
    if (expression instanceof Expression.Signed signed) {
      Formula operand = compile(signed.operand());
      return signed.sign() == Sign.PLUS
          ? operand
          : of("-", operand.dimension(), signed.place(), operand, Jet::negated);
    }
    if (expression instanceof Expression.Binary binary) {
      return binary(binary);
    }
    if (expression instanceof Expression.Uncertain uncertain) {
      throw new Unreadable(
          uncertain.place(),
          "An uncertainty belongs into an expect block: expect { result = value +/- 1 % }");
    }
    if (expression instanceof Expression.Code code) {
      throw new Unreadable(
          code.place(),
          "A number is expected here, this is code: "
              + code.called()
              + ". Code stands alone behind the = of a property that takes it.");
    }
    String found = expression instanceof Expression.TextLiteral ? "a text" : "a list";
    throw new Unreadable(expression.place(), "A number is expected here, this is " + found + ".");
  }

  /** The unit written, with errors at their place. */
  public static Unit unit(String unit, Place place) {
    try {
      return Units.parse(unit);
    } catch (UnitException e) {
      Place wrong = place.end() - place.start() >= e.end() ? place.part(e.start(), e.end()) : place;
      throw new Unreadable(wrong, e.getMessage());
    }
  }

  private Formula quantity(Expression.QuantityLiteral literal) {
    String[] factors = literal.unit().split("(?<=[./·])|(?=[./·])");
    int offset = 0;
    for (int i = 0; i < factors.length; i++) {
      if (i > 0 && names.isValue(factors[i])) {
        throw new Unreadable(
            literal.unitPlace().part(offset, offset + factors[i].length()),
            "\""
                + factors[i]
                + "\" is read as a unit here, but it is also a value of this file."
                + " To calculate with the value, put spaces around the operator: "
                + literal.value()
                + " "
                + literal.unit().substring(0, offset - 1)
                + " "
                + factors[i - 1]
                + " "
                + factors[i]
                + ". To mean the unit, give the value another name.");
      }
      offset += factors[i].length();
    }
    Unit unit = unit(literal.unit(), literal.unitPlace());
    return finite(Formula.constant(unit.dimension(), unit.toSi(literal.value())), literal.place());
  }

  private Formula reference(Expression.Reference reference) {
    Optional<Formula> named = names.value(reference);
    if (named.isPresent()) {
      return named.get();
    }
    String name = reference.path().toString();
    Quantity constant = Constants.all().get(name);
    if (constant != null) {
      return Formula.constant(constant.dimension(), constant.value());
    }
    TreeSet<String> known = new TreeSet<>(names.known());
    known.addAll(Constants.all().keySet());
    String notANumber =
        name.equalsIgnoreCase("nan")
                || name.equalsIgnoreCase("inf")
                || name.equalsIgnoreCase("infinity")
            ? " A model is made of finite numbers."
            : "";
    throw new Unreadable(
        reference.place(),
        "Nothing here is called \"" + name + "\"." + notANumber + Suggestion.of(name, known));
  }

  private Formula call(Expression.Call call) {
    Optional<Formula> named = names.call(call, this);
    if (named.isPresent()) {
      return named.get();
    }
    String name = call.path().toString();
    if (Functions.has(name)) {
      Formula argument = positional(call, 1).get(0);
      if (!argument.dimension().equals(Dimension.DIMENSIONLESS)) {
        throw new Unreadable(
            call.arguments().get(0).place(),
            name
                + " takes a plain number, this is "
                + Described.dimension(argument.dimension())
                + ": divide it by a unit or by another quantity first.");
      }
      return of(
          name, Dimension.DIMENSIONLESS, call.place(), argument, x -> Functions.apply(name, x));
    }
    switch (name) {
      case "sqrt" -> {
        Formula argument = positional(call, 1).get(0);
        Jet half = Jet.constant(0.5);
        return of(
            name,
            argument.dimension().power(new Rational(1, 2)),
            call.place(),
            argument,
            x -> x.power(half));
      }
      case "abs" -> {
        Formula argument = positional(call, 1).get(0);
        return of(
            name,
            argument.dimension(),
            call.place(),
            argument,
            x -> x.value() < 0 ? x.negated() : x);
      }
      case "min", "max" -> {
        List<Formula> two = positional(call, 2);
        same(two.get(0), two.get(1), call.place(), "compared");
        double sign = name.equals("min") ? 1 : -1;
        return of(
            name,
            two.get(0).dimension(),
            call.place(),
            two.get(0),
            two.get(1),
            (x, y) -> sign * x.value() <= sign * y.value() ? x : y);
      }
      default -> {
        TreeSet<String> known = new TreeSet<>(names.known());
        Functions.names().forEach(known::add);
        known.addAll(List.of("sqrt", "abs", "min", "max"));
        throw new Unreadable(
            call.place().part(0, Math.min(name.length(), call.place().text().length())),
            "There is no function \"" + name + "\"." + Suggestion.of(name, known));
      }
    }
  }

  /** The arguments of a call that takes this many, none of them by name. */
  public List<Formula> positional(Expression.Call call, int count) {
    if (call.arguments().size() != count) {
      throw new Unreadable(
          call.place(),
          call.path()
              + " takes "
              + count
              + (count == 1 ? " argument" : " arguments")
              + ", this has "
              + call.arguments().size()
              + ".");
    }
    List<Formula> formulas = new ArrayList<>();
    for (Argument argument : call.arguments()) {
      if (argument.name().isPresent()) {
        throw new Unreadable(
            argument.place(),
            call.path() + " takes its arguments by position: leave out the name.");
      }
      formulas.add(compile(argument.value()));
    }
    return formulas;
  }

  private Formula binary(Expression.Binary binary) {
    Formula left = compile(binary.left());
    Formula right = compile(binary.right());
    Place place = binary.place();
    return switch (binary.operator()) {
      case ADD -> {
        same(left, right, place, "added");
        yield of("+", left.dimension(), place, left, right, Jet::plus);
      }
      case SUBTRACT -> {
        same(left, right, place, "subtracted");
        yield of("-", left.dimension(), place, left, right, Jet::minus);
      }
      case MULTIPLY ->
          of("*", left.dimension().times(right.dimension()), place, left, right, Jet::times);
      case DIVIDE ->
          of("/", left.dimension().over(right.dimension()), place, left, right, Jet::over);
      case POWER -> power(left, right, binary);
    };
  }

  private static Formula power(Formula base, Formula exponent, Expression.Binary binary) {
    Place place = binary.right().place();
    if (!exponent.dimension().equals(Dimension.DIMENSIONLESS)) {
      throw new Unreadable(
          place,
          "An exponent is a plain number, this is "
              + Described.dimension(exponent.dimension())
              + ".");
    }
    Dimension dimension = Dimension.DIMENSIONLESS;
    if (!base.dimension().equals(Dimension.DIMENSIONLESS)) {
      if (!exponent.constant()) {
        throw new Unreadable(
            place,
            "The exponent of a quantity with a unit must be a fixed number:"
                + " divide the base by a unit first.");
      }
      dimension = base.dimension().power(fraction(exponent.value().value(), place));
    }
    return of("^", dimension, binary.place(), base, exponent, Jet::power);
  }

  private static Rational fraction(double exponent, Place place) {
    for (int denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator++) {
      double numerator = exponent * denominator;
      if (Math.abs(numerator - Math.rint(numerator)) < 1e-12 && Math.abs(numerator) < 1000) {
        return new Rational((int) Math.rint(numerator), denominator);
      }
    }
    throw new Unreadable(
        place,
        "The exponent of a quantity with a unit must be a simple fraction such as 2 or 1/2:"
            + " divide the base by a unit first.");
  }

  private static void same(Formula left, Formula right, Place place, String done) {
    if (!left.dimension().equals(right.dimension())) {
      throw new Unreadable(
          place,
          Described.capital(Described.dimension(left.dimension()))
              + " and "
              + Described.dimension(right.dimension())
              + " cannot be "
              + done
              + "."
              + Described.temperatureAsEnergy(left.dimension(), right.dimension()));
    }
  }

  private static Formula of(
      String operation,
      Dimension dimension,
      Place place,
      Formula operand,
      java.util.function.UnaryOperator<Jet> by) {
    Formula.Rule rule = operand.rule();
    return finite(
        new Formula(
            dimension,
            operand.constant(),
            (arguments, results) -> by.apply(rule.at(arguments, results)),
            operation + "(" + operand.content() + ")"),
        place);
  }

  private static Formula of(
      String operation,
      Dimension dimension,
      Place place,
      Formula left,
      Formula right,
      BinaryOperator<Jet> by) {
    Formula.Rule a = left.rule();
    Formula.Rule b = right.rule();
    return finite(
        new Formula(
            dimension,
            left.constant() && right.constant(),
            (arguments, results) -> by.apply(a.at(arguments, results), b.at(arguments, results)),
            operation + "(" + left.content() + ", " + right.content() + ")"),
        place);
  }

  /** A constant is computed at once, and must be a number. */
  private static Formula finite(Formula formula, Place place) {
    if (!formula.constant()) {
      return formula;
    }
    double value = formula.value().value();
    if (Double.isFinite(value)) {
      return Formula.constant(formula.dimension(), value);
    }
    throw new Unreadable(
        place,
        Double.isNaN(value)
            ? "This has no value: no real number comes out."
            : "This has no value: it is infinite.");
  }
}
