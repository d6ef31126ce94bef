package ziman.dsl.repl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import ziman.dsl.show.ExitCode;
import ziman.dsl.show.ProgressLine;

/** A conversation at a terminal, or from a pipe. */
public final class Repl {
  private static final String PROMPT = "ziman> ";

  /** Of a terminal that does not tell its size. */
  private static final Size USUAL = new Size(80, 24);

  private static final String MORE = "   ... ";

  private final PrintStream out;
  private final PrintStream err;
  private final Path folder = Path.of("").toAbsolutePath();
  private final Talk talk;
  private final Interruptible answering = new Interruptible();

  /** A conversation that answers on two streams. */
  public Repl(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
    this.talk = new Talk(out, err, folder, ProgressLine.on(err));
  }

  /**
   * Begins with a line such as {@code load copper.bte}, which may be empty; then whatever is typed.
   *
   * @param typed whether somebody types, at a terminal
   * @return the exit code of the first line that failed, where the lines come from a pipe
   */
  public int run(String first, InputStream in, boolean typed) throws IOException {
    if (typed) {
      atTerminal(first);
      return ExitCode.FINE;
    }
    int begun = answer(first);
    return begun == ExitCode.FINE ? fromPipe(in) : begun;
  }

  private int answer(String said) {
    return answering
        .work(() -> talk.say(said))
        .orElseGet(
            () -> {
              err.println("It does not stop, and is left to itself: it may go on behind this.");
              return ExitCode.SURROUNDINGS;
            });
  }

  private int fromPipe(InputStream in) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int code = ExitCode.FINE;
    String said = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said = said.isEmpty() ? line : said + "\n" + line;
      if (Talk.isComplete(said)) {
        code = first(code, said);
        said = "";
      }
      if (talk.isOver()) {
        return code;
      }
    }
    return said.isEmpty() ? code : first(code, said);
  }

  /** Answers; the code of the first that failed. */
  private int first(int before, String said) {
    int now = answer(said);
    return before == ExitCode.FINE ? now : before;
  }

  private void atTerminal(String first) throws IOException {
    try (Terminal terminal =
        TerminalBuilder.builder().system(true).dumb(true).nativeSignals(true).build()) {
      terminal.handle(Terminal.Signal.INT, signal -> answering.interrupt());
      if (terminal.getWidth() == 0) {
        terminal.setSize(USUAL);
      }
      LineReader reader = reader(terminal);
      answer(first);
      out.println("Ziman. help says what can be said; Ctrl-C stops a run, Ctrl-D leaves.");
      while (!talk.isOver()) {
        try {
          for (String said : Talk.inputs(reader.readLine(PROMPT))) {
            answer(said);
          }
        } catch (UserInterruptException e) {
          // the line is dropped, the session goes on
          continue;
        } catch (EndOfFileException e) {
          break;
        }
      }
      reader.getHistory().save();
    }
  }

  private LineReader reader(Terminal terminal) throws IOException {
    Path history = StateFolder.history(System.getenv(), System.getProperty("user.home", "."));
    Completions completions = new Completions(talk, folder);
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .parser(TypedLine.PARSER)
            .completer(
                (reader, line, candidates) ->
                    completions
                        .at(line.line(), line.cursor())
                        .forEach(found -> candidates.add(candidate(found))))
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, MORE)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.USE_FORWARD_SLASH, true);
    try {
      Files.createDirectories(history.getParent());
      builder.variable(LineReader.HISTORY_FILE, history);
    } catch (IOException e) {
      err.println("There will be no history: " + history.getParent() + " cannot be made.");
    }
    return builder.build();
  }

  private static Candidate candidate(Completions.Found found) {
    return new Candidate(found.word(), found.shown(), null, null, null, null, found.complete());
  }
}
