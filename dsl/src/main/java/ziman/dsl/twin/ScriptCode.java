package ziman.dsl.twin;

import groovy.lang.Closure;
import java.util.Arrays;
import ziman.dsl.formula.Compiler;
import ziman.dsl.formula.Names;
import ziman.dsl.script.ScriptFailure;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.model.RunInterrupted;
import ziman.engine.units.Dimension;
import ziman.engine.units.Quantity;
import ziman.grammar.source.Diagnostic;
import ziman.grammar.source.Place;

/**
 * A closure of a script that the engine calls while it runs, whichever thread it is on.
 *
 * @param closure sees what the script sees, not the words of a model
 * @param place where the script states it
 */
record ScriptCode(Closure<?> closure, Place place) {

  /**
   * A closure with a number of arguments.
   *
   * @throws IllegalArgumentException if it takes another number of them
   */
  static ScriptCode of(Closure<?> closure, int arguments) {
    if (closure.getMaximumNumberOfParameters() != arguments) {
      throw new IllegalArgumentException(
          "the code takes %d argument%s here, not %d"
              .formatted(
                  arguments, arguments == 1 ? "" : "s", closure.getMaximumNumberOfParameters()));
    }
    Object script = closure.getThisObject();
    return new ScriptCode(
        (Closure<?>) closure.rehydrate(script, script, script), ScriptLines.here());
  }

  /**
   * The number that the closure gives, SI.
   *
   * @param called what it is, for messages
   * @param dimension what the number has to measure, where the closure says what it measures
   */
  double number(String called, Dimension dimension, Quantity... arguments) {
    Object value = value(arguments);
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if (value instanceof Term || value instanceof Result) {
      Quantity quantity =
          value instanceof Term term
              ? new Compiler(Names.NONE).compile(term.expression()).value()
              : ((Result) value).quantity();
      if (quantity.dimension().equals(dimension)) {
        return quantity.value();
      }
      throw failure(
          "The code of %s gave %s, which is not in %s."
              .formatted(called, quantity, dimension.isDimensionless() ? "1" : dimension));
    }
    throw failure(
        "The code of %s gave %s for %s; it has to give a number in SI units or a quantity."
            .formatted(
                called,
                value == null ? "nothing" : "a " + value.getClass().getSimpleName(),
                Arrays.stream(arguments).map(Quantity::toString).toList()));
  }

  private Object value(Quantity... arguments) {
    Class<?>[] asked = closure.getParameterTypes();
    Object[] given = new Object[arguments.length];
    for (int i = 0; i < given.length; i++) {
      boolean quantity = i < asked.length && asked[i] == Result.class;
      given[i] = quantity ? Result.exactly(arguments[i]) : (Object) arguments[i].value();
    }
    try {
      return closure.call(given);
    } catch (NoTrustworthyAnswer | RunInterrupted | ScriptFailure known) {
      throw known;
    } catch (RuntimeException e) {
      throw new ScriptFailure(GroovyScripts.thrown(e, place.source()), e);
    }
  }

  private ScriptFailure failure(String what) {
    return new ScriptFailure(new Diagnostic(place, what).render(), null);
  }
}
