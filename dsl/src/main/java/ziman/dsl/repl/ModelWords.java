package ziman.dsl.repl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ziman.dsl.bind.Statement;
import ziman.engine.model.ResultName;
import ziman.engine.schema.KindDescription;
import ziman.engine.schema.PropertyDescription;
import ziman.engine.schema.PropertyType;
import ziman.engine.schema.RecordDescription;
import ziman.engine.schema.Schema;
import ziman.engine.schema.SectionDescription;
import ziman.engine.units.Dimension;

/** What the schema knows about a place inside of {@code model { ... }}. */
final class ModelWords {
  private static final Pattern HEADING = Pattern.compile("(\\w+)\\s+\\w+\\s+of\\s+(\\w*)");
  private static final Pattern ENTRY = Pattern.compile("(\\w+)\\s*=.*", Pattern.DOTALL);

  private final String text;

  /** Headings of the blocks that are open, the outermost first. */
  private final List<String> open;

  /** What is written of the entry that the cursor is in. */
  private final String entry;

  private ModelWords(String text, List<String> open, String entry) {
    this.text = text;
    this.open = open;
    this.entry = entry;
  }

  /** The place at the end of a text; nothing where it is not inside of a model. */
  static Optional<ModelWords> at(String text) {
    Deque<String> open = new ArrayDeque<>();
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{') {
        open.addLast(text.substring(begin, i).strip());
      } else if (c == '}') {
        open.pollLast();
      }
      if ("{};\n".indexOf(c) >= 0) {
        begin = i + 1;
      }
    }
    boolean inside = open.stream().anyMatch(heading -> heading.matches("(?s)(.*\\W)?model"));
    while (inside && !open.peekFirst().matches("(?s)(.*\\W)?model")) {
      open.removeFirst();
    }
    return inside
        ? Optional.of(
            new ModelWords(
                text, new ArrayList<>(open).subList(1, open.size()), text.substring(begin)))
        : Optional.empty();
  }

  /** Words that fit. */
  List<String> words() {
    Matcher heading = HEADING.matcher(entry.stripLeading());
    if (heading.matches()) {
      return Schema.kinds(heading.group(1)).stream().map(KindDescription::name).toList();
    }
    if (open.isEmpty()) {
      List<String> all = new ArrayList<>(List.of("about", "parameters"));
      Schema.families().forEach(family -> all.add(family.head()));
      return all;
    }
    Optional<PropertyDescription> property = property();
    if (property.isPresent()) {
      return values(property.get().type());
    }
    boolean experiment = kind().filter(kind -> kind.head().equals("experiment")).isPresent();
    List<String> all = new ArrayList<>();
    if (experiment && !entry.stripLeading().matches("(show|compare|without)\\s.*")) {
      content().ifPresent(content -> all.addAll(content.names()));
      if (open.size() == 1) {
        all.addAll(Statement.insideExperiment());
        all.add("override");
      }
    } else if (!experiment) {
      content().ifPresent(content -> all.addAll(content.names()));
    }
    boolean results =
        entry.stripLeading().matches("(show|compare)\\s.*")
            || open.get(open.size() - 1).equals("expect");
    if (results) {
      kind().ifPresent(kind -> kind.results().stream().map(ResultName::name).forEach(all::add));
    }
    return all;
  }

  /** The dimension of the property that is being given a value. */
  Optional<Dimension> dimension() {
    return property().flatMap(property -> UnitWords.dimension(property.units().get(0)));
  }

  private List<String> values(PropertyType type) {
    if (type instanceof PropertyType.Choice choice) {
      return choice.words();
    }
    if (type instanceof PropertyType.ReferenceTo reference) {
      return Pattern.compile("\\b" + reference.head() + "\\s+(\\w+)\\s+of\\b")
          .matcher(text)
          .results()
          .map(found -> found.group(1))
          .toList();
    }
    return List.of();
  }

  private Optional<PropertyDescription> property() {
    Matcher value = ENTRY.matcher(entry.strip());
    return value.matches() ? content().flatMap(c -> c.property(value.group(1))) : Optional.empty();
  }

  private Optional<KindDescription> kind() {
    Matcher heading = HEADING.matcher(open.isEmpty() ? "" : open.get(0));
    return heading.matches() ? Schema.kind(heading.group(1), heading.group(2)) : Optional.empty();
  }

  /** What the innermost block that is open consists of. */
  private Optional<RecordDescription> content() {
    Optional<RecordDescription> content = kind().map(KindDescription::content);
    for (String heading : open.subList(1, open.size())) {
      String name = heading.replaceFirst("\\W.*", "");
      content = content.flatMap(c -> c.section(name)).map(SectionDescription::content);
    }
    return content;
  }
}
