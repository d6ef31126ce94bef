package ziman.dsl.twin;

import java.util.Optional;
import ziman.grammar.tree.Expression;

/** What texts can do in scripts: be documented. */
public final class TextExtension {
  private TextExtension() {}

  /** {@code 'al.a2F'.doc('path of the table')}. */
  public static Term doc(CharSequence value, String text) {
    return new Term(
        null, new Expression.TextLiteral(value.toString(), ScriptLines.here()), Optional.of(text));
  }
}
