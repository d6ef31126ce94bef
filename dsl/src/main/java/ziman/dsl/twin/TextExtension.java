package ziman.dsl.twin;

import java.util.List;
import java.util.Optional;
import ziman.grammar.tree.Expression;

/** What texts and lists can do in scripts: be documented. */
public final class TextExtension {
  private TextExtension() {}

  /** {@code 'al.a2F'.doc('path of the table')}. */
  public static Term doc(CharSequence value, String text) {
    return new Term(
        null, new Expression.TextLiteral(value.toString(), ScriptLines.here()), Optional.of(text));
  }

  /** {@code [100['K'], 300['K']].doc('where it was measured')}. */
  public static Term doc(List<?> values, String text) {
    return new Term(null, Expressions.of(values, ScriptLines.here()), Optional.of(text));
  }
}
