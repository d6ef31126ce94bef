package ziman.dsl.twin;

import groovy.lang.Binding;
import groovy.lang.GroovyClassLoader;
import groovy.lang.GroovyCodeSource;
import groovy.lang.Script;
import groovy.transform.ThreadInterrupt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.customizers.ASTTransformationCustomizer;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.codehaus.groovy.runtime.MethodClosure;
import ziman.dsl.bind.BoundModel.SkippedExperiment;
import ziman.dsl.bind.Folder;
import ziman.dsl.run.ModelFile;
import ziman.dsl.run.Report;
import ziman.dsl.script.ScriptSession;
import ziman.grammar.source.Source;

/**
 * A Groovy script that is written line by line. Every input is a script of its own that shares the
 * names, the classes and the imports of those before it; a function is kept as a closure that calls
 * it. Inputs are numbered, so that an error in a function points to the input that declared it.
 * Loops ask whether they were interrupted.
 */
final class GroovySession implements ScriptSession {
  private final Binding binding = new Binding();
  private final LastingNames lasting = new LastingNames();
  private final GroovyClassLoader loader;
  private final Map<String, Source> inputs = new HashMap<>();

  GroovySession(Path folder) throws IOException {
    CompilerConfiguration configuration = GroovyScripts.configuration();
    configuration.addCompilationCustomizers(
        lasting, new ASTTransformationCustomizer(ThreadInterrupt.class));
    loader = new GroovyClassLoader(GroovySession.class.getClassLoader(), configuration);
    Path place = folder.resolve("session.groovy").toAbsolutePath();
    binding.setVariable(GroovyScripts.FILE, place);
    binding.setVariable(GroovyScripts.FOLDER, Folder.around(place));
  }

  @Override
  public Answer execute(String text) {
    Source source = new Source("input " + (inputs.size() + 1), text);
    inputs.put(source.name(), source);
    binding.setVariable(GroovyScripts.SOURCE, source);
    Set<String> imports = Set.copyOf(lasting.imports());
    try {
      return GroovyScripts.attended(source, inputs, () -> answer(value(source)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      // an import that fails must not fail again with every later input
      lasting.imports().retainAll(imports);
      throw e;
    }
  }

  private Object value(Source source) throws IOException {
    String imports =
        lasting.imports().stream().map(one -> one + "; ").collect(Collectors.joining());
    Class<?> read =
        loader.parseClass(
            new GroovyCodeSource(
                imports + source.text(), ScriptLines.unit(source), "/ziman/session"),
            false);
    if (!Script.class.isAssignableFrom(read)) {
      return null;
    }
    Script script = InvokerHelper.createScript(read, binding);
    for (Method method : read.getDeclaredMethods()) {
      if (isFunction(method)) {
        binding.setVariable(method.getName(), new MethodClosure(script, method.getName()));
      }
    }
    return script.run();
  }

  private static boolean isFunction(Method method) {
    String name = method.getName();
    return !method.isSynthetic()
        && !name.contains("$")
        && !name.equals("main")
        && !(name.equals("run") && method.getParameterCount() == 0);
  }

  /** A model that nothing names is on the bench from now on; whatever else is printed. */
  private Answer answer(Object value) {
    return value instanceof ScriptModel model && !isNamed(model)
        ? new Answer("", Optional.of(model.unrun()))
        : new Answer(ScriptValues.written(value), Optional.empty());
  }

  @SuppressWarnings("PMD.CompareObjectsWithEquals")
  private boolean isNamed(ScriptModel model) {
    Map<?, ?> named = binding.getVariables();
    return named.values().stream().anyMatch(value -> value == model);
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

  @Override
  public Set<String> members(String chain) {
    return Members.of(chain, binding.getVariables());
  }
}
