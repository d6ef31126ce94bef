package ziman.dsl.bind;

import java.util.List;
import ziman.engine.schema.PropertyType;
import ziman.grammar.tree.Expression;

/** The blocks of a model, bound when something refers to them. */
interface Blocks {
  /** The bound block that a name refers to; it must be of the family. */
  Object referred(Expression.Reference reference, PropertyType.ReferenceTo wanted);

  /** Every bound block of a family that takes part. */
  List<Object> all(Class<?> family);
}
