package ziman.dsl.repl;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
import ziman.dsl.run.Report;
import ziman.engine.schema.Schema;
import ziman.engine.units.Dimension;

/** What could come next: names of the model and the results, and what the schema knows. */
final class Completions {
  /**
   * A word that fits.
   *
   * @param word what would stand instead of the one that is begun
   * @param shown the part of it that is new to the reader
   * @param complete whether a blank follows
   */
  record Found(String word, String shown, boolean complete) {}

  /** A unit that is begun between brackets and quotes, and what stands before. */
  private static final Pattern UNIT = Pattern.compile("(?s)(.*)\\[(['\"])([^'\"\\]]*)");

  /** A unit that is begun behind a number and a dot. */
  private static final Pattern DOTTED_UNIT =
      Pattern.compile("(?s).*?(?<![\\w.])[\\d.]*\\d\\.(\\w*)");

  private static final Pattern MEMBER =
      Pattern.compile("(?sU).*?(?<![\\w.)\\]])([^\\W\\d]\\w*(?:\\.\\w+)*)\\.(\\w*)");

  private static final Pattern ARGUMENT =
      Pattern.compile("(?sU).*\\.(with|sweep|run)\\((?:[^()]*[(,\\s])?('?)(\\w*)");

  private static final Pattern NAMED = Pattern.compile("(?sU).*?(\\w+)\\s*[:=][^:=,]*");
  private static final Pattern RESULT = Pattern.compile("(?sU).*?results\\.(\\w+)\\.(\\w+)");
  private static final Pattern NAME = Pattern.compile("(?sU).*?(\\w*)");

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
  List<Found> at(String line, int cursor) {
    String before = line.substring(0, cursor);
    TypedLine typed = TypedLine.of(before, cursor);
    Optional<Command> command =
        typed.wordIndex() == 0 ? Optional.empty() : Command.called(typed.words().get(0));
    if (command.isPresent() && !before.strip().matches("\\w+\\s*[=.(\\[].*")) {
      String begun = typed.word();
      return after(command.get(), typed).stream()
          .filter(one -> one.startsWith(begun))
          .distinct()
          .map(one -> new Found(one, one, !one.endsWith("/")))
          .toList();
    }
    return groovy(before, typed);
  }

  private List<Found> groovy(String before, TypedLine typed) {
    Optional<ModelWords> model = ModelWords.at(before);
    Matcher unit = UNIT.matcher(before);
    Matcher dotted = DOTTED_UNIT.matcher(before);
    Matcher member = MEMBER.matcher(before);
    Matcher argument = ARGUMENT.matcher(before);
    if (unit.matches()) {
      return found(
          typed.word(), unit.group(3), closed(unit.group(2) + "]", units(unit.group(1), model)));
    }
    if (dotted.matches()) {
      Collection<String> words = units(before, model);
      words.removeIf(word -> !word.matches("\\w+"));
      return found(typed.word(), dotted.group(1), words);
    }
    if (member.matches()) {
      return found(typed.word(), member.group(2), talk.members(member.group(1)));
    }
    if (argument.matches()) {
      boolean run = argument.group(1).equals("run");
      String begun = argument.group(2) + argument.group(3);
      return found(
          typed.word(),
          begun,
          run ? closed("'", quoted(experiments())) : closed(": ", parameterNames()));
    }
    Matcher name = NAME.matcher(before);
    String begun = name.matches() ? name.group(1) : "";
    if (model.isPresent()) {
      return found(typed.word(), begun, model.get().words());
    }
    List<Found> all = new ArrayList<>();
    if (typed.wordIndex() == 0 && begun.equals(typed.word())) {
      Command.words().stream()
          .filter(word -> word.startsWith(begun))
          .forEach(word -> all.add(new Found(word, word, true)));
    }
    List<String> names = new ArrayList<>(talk.names());
    names.addAll(List.of("model {", "read '", "printTable(", "println "));
    names.removeAll(Command.words());
    all.addAll(found(typed.word(), begun, names));
    return all;
  }

  /** Words that go on with what is begun, behind what stands before that without a blank. */
  private static List<Found> found(String word, String begun, Collection<String> all) {
    String part = begun.isEmpty() && !word.isEmpty() ? "" : begun;
    String fixed = word.endsWith(part) ? word.substring(0, word.length() - part.length()) : "";
    return all.stream()
        .filter(one -> one.startsWith(part))
        .distinct()
        .map(one -> new Found(fixed + one, one, false))
        .toList();
  }

  private static List<String> closed(String end, Collection<String> words) {
    return words.stream().map(word -> word + end).toList();
  }

  private static List<String> quoted(Collection<String> words) {
    return words.stream().map(word -> "'" + word).toList();
  }

  private Collection<String> after(Command command, TypedLine typed) {
    return switch (command) {
      case LOAD -> files(typed.word());
      case RUN, PLAN, RESULTS -> experiments();
      case EXPLAIN, UNSET -> typed.wordIndex() > 1 ? List.of() : one(command);
      case SET -> setting(typed);
      case PLOT -> drawn(typed);
      default -> List.of();
    };
  }

  private List<String> one(Command command) {
    return command == Command.EXPLAIN
        ? topics()
        : talk.bench().said().stream().map(said -> said.replaceFirst("=.*", "")).toList();
  }

  private List<String> experiments() {
    return talk.bench().bound().map(BoundModel::experiments).orElse(List.of()).stream()
        .map(BoundExperiment::name)
        .toList();
  }

  private List<BoundParameter> parameters() {
    return talk.bench().bound().map(BoundModel::parameters).orElse(List.of());
  }

  private List<String> parameterNames() {
    return parameters().stream().map(BoundParameter::name).toList();
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
    return switch (typed.wordIndex()) {
      case 1 -> parameterNames();
      case 2 -> List.of("=");
      case 4 ->
          ofParameter(typed.words().get(1))
              .map(dimension -> UnitWords.all(Optional.of(dimension)))
              .orElse(List.of());
      default -> List.of();
    };
  }

  private Optional<Dimension> ofParameter(String name) {
    return parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .filter(BoundParameter.Number.class::isInstance)
        .map(parameter -> ((BoundParameter.Number) parameter).value().dimension())
        .findFirst();
  }

  /** Units that fit behind a text: of a result, a property, or a parameter that is named in it. */
  private Collection<String> units(String before, Optional<ModelWords> model) {
    Matcher result = RESULT.matcher(before);
    if (result.matches()) {
      return UnitWords.all(ofResult(result.group(1), result.group(2)));
    }
    if (model.isPresent()) {
      return UnitWords.all(model.get().dimension());
    }
    Matcher named = NAMED.matcher(before);
    return UnitWords.all(named.matches() ? ofParameter(named.group(1)) : Optional.empty());
  }

  private Optional<Dimension> ofResult(String experiment, String name) {
    return Optional.ofNullable(talk.bench().reports().get(experiment)).stream()
        .flatMap(report -> report.experiment().experiment().results().stream())
        .filter(result -> result.name().equals(name))
        .findFirst()
        .flatMap(result -> UnitWords.dimension(result.unit()));
  }

  private static List<String> topics() {
    List<String> topics = new ArrayList<>(List.of("constants"));
    Schema.families().forEach(family -> topics.add(family.head()));
    Schema.kinds().forEach(kind -> topics.add(kind.name()));
    return topics;
  }

  /** Folders and model files; hidden ones only where a dot asks for them. */
  private Collection<String> files(String begun) {
    String start = begun.substring(0, begun.lastIndexOf('/') + 1);
    boolean hidden = begun.substring(start.length()).startsWith(".");
    TreeSet<String> names = new TreeSet<>();
    String home = System.getProperty("user.home", ".");
    try (DirectoryStream<Path> inside =
        Files.newDirectoryStream(folder.resolve(start.replaceFirst("^~/", home + "/")))) {
      for (Path one : inside) {
        String name = one.getFileName().toString();
        if (name.startsWith(".") && !hidden) {
          continue;
        }
        if (Files.isDirectory(one)) {
          names.add(start + name + "/");
        } else if (name.endsWith(".bte")) {
          names.add(start + name);
        }
      }
    } catch (IOException | InvalidPathException e) {
      return List.of();
    }
    return names;
  }
}
