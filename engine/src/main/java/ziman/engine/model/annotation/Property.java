package ziman.engine.model.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one record component as a property of the model language. The component's type says
 * what fits (a number, a curve, a choice, a reference); this annotation adds unit, range, default
 * and help. {@code thermalConductivity} is written {@code thermal_conductivity} in a model.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Property {
  /** One line for people. */
  String help();

  /** The name in a model, where it is not that of the component in small letters. */
  String name() default "";

  /** Unit of the value; several where the dimension depends on another property. */
  String[] unit() default {"1"};

  /** Unit of the argument, for a curve. */
  String argumentUnit() default "1";

  /** Name of the argument, for a curve: {@code resistivity(T) = ...}. */
  String argument() default "";

  /** What is meant when the property is not written, in the model language; empty: required. */
  String byDefault() default "";

  /** The value, in the first unit, must be larger than this. */
  double above() default Double.NEGATIVE_INFINITY;

  /** The value, in the first unit, must not be smaller than this. */
  double atLeast() default Double.NEGATIVE_INFINITY;

  /** The value, in the first unit, must not be larger than this. */
  double atMost() default Double.POSITIVE_INFINITY;
}
