package ziman.engine.model.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record a kind of the model language: {@code material copper of constant { ... }} binds to
 * the record with {@code name = "constant"} in the {@link Family} with the head {@code material}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kind {
  /** The word after {@code of}. */
  String name();

  /** One sentence for people. */
  String help();
}
