package ziman.dsl.twin;

import groovy.lang.Binding;
import groovy.transform.ThreadInterrupt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.customizers.ASTTransformationCustomizer;
import ziman.dsl.bind.BoundModel.SkippedExperiment;
import ziman.dsl.bind.Folder;
import ziman.dsl.run.ModelFile;
import ziman.dsl.run.Report;
import ziman.dsl.script.ScriptLanguage.Unrun;
import ziman.dsl.script.ScriptSession;
import ziman.grammar.source.Source;

/**
 * A Groovy script that is written line by line. Every line is a script of its own that shares the
 * names; {@code def} at its beginning names something for the lines to come too, and functions and
 * imports are said again behind every later line. Loops ask whether they were interrupted.
 */
final class GroovySession implements ScriptSession {
  private static final Pattern DECLARED = Pattern.compile("(?m)^(?:def|var|final)\\s+(\\w+\\s*=)");
  private static final Pattern FUNCTION =
      Pattern.compile("(?s)\\s*[\\w<>\\[\\]]+\\s+(\\w+)\\s*\\([^)]*\\)\\s*\\{.*\\}\\s*");
  private static final Pattern IMPORT = Pattern.compile("\\s*(import\\s+[\\w.* ]+);?\\s*");
  private static final Pattern STATEMENT =
      Pattern.compile("(?s)\\s*(if|for|while|switch|return|new|assert|throw|try|do|else)\\b.*");

  private final Binding binding = new Binding();
  private final CompilerConfiguration configuration = GroovyScripts.configuration();

  /** Functions and imports by what they declare. */
  private final Map<String, String> declarations = new LinkedHashMap<>();

  GroovySession(Path folder) throws IOException {
    configuration.addCompilationCustomizers(new ASTTransformationCustomizer(ThreadInterrupt.class));
    Path place = folder.resolve("session.groovy").toAbsolutePath();
    binding.setVariable(GroovyScripts.FILE, place);
    binding.setVariable(GroovyScripts.FOLDER, Folder.around(place));
  }

  @Override
  public Answer execute(String text) {
    Matcher function = FUNCTION.matcher(text);
    Matcher imported = IMPORT.matcher(text);
    String named =
        function.matches() && !STATEMENT.matcher(text).matches()
            ? function.group(1) + "()"
            : imported.matches() ? imported.group(1) : "";
    if (!named.isEmpty()) {
      String before = declarations.put(named, text.strip());
      try {
        run("null");
        return new Answer("", Optional.empty());
      } catch (RuntimeException wrong) {
        declarations.remove(named);
        if (before != null) {
          declarations.put(named, before);
        }
        throw wrong;
      }
    }
    return answer(run(DECLARED.matcher(text).replaceAll("$1")));
  }

  private Object run(String text) {
    String all =
        declarations.isEmpty() ? text : text + "\n" + String.join("\n", declarations.values());
    Source source = new Source("line", all);
    binding.setVariable(GroovyScripts.SOURCE, source);
    try {
      return GroovyScripts.execute(source, binding, configuration);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer answer(Object value) {
    return value instanceof ScriptModel model
        ? new Answer("", Optional.of(new Unrun(model.getTree(), model.source())))
        : new Answer(ScriptValues.written(value), Optional.empty());
  }

  @Override
  public void name(String name, ModelFile model, List<String> settings) {
    binding.setVariable(
        name, new ScriptModel(model.body(), model.source(), model.folder(), settings));
  }

  @Override
  public void results(List<Report> reports, List<SkippedExperiment> skipped) {
    Map<String, Report> named = new LinkedHashMap<>();
    reports.forEach(report -> named.put(report.experiment().name(), report));
    binding.setVariable("results", new ScriptResults(named, skipped));
  }

  @Override
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (Object key : binding.getVariables().keySet()) {
      String name = key.toString();
      if (!name.startsWith("ziman")) {
        names.add(name);
      }
    }
    return names;
  }
}
