package ziman.dsl.twin;

import groovy.lang.Closure;
import groovy.lang.Script;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ziman.dsl.bind.Folder;
import ziman.engine.model.ScatteringLaw;
import ziman.grammar.source.Source;

/** What every script can say: {@code model { }}, {@code read 'file.bte'}, {@code printTable}. */
public abstract class ZimanScript extends Script {
  private static final int DIGITS = 7;

  /** A model stated in the script. */
  public ScriptModel model(Closure<?> closure) {
    return new ScriptModel(BlockBuilder.build(closure), source(), folder(), List.of());
  }

  /** A model from a file beside the script. */
  public ScriptModel read(String file) throws IOException {
    return Ziman.read(path().resolveSibling(file));
  }

  /** A function for a property that takes one: {@code tau = curve { energy -> ... }}. */
  public Object curve(Closure<?> value) {
    return ScriptCurve.of(new Object[] {value});
  }

  /** A function and its derivative: {@code curve(slope: { T -> ... }) { T -> ... }}. */
  public Object curve(Map<String, Closure<?>> named, Closure<?> value) {
    return ScriptCurve.of(new Object[] {named, value});
  }

  /** Elastic scattering by a rate per solid angle: {@code elastic { energy, cosine -> ... }}. */
  public ScatteringLaw elastic(Closure<?> perSolidAngle) {
    return ScriptLaws.elastic(perSolidAngle);
  }

  /** A file beside the script, such as a table of measurements. */
  public File beside(String file) {
    return path().resolveSibling(file).toFile();
  }

  /**
   * An empty figure: {@code plot('T', 'K', 'rho', 'uohm.cm').curve('computed', table.T,
   * table.rho)}.
   */
  public Figure plot(String xName, String xUnit, String yName, String yUnit) {
    return new Figure(xName, xUnit, yName, yUnit);
  }

  /** Prints rows of numbers and texts under headings, aligned. */
  public void printTable(List<String> headings, List<? extends List<?>> rows) {
    int[] widths = headings.stream().mapToInt(String::length).toArray();
    List<List<String>> cells =
        rows.stream().map(row -> row.stream().map(ZimanScript::cell).toList()).toList();
    for (List<String> row : cells) {
      if (row.size() != widths.length) {
        throw new IllegalArgumentException(
            "a row of a table has as many cells as there are headings, %d; here it has %d: %s"
                .formatted(widths.length, row.size(), row));
      }
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    printRow(headings, widths);
    cells.forEach(row -> printRow(row, widths));
  }

  private void printRow(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(i == 0 ? "" : "  ")
          .append(" ".repeat(widths[i] - cells.get(i).length()))
          .append(cells.get(i));
    }
    println(line);
  }

  private static String cell(Object value) {
    return value instanceof Double || value instanceof java.math.BigDecimal
        ? String.format(Locale.ROOT, "%." + DIGITS + "g", ((Number) value).doubleValue())
        : String.valueOf(value);
  }

  private Path path() {
    return (Path) getBinding().getVariable(GroovyScripts.FILE);
  }

  private Source source() {
    return (Source) getBinding().getVariable(GroovyScripts.SOURCE);
  }

  private Folder folder() {
    return (Folder) getBinding().getVariable(GroovyScripts.FOLDER);
  }
}
