package ziman.dsl.repl;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ziman.dsl.bind.BoundModel;
import ziman.dsl.bind.BoundModel.BoundExperiment;
import ziman.dsl.bind.BoundModel.BoundParameter;
import ziman.dsl.bind.Statement;
import ziman.dsl.run.Report;
import ziman.engine.model.ResultName;
import ziman.engine.schema.KindDescription;
import ziman.engine.schema.PropertyDescription;
import ziman.engine.schema.RecordDescription;
import ziman.engine.schema.Schema;
import ziman.engine.schema.SectionDescription;
import ziman.engine.units.Dimension;
import ziman.engine.units.UnitException;
import ziman.engine.units.Units;

/** What could come next: names of the model and the results, and what the schema knows. */
final class Completions {
  private static final Pattern UNIT = Pattern.compile("(?s)(.*\\[['\"])([^'\"\\]]*)");
  private static final Pattern MEMBER = Pattern.compile("(?s)(.*?)results\\.(\\w*)(?:\\.(\\w*))?");
  private static final Pattern BLOCK =
      Pattern.compile("(\\w+)\\s+\\w+\\s+of\\s+(\\w*)\\s*\\{?[^{]*$");
  private static final Pattern KIND = Pattern.compile("(\\w+)\\s+\\w+\\s+of\\s+\\w*");

  private final Talk talk;
  private final Path folder;

  Completions(Talk talk, Path folder) {
    this.talk = talk;
    this.folder = folder;
  }

  /**
   * All words that could stand where the cursor is, instead of the one that is begun there.
   *
   * @param line what was typed
   * @param cursor where the cursor is
   */
  List<String> at(String line, int cursor) {
    String before = line.substring(0, cursor);
    TypedLine typed = TypedLine.of(before, cursor);
    String begun = typed.word();
    List<String> words = typed.words();
    List<String> all = new ArrayList<>();
    String open = openBlock(before);
    Matcher unit = UNIT.matcher(begun);
    Matcher member = MEMBER.matcher(begun);
    if (unit.matches()) {
      units(Optional.empty()).forEach(u -> all.add(unit.group(1) + u + "']"));
    } else if (member.matches()) {
      members(member, all);
    } else if (!open.isEmpty()) {
      inBlock(open, all);
    } else if (typed.wordIndex() == 0) {
      all.addAll(Command.words());
      all.addAll(talk.names());
      all.addAll(List.of("model {", "read", "printTable"));
    } else {
      Command.called(words.get(0)).ifPresent(c -> all.addAll(after(c, typed)));
    }
    return all.stream().filter(word -> word.startsWith(begun)).distinct().toList();
  }

  private Collection<String> after(Command command, TypedLine typed) {
    return switch (command) {
      case LOAD -> files(typed.word());
      case RUN, PLAN, RESULTS -> experiments();
      case UNSET -> talk.bench().said().stream().map(s -> s.replaceFirst("=.*", "")).toList();
      case SET -> setting(typed);
      case EXPLAIN -> topics();
      case PLOT -> drawn(typed);
      default -> List.of();
    };
  }

  private List<String> experiments() {
    return talk.bench().bound().map(BoundModel::experiments).orElse(List.of()).stream()
        .map(BoundExperiment::name)
        .toList();
  }

  private List<String> drawn(TypedLine typed) {
    List<String> all = new ArrayList<>();
    for (Report report : talk.bench().reports().values()) {
      if (typed.wordIndex() == 1) {
        all.add(report.experiment().name());
      }
      boolean named =
          typed.wordIndex() == 1 || typed.words().get(1).equals(report.experiment().name());
      if (named) {
        all.addAll(Plots.names(report));
      }
    }
    return all;
  }

  private Collection<String> setting(TypedLine typed) {
    List<BoundParameter> parameters =
        talk.bench().bound().map(BoundModel::parameters).orElse(List.of());
    if (typed.wordIndex() == 1) {
      return parameters.stream().map(BoundParameter::name).toList();
    }
    if (typed.wordIndex() == 2) {
      return List.of("=");
    }
    Optional<Dimension> dimension =
        parameters.stream()
            .filter(p -> p.name().equals(typed.words().get(1)))
            .filter(BoundParameter.Number.class::isInstance)
            .map(p -> ((BoundParameter.Number) p).value().dimension())
            .findFirst();
    return typed.wordIndex() == 4 && dimension.isPresent() ? units(dimension) : List.of();
  }

  /**
   * Units that the schema speaks of, and some that people use; of one dimension, if it is known.
   */
  private static Collection<String> units(Optional<Dimension> dimension) {
    TreeSet<String> all = new TreeSet<>(CommonUnits.ALL);
    for (KindDescription kind : Schema.kinds()) {
      collect(kind.content(), all);
      kind.results().stream().map(ResultName::unit).forEach(all::add);
    }
    all.removeIf(unit -> unit.isEmpty() || unit.equals("1") || !fits(unit, dimension));
    return all;
  }

  private static void collect(RecordDescription content, Collection<String> units) {
    for (PropertyDescription property : content.properties()) {
      units.addAll(property.units());
    }
    for (SectionDescription section : content.sections()) {
      collect(section.content(), units);
    }
  }

  private static boolean fits(String unit, Optional<Dimension> dimension) {
    try {
      Dimension of = Units.parse(unit).dimension();
      return dimension.isEmpty() || dimension.get().equals(of);
    } catch (UnitException e) {
      return false;
    }
  }

  private static List<String> topics() {
    List<String> topics = new ArrayList<>(List.of("units", "constants", "functions"));
    Schema.families().forEach(family -> topics.add(family.head()));
    Schema.kinds().forEach(kind -> topics.add(kind.name()));
    return topics;
  }

  private void members(Matcher member, List<String> all) {
    String start = member.group(1) + "results.";
    for (Report report : talk.bench().reports().values()) {
      String name = report.experiment().name();
      if (member.group(3) == null) {
        all.add(start + name);
      } else if (member.group(2).equals(name)) {
        report
            .outcome()
            .ifPresent(
                outcome -> {
                  outcome.quantities().keySet().stream()
                      .filter(key -> key.matches("\\w+|\\w+\\(\\w+\\)"))
                      .forEach(key -> all.add(start + name + "." + key));
                  outcome.tables().keySet().stream()
                      .filter(key -> key.matches("\\w+"))
                      .forEach(key -> all.add(start + name + "." + key));
                });
      }
    }
  }

  /** The text from the heading of the innermost block that is open; empty where none is. */
  private static String openBlock(String before) {
    int depth = 0;
    for (int i = before.length() - 1; i >= 0; i--) {
      char c = before.charAt(i);
      if (c == '}') {
        depth++;
      } else if (c == '{') {
        depth--;
        if (depth < 0) {
          int start = Math.max(before.lastIndexOf('\n', i), before.lastIndexOf('{', i - 1)) + 1;
          return before.substring(start);
        }
      }
    }
    return "";
  }

  private static void inBlock(String block, List<String> all) {
    String last = block.substring(Math.max(block.lastIndexOf('\n'), block.lastIndexOf(';')) + 1);
    Matcher kindOf = KIND.matcher(last.strip());
    if (kindOf.matches() || last.matches("(?s).*\\w+\\s+\\w+\\s+of\\s+\\w*")) {
      Matcher heading = BLOCK.matcher(last);
      if (heading.find()) {
        Schema.kinds(heading.group(1)).forEach(kind -> all.add(kind.name()));
        return;
      }
    }
    Matcher heading = Pattern.compile("(\\w+)\\s+\\w+\\s+of\\s+(\\w+)").matcher(block);
    if (heading.find()) {
      Schema.kind(heading.group(1), heading.group(2))
          .ifPresent(
              kind -> {
                all.addAll(kind.content().names());
                kind.content().sections().forEach(section -> all.add(section.name()));
                kind.results().forEach(result -> all.add(result.name()));
                all.addAll(Statement.insideExperiment());
              });
      return;
    }
    Schema.families().forEach(family -> all.add(family.head()));
    all.addAll(List.of("about", "parameters", "experiment"));
  }

  private List<String> files(String begun) {
    int slash = begun.lastIndexOf('/');
    String start = begun.substring(0, slash + 1);
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder.resolve(start))) {
      for (Path one : inside) {
        String name = one.getFileName().toString();
        if (Files.isDirectory(one) && !name.startsWith(".")) {
          names.add(start + name + "/");
        } else if (name.endsWith(".bte")) {
          names.add(start + name);
        }
      }
    } catch (IOException e) {
      return List.of();
    }
    return names.stream().sorted().toList();
  }
}
