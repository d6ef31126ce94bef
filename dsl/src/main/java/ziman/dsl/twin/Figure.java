package ziman.dsl.twin;

import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.markers.SeriesMarkers;
import ziman.dsl.show.Chart;

/**
 * Curves and points over one axis, in given units: drawn in characters, or for a paper.
 *
 * <p>The colours are those of Okabe and Ito, which people who do not see all colours can tell
 * apart, and markers differ too.
 */
public final class Figure {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 480;
  private static final int DOTS_PER_INCH = 300;
  private static final List<Color> COLOURS =
      List.of(
          new Color(0x0072B2),
          new Color(0xD55E00),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0xE69F00),
          new Color(0x56B4E9),
          new Color(0x000000));

  private record Series(String name, double[] x, double[] y, boolean curve) {}

  private final String xName;
  private final String xUnit;
  private final String yName;
  private final String yUnit;
  private final List<Series> series = new ArrayList<>();
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
    series.add(new Series(name, numbers(x, xUnit), numbers(y, yUnit), curve));
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
    Series first = series.get(0);
    return String.join("\n", Chart.draw(first.x, first.y, xName, xUnit, yName, yUnit)) + "\n";
  }

  /**
   * Writes the figure.
   *
   * @param file ends in .png (300 dots an inch) or .svg
   * @throws IOException if it cannot be written
   */
  public void save(String file) throws IOException {
    System.setProperty("java.awt.headless", "true");
    if (file.endsWith(".png")) {
      String name = file.substring(0, file.length() - ".png".length());
      BitmapEncoder.saveBitmapWithDPI(chart(), name, BitmapFormat.PNG, DOTS_PER_INCH);
    } else if (file.endsWith(".svg")) {
      try (OutputStream out = Files.newOutputStream(Path.of(file))) {
        VectorGraphics2D lines = new VectorGraphics2D();
        chart().paint(lines, WIDTH, HEIGHT);
        Processors.get("svg")
            .getDocument(lines.getCommands(), new PageSize(WIDTH, HEIGHT))
            .writeTo(out);
      }
    } else {
      throw new IllegalArgumentException("a figure is saved to a file that ends in .png or .svg");
    }
  }

  private XYChart chart() {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .theme(ChartTheme.Matlab)
            .xAxisTitle(label(xName, xUnit))
            .yAxisTitle(label(yName, yUnit))
            .build();
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setSeriesColors(COLOURS.toArray(Color[]::new));
    chart.getStyler().setXAxisLogarithmic(logarithmic);
    chart.getStyler().setYAxisLogarithmic(logarithmic);
    chart.getStyler().setLegendVisible(series.size() > 1);
    for (Series one : series) {
      XYSeries drawn = chart.addSeries(one.name, one.x, one.y);
      if (one.curve) {
        drawn.setMarker(SeriesMarkers.NONE);
        drawn.setLineStyle(new BasicStroke(2));
      } else {
        drawn.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
      }
    }
    return chart;
  }

  private static String label(String name, String unit) {
    return unit.equals("1") ? name : name + " (" + unit + ")";
  }
}
