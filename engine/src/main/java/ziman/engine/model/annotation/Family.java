package ziman.engine.model.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a sealed interface a family of kinds: the first word of a block. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Family {
  /** The first word of the block: {@code band}, {@code channel}, ... */
  String head();

  /** One sentence for people. */
  String help();
}
