package ziman.dsl.show;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ziman.dsl.bind.Statement;
import ziman.dsl.formula.Suggestion;
import ziman.engine.model.ResultName;
import ziman.engine.model.annotation.Family;
import ziman.engine.schema.KindDescription;
import ziman.engine.schema.PropertyDescription;
import ziman.engine.schema.PropertyType;
import ziman.engine.schema.RecordDescription;
import ziman.engine.schema.Schema;
import ziman.engine.schema.SectionDescription;
import ziman.engine.units.Constants;

/** What can be written in a model, in words made from the schema. */
public final class Reference {
  private Reference() {}

  /** Every kind in a line. */
  public static String overview() {
    StringBuilder text = new StringBuilder();
    for (Family family : Schema.families()) {
      text.append(family.head()).append(" NAME of KIND: ").append(family.help()).append('\n');
      for (KindDescription kind : Schema.kinds(family.head())) {
        text.append(String.format("  %-14s %s\n", kind.name(), kind.help()));
      }
      text.append('\n');
    }
    for (Statement statement : Statement.values()) {
      text.append(String.format("%-12s %s\n", statement.word(), statement.form()));
    }
    text.append('\n');
    return text + "ziman explain KIND says what can be written inside.\n";
  }

  /** A kind, a family, a statement, or "constants"; empty when there is no such thing. */
  public static String about(String word) {
    if (word.equals("constants")) {
      return Constants.all().entrySet().stream()
          .map(e -> String.format("%-10s %s\n", e.getKey(), e.getValue()))
          .collect(Collectors.joining());
    }
    Optional<Statement> statement = Statement.of(word);
    if (statement.isPresent()) {
      return statement.get().form() + "\n" + statement.get().help() + "\n";
    }
    List<KindDescription> kinds =
        Schema.kinds().stream()
            .filter(kind -> kind.name().equals(word) || kind.head().equals(word))
            .toList();
    return kinds.stream().map(Reference::kind).collect(Collectors.joining("\n"));
  }

  /** What to say to a word that is not in the language. */
  public static String unknown(String word) {
    TreeSet<String> known = new TreeSet<>();
    Schema.kinds().forEach(kind -> known.add(kind.name()));
    Schema.families().forEach(family -> known.add(family.head()));
    known.add("constants");
    Arrays.stream(Statement.values()).forEach(statement -> known.add(statement.word()));
    return "There is no kind \"" + word + "\"." + Suggestion.of(word, known);
  }

  private static String kind(KindDescription kind) {
    StringBuilder text = new StringBuilder();
    text.append(kind.head()).append(" NAME of ").append(kind.name()).append(" { ... }\n");
    text.append(kind.help()).append("\n\n");
    text.append(content(kind.content(), "  "));
    List<ResultName> results = kind.results();
    if (!results.isEmpty()) {
      text.append("\n  results\n");
      for (ResultName result : results) {
        text.append(
            String.format("    %-20s %-10s %s\n", result.name(), result.unit(), result.help()));
      }
    }
    return text.toString();
  }

  private static String content(RecordDescription content, String indent) {
    StringBuilder text = new StringBuilder();
    for (PropertyDescription property : content.properties()) {
      text.append(
          String.format(
              "%s%-22s %-24s %s\n",
              indent,
              property.name(),
              fits(property),
              property.details().help() + conditions(property)));
    }
    for (SectionDescription section : content.sections()) {
      text.append(
          String.format(
              "%s%s { ... }  %s%s\n",
              indent,
              section.name() + (section.bothEnds() ? " [source|drain]" : ""),
              section.help(),
              section.required() ? "; required" : ""));
      text.append(content(section.content(), indent + "  "));
    }
    return text.toString();
  }

  /** What fits a property, in a few words. */
  private static String fits(PropertyDescription property) {
    if (property.type() instanceof PropertyType.Choice choice) {
      return String.join(" or ", choice.words());
    }
    if (property.type() instanceof PropertyType.ReferenceTo reference) {
      return "a " + reference.head() + (reference.many() ? ", or a list" : "");
    }
    if (property.type() instanceof PropertyType.Code code) {
      return "code: " + code.type().getSimpleName();
    }
    String unit = String.join(", ", property.units());
    if (property.type() instanceof PropertyType.Numbers) {
      return unit + ", or a list";
    }
    if (property.type() instanceof PropertyType.CurveOf curve && curve.table()) {
      return "table over " + property.details().argumentUnit();
    }
    boolean function = property.type() instanceof PropertyType.CurveOf curve && !curve.constant();
    String words = unit.equals("1") ? "a number" : unit;
    return function ? words + ", f(" + property.details().argument() + "), table" : words;
  }

  private static String conditions(PropertyDescription property) {
    List<String> conditions = new ArrayList<>();
    Optional.of(property.range()).filter(r -> !r.isEmpty()).ifPresent(conditions::add);
    if (property.required()) {
      conditions.add("required");
    }
    if (!property.byDefault().isEmpty()) {
      conditions.add("default " + property.byDefault());
    }
    return conditions.isEmpty() ? "" : " (" + String.join("; ", conditions) + ")";
  }

  /** The reference as a Markdown page. */
  public static String markdown() {
    StringBuilder page = new StringBuilder();
    page.append("# Reference of the model language\n\n");
    page.append("Made from the schema by `ziman explain --markdown`; do not edit.\n");
    for (Family family : Schema.families()) {
      page.append("\n## ").append(family.head()).append("\n\n");
      page.append(Character.toUpperCase(family.help().charAt(0)))
          .append(family.help().substring(1))
          .append(".\n");
      for (KindDescription kind : Schema.kinds(family.head())) {
        page.append("\n### `").append(kind.head()).append(" NAME of ").append(kind.name());
        page.append("`\n\n").append(kind.help()).append(".\n\n");
        page.append("| property | fits | meaning |\n|---|---|---|\n");
        page.append(rows(kind.content(), ""));
        List<ResultName> results = kind.results();
        if (!results.isEmpty()) {
          page.append("\n| result | SI unit | meaning |\n|---|---|---|\n");
          for (ResultName result : results) {
            page.append(
                String.format("| `%s` | %s | %s |\n", result.name(), result.unit(), result.help()));
          }
        }
      }
    }
    page.append("\n## Statements\n\n");
    page.append("What stands beside blocks and values, at the top or inside of an experiment.\n\n");
    page.append("| written | meaning |\n|---|---|\n");
    for (Statement statement : Statement.values()) {
      page.append(String.format("| `%s` | %s |\n", statement.form(), statement.help()));
    }
    page.append("| `NAME = VALUE \"text\"` | defines, once; the text is shown to people |\n");
    page.append(
        "| `NAME := VALUE` | overrides a parameter, a property, or `BLOCK.PROPERTY`, for the file or"
            + " for an experiment |\n");
    page.append("\n## Constants\n\n| name | SI value |\n|---|---|\n");
    Constants.all().forEach((name, value) -> page.append("| `" + name + "` | " + value + " |\n"));
    return page.toString();
  }

  private static String rows(RecordDescription content, String prefix) {
    StringBuilder rows = new StringBuilder();
    for (PropertyDescription property : content.properties()) {
      rows.append(
          String.format(
              "| `%s%s` | %s | %s |\n",
              prefix,
              property.name(),
              fits(property),
              property.details().help() + conditions(property)));
    }
    for (SectionDescription section : content.sections()) {
      String name = section.name() + (section.bothEnds() ? " [source or drain]" : "");
      rows.append(String.format("| `%s { }` | a block | %s |\n", prefix + name, section.help()));
      rows.append(rows(section.content(), prefix + section.name() + "."));
    }
    return rows.toString();
  }
}
