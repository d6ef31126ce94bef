package ziman.dsl.twin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ziman.dsl.plot.Paper;
import ziman.dsl.show.Chart;

/**
 * Curves and points over one axis, in given units: drawn in characters, or for a paper.
 *
 * <p>The colours are those of Okabe and Ito, which people who do not see all colours can tell
 * apart, and markers differ too.
 */
public final class Figure {
  private final String xName;
  private final String xUnit;
  private final String yName;
  private final String yUnit;
  private final List<Paper.Series> series = new ArrayList<>();
  private boolean logarithmic;

  Figure(String xName, String xUnit, String yName, String yUnit) {
    this.xName = xName;
    this.xUnit = xUnit;
    this.yName = yName;
    this.yUnit = yUnit;
  }

  /** Adds a curve; columns are converted, plain numbers are in the units of the axes already. */
  public Figure curve(String name, List<?> x, List<?> y) {
    return add(name, x, y, true);
  }

  /** Adds points, such as measured ones. */
  public Figure points(String name, List<?> x, List<?> y) {
    return add(name, x, y, false);
  }

  /** Makes both axes logarithmic. */
  public Figure logarithmic() {
    logarithmic = true;
    return this;
  }

  private Figure add(String name, List<?> x, List<?> y, boolean curve) {
    if (x.size() != y.size() || x.size() < 2) {
      throw new IllegalArgumentException(
          "a curve needs as many x as y, and at least two; these are "
              + x.size()
              + " and "
              + y.size());
    }
    series.add(new Paper.Series(name, numbers(x, xUnit), numbers(y, yUnit), !curve));
    return this;
  }

  private static double[] numbers(List<?> values, String unit) {
    return values.stream()
        .mapToDouble(v -> v instanceof Number n ? n.doubleValue() : Result.of(v).in(unit))
        .toArray();
  }

  /** The first curve in characters. */
  @Override
  public String toString() {
    if (series.isEmpty()) {
      return "an empty figure: curve(name, x, y) or points(name, x, y) fills it";
    }
    Paper.Series first = series.get(0);
    return String.join("\n", Chart.draw(first.x(), first.y(), xName, xUnit, yName, yUnit)) + "\n";
  }

  /**
   * Writes the figure.
   *
   * @param file ends in .png (300 dots an inch) or .svg
   * @throws IOException if it cannot be written
   */
  public void save(String file) throws IOException {
    Paper.of(label(xName, xUnit), label(yName, yUnit), logarithmic, logarithmic, series)
        .save(Path.of(file));
  }

  private static String label(String name, String unit) {
    return unit.equals("1") ? name : name + " (" + unit + ")";
  }
}
