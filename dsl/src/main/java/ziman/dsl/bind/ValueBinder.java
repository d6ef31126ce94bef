package ziman.dsl.bind;

import java.util.List;
import java.util.Optional;
import ziman.dsl.formula.Compiler;
import ziman.dsl.formula.Described;
import ziman.dsl.formula.Formula;
import ziman.dsl.formula.FormulaCurve;
import ziman.dsl.formula.LocalNames;
import ziman.dsl.formula.StatedCurve;
import ziman.dsl.formula.Suggestion;
import ziman.engine.model.ConstantCurve;
import ziman.engine.model.Curve;
import ziman.engine.schema.PropertyDescription;
import ziman.engine.schema.PropertyType;
import ziman.engine.units.Dimension;
import ziman.engine.units.Quantity;
import ziman.engine.units.Units;
import ziman.grammar.source.Place;
import ziman.grammar.source.Unreadable;
import ziman.grammar.tree.Expression;

/** Turns what is written for a property into what its record component takes. */
final class ValueBinder {
  private final Scope names;
  private final Blocks blocks;
  private final Optional<Folder> folder;

  ValueBinder(Scope names, Blocks blocks, Optional<Folder> folder) {
    this.names = names;
    this.blocks = blocks;
    this.folder = folder;
  }

  /**
   * The value of a property.
   *
   * @param target what stands on the left: a name, or a name with arguments for a function
   * @throws Unreadable if it does not fit
   * @throws NotGiven if it is a table whose path is not given
   */
  Object bind(PropertyDescription property, Expression target, Expression value) {
    boolean function = target instanceof Expression.Call;
    if (function && !(property.type() instanceof PropertyType.CurveOf)) {
      throw new Unreadable(
          target.place(),
          "\"" + property.name() + "\" does not depend on anything: leave out (...).");
    }
    if (property.type() instanceof PropertyType.Number number) {
      return number(property, number.whole(), constant(property, value), value.place());
    }
    if (property.type() instanceof PropertyType.Numbers) {
      return numbers(property, value);
    }
    if (property.type() instanceof PropertyType.CurveOf curve) {
      return curve(property, curve, target, value);
    }
    if (property.type() instanceof PropertyType.Choice choice) {
      return choice(property, choice, value);
    }
    if (property.type() instanceof PropertyType.Code code) {
      return code(property, code, value);
    }
    PropertyType.ReferenceTo reference = (PropertyType.ReferenceTo) property.type();
    return reference.many() ? references(reference, value) : reference(reference, value);
  }

  private Quantity constant(PropertyDescription property, Expression value) {
    Formula formula = new Compiler(names).compile(value);
    Dimension found = formula.dimension();
    boolean fits =
        property.units().stream().anyMatch(unit -> Units.parse(unit).dimension().equals(found));
    if (!fits) {
      throw new Unreadable(value.place(), wrongDimension(property, found, value));
    }
    return formula.value();
  }

  private static String wrongDimension(
      PropertyDescription property, Dimension found, Expression value) {
    Dimension expected = Units.parse(property.units().get(0)).dimension();
    List<String> fitting =
        property.units().stream()
            .map(unit -> Described.dimension(Units.parse(unit).dimension()))
            .toList();
    String message =
        "\""
            + property.name()
            + "\" is "
            + Words.list(fitting, "or")
            + ", this is "
            + Described.dimension(found)
            + ".";
    if (found.equals(Dimension.DIMENSIONLESS)) {
      return message
          + " Write the unit behind the number, after a space: "
          + (value instanceof Expression.NumberLiteral number ? number.value() : "1")
          + " "
          + property.units().get(0);
    }
    return message + Described.temperatureAsEnergy(expected, found);
  }

  private static Object number(
      PropertyDescription property, boolean whole, Quantity quantity, Place place) {
    if (!property.allows(quantity.value())) {
      String unit = property.units().get(0).equals("1") ? "" : " " + quantity.dimension();
      throw new Unreadable(
          place,
          "\""
              + property.name()
              + "\" must be "
              + property.range()
              + ", this is "
              + Words.number(quantity.value())
              + unit
              + ".");
    }
    if (whole) {
      if (quantity.value() != Math.rint(quantity.value())) {
        throw new Unreadable(
            place,
            "\""
                + property.name()
                + "\" must be a whole number, this is "
                + Words.number(quantity.value())
                + ".");
      }
      return (int) quantity.value();
    }
    return quantity;
  }

  /** A list, or a single number without brackets; SI. */
  private List<Double> numbers(PropertyDescription property, Expression value) {
    List<Expression> items =
        value instanceof Expression.ListLiteral list ? list.items() : List.of(value);
    if (items.isEmpty()) {
      throw new Unreadable(
          value.place(), "\"" + property.name() + "\" needs at least one number in its list.");
    }
    return items.stream()
        .map(item -> number(property, false, constant(property, item), item.place()))
        .map(quantity -> ((Quantity) quantity).value())
        .toList();
  }

  private Object curve(
      PropertyDescription property,
      PropertyType.CurveOf type,
      Expression target,
      Expression value) {
    String argument = property.details().argument();
    boolean isTable =
        value instanceof Expression.Call given && given.path().toString().equals("table");
    if (value instanceof Expression.Code code) {
      return coded(property, type, target, code);
    }
    if (type.table() && (target instanceof Expression.Call || !isTable)) {
      throw new Unreadable(
          value.place(),
          "\""
              + property.name()
              + "\" is a table: "
              + property.name()
              + " = table(\"file.dat\", columns = [\"meV\", \"1\"]), or table([...], [...])");
    }
    if (target instanceof Expression.Call function) {
      if (type.constant()) {
        throw new Unreadable(
            target.place(), "\"" + property.name() + "\" is constant here: leave out (...).");
      }
      if (function.arguments().size() != 1) {
        throw new Unreadable(
            target.place(),
            "\""
                + property.name()
                + "\" depends on one argument: "
                + property.name()
                + "("
                + argument
                + ") = ...");
      }
      Dimension dimension = Units.parse(property.details().argumentUnit()).dimension();
      String name = Scope.argumentName(function.arguments().get(0));
      Formula formula = new Compiler(LocalNames.argument(name, dimension, names)).compile(value);
      if (!formula.dimension().equals(Units.parse(property.units().get(0)).dimension())) {
        throw new Unreadable(value.place(), wrongDimension(property, formula.dimension(), value));
      }
      if (!formula.constant()) {
        return new FormulaCurve(formula);
      }
      return new ConstantCurve(
          ((Quantity) number(property, false, formula.value(), value.place())).value());
    }
    if (value instanceof Expression.Call call && call.path().toString().equals("table")) {
      if (type.constant()) {
        throw new Unreadable(
            value.place(),
            "\"" + property.name() + "\" is constant here; a tabulated material takes a table.");
      }
      return new DataTable(new TableFile(folder, names), new Compiler(names)).curve(call, property);
    }
    Quantity quantity =
        (Quantity) number(property, false, constant(property, value), value.place());
    return new ConstantCurve(quantity.value());
  }

  /** A curve that a script computes. */
  private static Object coded(
      PropertyDescription property,
      PropertyType.CurveOf type,
      Expression target,
      Expression.Code code) {
    if (!(code.meaning() instanceof StatedCurve || code.meaning() instanceof Curve)) {
      throw new Unreadable(
          code.place(),
          "\"%s\" takes a curve, not %s: %s = curve { %s -> ... }"
              .formatted(
                  property.name(), code.called(), property.name(), property.details().argument()));
    }
    if (type.constant() || type.table()) {
      throw new Unreadable(
          code.place(),
          "\"%s\" is %s here, and cannot be code."
              .formatted(property.name(), type.table() ? "a table" : "constant"));
    }
    if (target instanceof Expression.Call) {
      throw new Unreadable(
          target.place(),
          "The code has the argument already: %s = curve { %s -> ... }"
              .formatted(property.name(), property.details().argument()));
    }
    if (code.meaning() instanceof Curve known) {
      return known;
    }
    return ((StatedCurve) code.meaning())
        .of(
            property.name(),
            Units.parse(property.details().argumentUnit()).dimension(),
            Units.parse(property.units().get(0)).dimension());
  }

  private static Object code(
      PropertyDescription property, PropertyType.Code wanted, Expression value) {
    if (value instanceof Expression.Code code && wanted.type().isInstance(code.meaning())) {
      return code.meaning();
    }
    throw new Unreadable(
        value.place(),
        "\"%s\" is code, which only a script can state: %s = new Mine(), of a class that implements %s."
            .formatted(property.name(), property.name(), wanted.type().getSimpleName()));
  }

  private static Object choice(
      PropertyDescription property, PropertyType.Choice choice, Expression value) {
    List<String> words = choice.words();
    if (value instanceof Expression.Reference word) {
      int index = words.indexOf(word.path().toString());
      if (index >= 0) {
        return choice.options().getEnumConstants()[index];
      }
    }
    String suggestion =
        value instanceof Expression.Reference word
            ? Suggestion.of(word.path().toString(), words)
            : "";
    throw new Unreadable(
        value.place(),
        "\"" + property.name() + "\" is " + Words.list(words, "or") + "." + suggestion);
  }

  private Object reference(PropertyType.ReferenceTo wanted, Expression value) {
    if (value instanceof Expression.Reference reference) {
      return blocks.referred(reference, wanted);
    }
    throw new Unreadable(
        value.place(), "The name of a " + wanted.head() + " of this file is expected here.");
  }

  private List<Object> references(PropertyType.ReferenceTo wanted, Expression value) {
    return value instanceof Expression.ListLiteral list
        ? list.items().stream().map(item -> reference(wanted, item)).toList()
        : List.of(reference(wanted, value));
  }
}
