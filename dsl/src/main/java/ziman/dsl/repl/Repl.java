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
    int begun = answer(first);
    if (typed) {
      atTerminal();
      return ExitCode.FINE;
    }
    return begun == ExitCode.FINE ? fromPipe(in) : begun;
  }

  private int answer(String said) {
    return answering.work(() -> talk.say(said));
  }

  private int fromPipe(InputStream in) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int code = ExitCode.FINE;
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(said.isEmpty() ? "" : "\n").append(line);
      if (Talk.isComplete(said.toString())) {
        code = code == ExitCode.FINE ? answer(said.toString()) : code(code, said.toString());
        said.setLength(0);
      }
      if (talk.isOver()) {
        return code;
      }
    }
    return said.isEmpty() ? code : code(code, said.toString());
  }

  private int code(int before, String said) {
    int now = answer(said);
    return before == ExitCode.FINE ? now : before;
  }

  private void atTerminal() throws IOException {
    try (Terminal terminal =
        TerminalBuilder.builder().system(true).dumb(true).nativeSignals(true).build()) {
      terminal.handle(Terminal.Signal.INT, signal -> answering.interrupt());
      if (terminal.getWidth() == 0) {
        terminal.setSize(USUAL);
      }
      LineReader reader = reader(terminal);
      out.println("Ziman. help says what can be said; Ctrl-C stops a run, Ctrl-D leaves.");
      while (!talk.isOver()) {
        try {
          answer(reader.readLine(PROMPT));
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
                        .forEach(word -> candidates.add(candidate(word))))
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

  private static Candidate candidate(String word) {
    boolean complete = !word.endsWith("/") && !word.endsWith("]");
    return new Candidate(word, word, null, null, null, null, complete);
  }
}
