package ziman.dsl.bind;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something cannot be made because the path of a table is not given. Nothing is wrong with the
 * model: it waits for somebody who has the table.
 */
final class NotGiven extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<GivenText> texts;

  NotGiven(Collection<GivenText> texts) {
    super(reason(List.copyOf(texts)));
    this.texts = List.copyOf(texts);
  }

  /** The texts that are empty, each once. */
  List<GivenText> texts() {
    return texts;
  }

  /** What to do about it, behind the name of the experiment: "needs a table; ...". */
  private static String reason(List<GivenText> texts) {
    String tables = texts.size() == 1 ? "needs a table" : "needs " + texts.size() + " tables";
    // What an experiment says of itself wins over --set, so that this would be the wrong advice.
    List<String> emptied =
        texts.stream()
            .filter(text -> text.giver() == Giver.EXPERIMENT)
            .map(text -> text.parameter() + " := \"\"")
            .toList();
    if (!emptied.isEmpty()) {
      return tables + ", but says itself that " + Words.list(emptied, "and");
    }
    return tables
        + (texts.size() == 1 ? "; give its path with " : "; give their paths with ")
        + texts.stream()
            .map(text -> "--set " + text.parameter() + "=PATH")
            .collect(Collectors.joining(" "));
  }
}
