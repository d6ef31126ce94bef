package ziman.dsl.formula;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ziman.grammar.tree.Expression;

/** What the names in an expression stand for. */
public interface Names {
  /** The formula that a plain name stands for. */
  Optional<Formula> value(Expression.Reference reference);

  /** What a name with arguments stands for, when it is no built-in function. */
  Optional<Formula> call(Expression.Call call, Compiler compiler);

  /** Every name that could have been meant, for suggestions. */
  Collection<String> known();

  /** Whether a word names a value of the file, so that it must not be taken for a unit. */
  boolean isValue(String word);

  /** No names but the built-in ones. */
  Names NONE =
      new Names() {
        @Override
        public Optional<Formula> value(Expression.Reference reference) {
          return Optional.empty();
        }

        @Override
        public Optional<Formula> call(Expression.Call call, Compiler compiler) {
          return Optional.empty();
        }

        @Override
        public Collection<String> known() {
          return List.of();
        }

        @Override
        public boolean isValue(String word) {
          return false;
        }
      };
}
