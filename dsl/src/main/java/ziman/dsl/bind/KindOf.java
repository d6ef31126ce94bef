package ziman.dsl.bind;

import java.util.List;
import java.util.Optional;
import ziman.dsl.bind.Declarations.Block;
import ziman.dsl.formula.Suggestion;
import ziman.engine.schema.KindDescription;
import ziman.engine.schema.Schema;
import ziman.grammar.tree.Expression;

/** Finds the kind that a block says it is of. */
final class KindOf {
  private KindOf() {}

  static Optional<KindDescription> block(Block block, Problems problems) {
    Expression.Reference word = block.kind().orElseThrow();
    Optional<KindDescription> kind = Schema.kind(block.head(), word.path().toString());
    if (kind.isEmpty()) {
      List<String> names = Schema.kinds(block.head()).stream().map(KindDescription::name).toList();
      String suggestion = Suggestion.of(word.path().toString(), names);
      problems.add(
          word.place(),
          "There is no "
              + block.head()
              + " of kind \""
              + word.path()
              + "\"."
              + (suggestion.isEmpty()
                  ? " There "
                      + (names.size() == 1 ? "is only " : "are ")
                      + Words.list(names, "and")
                      + "."
                  : suggestion));
    }
    return kind;
  }
}
