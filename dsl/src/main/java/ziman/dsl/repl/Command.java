package ziman.dsl.repl;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be said besides Groovy. */
enum Command {
  LOAD("FILE", "takes a model onto the bench"),
  RELOAD("", "reads it again"),
  EDIT("", "opens it in $EDITOR, then reads it again"),
  LIST("", "says what the model has: parameters and experiments"),
  SET("[NAME = VALUE]", "gives a parameter another value; alone: says which have one"),
  UNSET("NAME", "gives it back the value of the file"),
  PLAN("[EXPERIMENT]", "says what would be computed"),
  RUN("[EXPERIMENT...]", "runs experiments; alone: all of them"),
  RERUN("", "runs the same again, of the file as it is now"),
  RESULTS("[EXPERIMENT]", "prints results again"),
  PLOT("[EXPERIMENT] RESULT", "draws a table, or a result over what is swept"),
  EXPLAIN("[WORD]", "says what can be written: a kind, or constants"),
  HELP("", "prints this"),
  QUIT("", "leaves; so does Ctrl-D");

  private final String usage;
  private final String help;

  Command(String usage, String help) {
    this.usage = usage;
    this.help = help;
  }

  /** The word to say. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Command> called(String word) {
    return Arrays.stream(values()).filter(command -> command.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Command::word).toList();
  }

  /** All of them, a line each. */
  static String overview() {
    StringBuilder text = new StringBuilder();
    for (Command command : values()) {
      String how = command.word() + (command.usage.isEmpty() ? "" : " " + command.usage);
      text.append("  %-26s  %s%n".formatted(how, command.help));
    }
    return text.append(
            "Everything else is Groovy: the model has the name of its file, the last run is")
        .append(" results.\n  results.transport.rho['uohm.cm']     copper.with(T: 77.K).run()\n")
        .toString();
  }
}
