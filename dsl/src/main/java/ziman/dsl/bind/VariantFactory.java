package ziman.dsl.bind;

import java.util.List;
import ziman.grammar.tree.Entry;

/** Makes the view that an experiment has of the blocks, with further overrides. */
@FunctionalInterface
interface VariantFactory {
  Variant with(List<Entry.Assignment> overrides);
}
