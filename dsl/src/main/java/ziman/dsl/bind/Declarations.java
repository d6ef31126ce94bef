package ziman.dsl.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ziman.dsl.formula.Suggestion;
import ziman.engine.model.annotation.Family;
import ziman.engine.schema.Schema;
import ziman.grammar.read.Reader;
import ziman.grammar.source.Place;
import ziman.grammar.source.Source;
import ziman.grammar.source.Unreadable;
import ziman.grammar.tree.Body;
import ziman.grammar.tree.Entry;
import ziman.grammar.tree.Entry.Manner;
import ziman.grammar.tree.Expression;
import ziman.grammar.tree.Heading;
import ziman.grammar.tree.Path;

/**
 * What a file and the files it uses declare: parameters, blocks, overrides. Nothing is bound yet.
 */
final class Declarations {
  /** A value or function of the file. */
  record Parameter(
      Expression target, Expression value, Optional<String> doc, Place place, Giver giver) {

    /** Whether it is a text, which it then stays: only another text can override it. */
    boolean isText() {
      return value instanceof Expression.TextLiteral;
    }
  }

  /**
   * A named block.
   *
   * @param kind the word behind {@code of}; empty where it is {@code from}
   * @param from the experiment it builds on
   * @param shared whether it came from a used file
   */
  record Block(
      String head,
      String name,
      Optional<Expression.Reference> kind,
      Optional<Expression.Reference> from,
      Heading heading,
      Body body,
      boolean shared) {}

  /** Files that use each other in a row. */
  private static final int DEEPEST = 50;

  /** Files of one model. */
  private static final int MOST_FILES = 500;

  private final Map<String, String> about = new LinkedHashMap<>();
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Map<String, Block> blocks = new LinkedHashMap<>();
  private final List<Entry.Assignment> overrides = new ArrayList<>();
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Set<String> reading = new LinkedHashSet<>();
  private final Set<String> read = new LinkedHashSet<>();
  private final Optional<Folder> folder;
  private final Problems problems;

  Declarations(Optional<Folder> folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  Map<String, String> about() {
    return about;
  }

  Map<String, Parameter> parameters() {
    return parameters;
  }

  Map<String, Block> blocks() {
    return blocks;
  }

  List<Entry.Assignment> overrides() {
    return overrides;
  }

  /** Takes up everything that a file declares, and what the files it uses declare. */
  void add(Body body, Source source, boolean shared) {
    reading.add(source.name());
    read.add(source.name());
    for (Entry entry : body.entries()) {
      if (entry instanceof Entry.Command command) {
        command(command, source);
      } else if (entry instanceof Entry.Section section) {
        section(section, shared);
      } else if (entry instanceof Entry.Assignment assignment) {
        if (assignment.manner() == Manner.OVERRIDE) {
          overrides.add(assignment);
        } else {
          problems.add(
              assignment.target().place(),
              "A value of the file is defined in a block: parameters { "
                  + assignment.path()
                  + " = ... }");
        }
      } else {
        problems.add(entry.place(), "A condition belongs into the expect block of an experiment.");
      }
    }
    reading.remove(source.name());
  }

  private void command(Entry.Command command, Source source) {
    Heading heading = command.heading();
    switch (heading.head()) {
      case "bte" -> {
        // the edition, checked by the reader
      }
      case "use" -> use(heading, source);
      default -> unknownHead(heading, "There is no command \"" + heading.head() + "\" here.");
    }
  }

  private void use(Heading heading, Source source) {
    if (heading.operands().size() != 1
        || !(heading.operands().get(0) instanceof Expression.TextLiteral file)) {
      problems.add(heading.place(), "Name one file in quotation marks: use \"copper.bte\"");
      return;
    }
    if (folder.isEmpty()) {
      problems.add(heading.place(), "A model without a file cannot use other files.");
      return;
    }
    problems.attempt(
        () -> {
          Source used = folder.get().source(file.value(), source, file.place());
          if (reading.contains(used.name())) {
            throw new Unreadable(
                file.place(),
                "Files use each other in a circle: "
                    + String.join(" uses ", reading)
                    + " uses "
                    + used.name()
                    + ".");
          }
          if (!read.contains(used.name())) {
            checkSize(file.place());
            add(Reader.read(used), used, true);
          }
          return used;
        });
  }

  /** A file that uses a file that uses a file ends somewhere, before Java does. */
  private void checkSize(Place place) {
    if (reading.size() >= DEEPEST) {
      throw new Unreadable(
          place, DEEPEST + " files use each other in a row here, which is the limit.");
    }
    if (read.size() >= MOST_FILES) {
      throw new Unreadable(
          place, "A model is made of at most " + MOST_FILES + " files: put some of them together.");
    }
  }

  private void section(Entry.Section section, boolean shared) {
    Heading heading = section.heading();
    switch (heading.head()) {
      case "about" -> about(section, shared);
      case "parameters" -> parameters(section);
      default -> {
        boolean family = Schema.families().stream().anyMatch(f -> f.head().equals(heading.head()));
        if (family) {
          block(section, shared);
        } else {
          unknownHead(heading, "There is no block \"" + heading.head() + "\".");
        }
      }
    }
  }

  private void unknownHead(Heading heading, String message) {
    List<String> heads = new ArrayList<>(List.of("use", "about", "parameters"));
    heads.addAll(Schema.families().stream().map(Family::head).toList());
    problems.add(
        heading.headPlace(),
        message
            + (Suggestion.of(heading.head(), heads).isEmpty()
                ? " A model is made of " + Words.list(heads, "and") + "."
                : Suggestion.of(heading.head(), heads)));
  }

  private void about(Entry.Section section, boolean shared) {
    for (Entry entry : section.body().entries()) {
      if (entry instanceof Entry.Assignment assignment
          && assignment.value() instanceof Expression.TextLiteral text) {
        if (!shared) {
          about.put(assignment.path().toString(), text.value());
        }
      } else {
        problems.add(entry.place(), "An about block holds texts: title = \"...\"");
      }
    }
  }

  private void parameters(Entry.Section section) {
    for (Entry entry : section.body().entries()) {
      if (!(entry instanceof Entry.Assignment assignment) || !assignment.path().isSingle()) {
        problems.add(entry.place(), "A parameters block holds values: T = 300 K \"temperature\"");
        continue;
      }
      if (assignment.manner() == Manner.OVERRIDE) {
        problems.add(
            assignment.target().place(),
            "A parameters block defines with =; write "
                + assignment.path()
                + " := ... outside of it to override.");
        continue;
      }
      if (assignment.value() instanceof Expression.ListLiteral) {
        problems.add(assignment.value().place(), "A parameter is a number, a quantity or a text.");
        continue;
      }
      if (assignment.value() instanceof Expression.TextLiteral
          && assignment.target() instanceof Expression.Call) {
        problems.add(
            assignment.value().place(), "A function gives a number or a quantity, not a text.");
        continue;
      }
      String name = assignment.path().first();
      if (declare(name, assignment.target().place())) {
        parameters.put(
            name,
            new Parameter(
                assignment.target(),
                assignment.value(),
                assignment.doc(),
                assignment.place(),
                Giver.MODEL));
      }
    }
  }

  private void block(Entry.Section section, boolean shared) {
    Heading heading = section.heading();
    List<Expression> operands = heading.operands();
    boolean experiment = heading.head().equals("experiment");
    boolean shaped =
        operands.size() == 3
            && operands.stream().allMatch(Expression.Reference.class::isInstance)
            && word(operands.get(0)).isSingle()
            && (word(operands.get(1)).toString().equals("of")
                || experiment && word(operands.get(1)).toString().equals("from"));
    if (!shaped) {
      problems.add(
          heading.place(),
          Words.article(heading.head())
              + " is opened with its name and its kind: "
              + heading.head()
              + " NAME of KIND { ... }"
              + (experiment ? ", or from another: experiment NAME from OTHER { ... }" : ""));
      return;
    }
    String name = word(operands.get(0)).first();
    Expression.Reference last = (Expression.Reference) operands.get(2);
    boolean of = word(operands.get(1)).toString().equals("of");
    if (declare(name, operands.get(0).place())) {
      blocks.put(
          name,
          new Block(
              heading.head(),
              name,
              of ? Optional.of(last) : Optional.empty(),
              of ? Optional.empty() : Optional.of(last),
              heading,
              section.body(),
              shared));
    }
  }

  private boolean declare(String name, Place place) {
    Place earlier = places.putIfAbsent(name, place);
    if (earlier == null) {
      return true;
    }
    problems.add(
        place,
        "\""
            + name
            + "\" is already defined in "
            + earlier.source().name()
            + ", line "
            + earlier.source().line(earlier.start())
            + ". Give one of them another name"
            + (parameters.containsKey(name) ? ", or override with " + name + " := ..." : "."));
    return false;
  }

  private static Path word(Expression operand) {
    return ((Expression.Reference) operand).path();
  }
}
