package ziman.dsl.twin;

import groovy.lang.Binding;
import groovy.lang.Closure;
import groovy.lang.GroovyShell;
import groovy.lang.MissingMethodException;
import groovy.lang.MissingPropertyException;
import groovy.lang.Script;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.customizers.ImportCustomizer;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;
import ziman.dsl.bind.Folder;
import ziman.dsl.script.ScriptFailure;
import ziman.dsl.script.ScriptLanguage;
import ziman.dsl.script.ScriptSession;
import ziman.engine.model.Curve;
import ziman.engine.model.NoTrustworthyAnswer;
import ziman.engine.model.RunInterrupted;
import ziman.engine.model.ScatteringLaw;
import ziman.grammar.read.SourceFile;
import ziman.grammar.source.Diagnostic;
import ziman.grammar.source.Source;
import ziman.grammar.source.Unreadable;
import ziman.grammar.tree.Body;

/** Runs scripts written in Groovy. */
public final class GroovyScripts implements ScriptLanguage {
  static final String FILE = "zimanFile";
  static final String SOURCE = "zimanSource";
  static final String FOLDER = "zimanFolder";

  @Override
  public Optional<Unrun> run(Path file) throws IOException {
    Source source = SourceFile.read(file, file.getFileName().toString());
    Object last = execute(source, file);
    return last instanceof ScriptModel model ? Optional.of(model.unrun()) : Optional.empty();
  }

  @Override
  public ScriptSession session(Path folder) throws IOException {
    return new GroovySession(folder);
  }

  /** The syntax tree of the model that a script ends in. */
  public static Body tree(Source source, Path file) throws IOException {
    if (execute(source, file) instanceof ScriptModel model) {
      return model.getTree();
    }
    throw new ScriptFailure(source.name() + " does not end in a model { ... }", null);
  }

  private static Object execute(Source source, Path file) throws IOException {
    Binding binding = new Binding();
    binding.setVariable(FILE, file.toAbsolutePath());
    binding.setVariable(SOURCE, source);
    binding.setVariable(FOLDER, Folder.around(file));
    GroovyShell shell =
        new GroovyShell(GroovyScripts.class.getClassLoader(), binding, configuration());
    return attended(
        source,
        Map.of(source.name(), source),
        () -> shell.parse(source.text(), ScriptLines.unit(source)).run());
  }

  static CompilerConfiguration configuration() {
    CompilerConfiguration configuration = new CompilerConfiguration();
    configuration.setScriptBaseClass(ZimanScript.class.getName());
    configuration.setParameters(true);
    configuration.addCompilationCustomizers(
        new SwallowedWords(),
        new ImportCustomizer()
            .addImports(
                Curve.class.getName(), ScatteringLaw.class.getName(), Result.class.getName()));
    return configuration;
  }

  /**
   * Does what a script says. What goes wrong is told at the line where it happened.
   *
   * @param source of the script
   * @param all scripts whose lines may be running, by their names
   * @throws ScriptFailure where the script is to blame
   */
  static <T> T attended(Source source, Map<String, Source> all, Callable<T> what)
      throws IOException {
    ScriptLines.running(source);
    try {
      return what.call();
    } catch (Unreadable | ScriptFailure | RunInterrupted | IOException e) {
      throw e;
    } catch (MultipleCompilationErrorsException e) {
      throw new ScriptFailure(compilation(e, source), e);
    } catch (NoTrustworthyAnswer e) {
      throw new NoTrustworthyAnswer(thrown(e, source, all), e);
    } catch (InterruptedException e) {
      throw new RunInterrupted();
    } catch (Exception | Error e) {
      throw new ScriptFailure(thrown(e, source, all), e);
    } finally {
      ScriptLines.running(null);
    }
  }

  private static String compilation(MultipleCompilationErrorsException e, Source source) {
    if (e.getErrorCollector().getError(0) instanceof SyntaxErrorMessage message) {
      SyntaxException cause = message.getCause();
      String said =
          cause
              .getOriginalMessage()
              .replaceFirst("\\s*\\. At \\[\\d+:\\d+\\]\\s*$", ".")
              .replace("Unexpected input: '<EOF>'", "It ends too early.")
              .strip();
      boolean ours = cause instanceof SwallowedWords.Swallowed;
      return new Diagnostic(
              ScriptLines.whole(source, cause.getLine()),
              ours ? said : "Groovy cannot read this line: " + said)
          .render();
    }
    return new Diagnostic(
            ScriptLines.whole(source, 1),
            "Groovy cannot read this: it is too long, or nested too deeply.")
        .render();
  }

  /** What a script asked for that there is not, in words; else what was said. */
  private static String what(Throwable e) {
    if (e instanceof StackOverflowError) {
      return "This calls itself without an end.";
    }
    if (e instanceof OutOfMemoryError) {
      return "This needs more memory than there is.";
    }
    if (e instanceof MissingMethodException missing
        && "call".equals(missing.getMethod())
        && !Closure.class.isAssignableFrom(missing.getType())) {
      return "A variable of the script has the name of what is called here: give the variable another name.";
    }
    if (e instanceof MissingPropertyException missing
        && missing.getType() != null
        && Script.class.isAssignableFrom(missing.getType())) {
      return "Nothing here is called \"" + missing.getProperty() + "\".";
    }
    if (e instanceof MissingMethodException missing
        && missing.getType() != null
        && Script.class.isAssignableFrom(missing.getType())) {
      return "There is no function \"%s\" here that takes %s."
          .formatted(
              missing.getMethod(),
              switch (missing.getArguments().length) {
                case 0 -> "nothing";
                case 1 -> "this argument";
                default -> "these " + missing.getArguments().length + " arguments";
              });
    }
    String said = e.getMessage() == null ? e.toString() : e.getMessage().strip();
    return said.startsWith("Cannot compare " + Result.class.getName())
        ? "A result is compared with another result, or as a plain number of a unit: a['K'] > 3."
        : said;
  }

  /** What was thrown in a script, at its line. */
  static String thrown(Exception e, Source source) {
    return thrown(e, source, Map.of(source.name(), source));
  }

  private static String thrown(Throwable e, Source source, Map<String, Source> all) {
    String what = what(e);
    return ScriptLines.of(e, all)
        .map(place -> new Diagnostic(place, what).render())
        .orElse(source.name() + ": " + what);
  }
}
