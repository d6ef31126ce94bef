package ziman.dsl.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ziman.grammar.read.Reader;
import ziman.grammar.source.Source;
import ziman.grammar.source.Unreadable;
import ziman.grammar.tree.Body;
import ziman.grammar.tree.Entry;
import ziman.grammar.tree.Expression;

/** Settings, {@code NAME=VALUE}, as values of the parameters themselves. */
public final class SetValues {
  private SetValues() {}

  /**
   * A model whose parameters have the values that are set.
   *
   * @param settings as {@code --set} takes them; the last of one name counts
   * @throws Unreadable if there is no such parameter in this file
   */
  public static Body in(Body body, List<String> settings) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String setting : settings) {
      String[] parts = setting.split("=", 2);
      given.put(parts[0].replace(":", "").strip(), parts[1].strip());
    }
    Set<String> left = new LinkedHashSet<>(given.keySet());
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : body.entries()) {
      if (entry instanceof Entry.Section section && section.heading().head().equals("parameters")) {
        List<Entry> inside = new ArrayList<>();
        for (Entry parameter : section.body().entries()) {
          inside.add(parameter instanceof Entry.Assignment a ? changed(a, given, left) : parameter);
        }
        entries.add(new Entry.Section(section.heading(), new Body(inside), section.place()));
      } else {
        entries.add(entry);
      }
    }
    if (!left.isEmpty()) {
      throw new Unreadable(
          body.entries().get(0).place(),
          "There is no parameter \"%s\" in this file that could be printed with its new value."
              .formatted(left.iterator().next()));
    }
    return new Body(entries);
  }

  private static Entry changed(
      Entry.Assignment parameter, Map<String, String> given, Set<String> left) {
    String name =
        parameter.target() instanceof Expression.Reference ? parameter.path().toString() : "";
    if (!given.containsKey(name)) {
      return parameter;
    }
    left.remove(name);
    Expression value =
        parameter.value() instanceof Expression.TextLiteral
            ? new Expression.TextLiteral(Binder.unquoted(given.get(name)), parameter.place())
            : Reader.readExpression(new Source("--set " + name, given.get(name)));
    return new Entry.Assignment(
        parameter.target(), parameter.manner(), value, parameter.doc(), parameter.place());
  }
}
