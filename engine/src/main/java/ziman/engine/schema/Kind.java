package ziman.engine.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record a kind of the model language: {@code material copper of constant { ... }} binds to
 * the record with {@code head = "material"} and {@code name = "constant"}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kind {
  /** The family, the first word of the block: {@code band}, {@code channel}, ... */
  String head();

  /** The word after {@code of}. */
  String name();

  /** One sentence for people. */
  String help();
}
