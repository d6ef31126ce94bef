package ziman.dsl.plot;

import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.markers.SeriesMarkers;
import ziman.dsl.show.Numbers;

/** Drawings as figures for a paper, PNG with 300 dots an inch or SVG, in one style. */
public final class Paper {
  /** What figures can be saved as. */
  public static final List<String> FORMATS = List.of("png", "svg");

  private static final int WIDTH = PaperStyle.WIDTH;
  private static final int HEIGHT = PaperStyle.HEIGHT;
  private static final int DOTS_PER_INCH = 300;

  /** No simple fraction. */
  private static final double BETWEEN = 0.387;

  private final Chart<?, ?> chart;

  private Paper(Chart<?, ?> chart) {
    this.chart = chart;
  }

  /**
   * Points of a figure, with arguments of their own.
   *
   * @param points whether they are separate points, such as measured ones, and no curve
   */
  public record Series(String name, double[] x, double[] y, boolean points) {}

  /**
   * Curves and points over an axis.
   *
   * @param across what stands below the axis
   * @param up what stands beside the other
   */
  public static Paper of(
      String across, String up, boolean logAcross, boolean logUp, List<Series> series) {
    System.setProperty("java.awt.headless", "true");
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .theme(ChartTheme.Matlab)
            .xAxisTitle(across)
            .yAxisTitle(up)
            .build();
    PaperStyle.apply(chart.getStyler(), series.size() > 1);
    PaperStyle.legendOf(chart.getStyler(), series.stream().map(Series::name).toList());
    PaperStyle.readable(chart.getStyler());
    chart.getStyler().setXAxisTickLabelsFormattingFunction(PaperStyle::tick);
    chart.getStyler().setXAxisLogarithmic(logAcross);
    chart.getStyler().setYAxisLogarithmic(logUp);
    for (Series one : series) {
      XYSeries drawn =
          one.points || one.x.length < 2
              ? chart.addSeries(one.name, one.x, one.y)
              : chart.addSeries(one.name, withOneMore(logAcross, one.x), withOneMore(logUp, one.y));
      if (one.points) {
        drawn.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
      } else {
        drawn.setMarker(SeriesMarkers.NONE);
        drawn.setLineStyle(new BasicStroke(2));
      }
    }
    return new Paper(chart);
  }

  /**
   * Values with one between the first two, on the line that joins them: at equally distant values
   * XChart would put its numbers, however odd they are.
   */
  private static double[] withOneMore(boolean log, double... values) {
    double[] more = new double[values.length + 1];
    System.arraycopy(values, 1, more, 2, values.length - 1);
    more[0] = values[0];
    more[1] =
        log
            ? values[0] * Math.pow(values[1] / values[0], BETWEEN)
            : values[0] + BETWEEN * (values[1] - values[0]);
    return more;
  }

  /** A drawing as a figure. */
  public static Paper of(Drawing drawing) {
    System.setProperty("java.awt.headless", "true");
    if (drawing instanceof Drawing.Curves curves) {
      return curves(curves);
    }
    if (drawing instanceof Drawing.Sizes sizes) {
      return sizes(sizes);
    }
    if (drawing instanceof Drawing.Field field) {
      return new Paper(HeatMap.of(field));
    }
    return flow((Drawing.Flow) drawing);
  }

  /** A part of a branch that another curve continues ends there: its line has a gap. */
  private static Paper curves(Drawing.Curves drawing) {
    List<Series> series = new ArrayList<>();
    for (Trace curve : drawing.curves()) {
      int[] known =
          IntStream.range(0, curve.values().length)
              .filter(i -> Double.isFinite(curve.values()[i]))
              .filter(i -> Double.isFinite(drawing.over().values()[i]))
              .toArray();
      if (known.length > 0) {
        series.add(
            new Series(
                curve.name(),
                at(drawing.over().values(), known, drawing.followed()),
                at(curve.values(), known, drawing.followed()),
                curve.points()));
      }
    }
    Paper paper =
        of(
            drawing.over().title(),
            drawing.up(),
            drawing.isWideAcross(),
            drawing.isWideUp(),
            series);
    int digits = Trace.digits(drawing.curves());
    if (paper.chart.getStyler() instanceof AxesChartStyler axes) {
      if (drawing.curves().stream().allMatch(Trace::isConstant)) {
        withRoom(axes, drawing.curves());
      }
      axes.setYAxisTickLabelsFormattingFunction(value -> Numbers.plain(value, digits));
    }
    return paper;
  }

  /** Around values that are all one: else their rounding would be drawn as a landscape. */
  private static void withRoom(AxesChartStyler axes, List<Trace> curves) {
    double largest = curves.stream().mapToDouble(Trace::largest).max().orElse(0);
    double room = largest > 0 ? 1.5 * largest : 1;
    boolean below = curves.stream().anyMatch(c -> Arrays.stream(c.values()).anyMatch(v -> v < 0));
    axes.setYAxisMin(below ? -room : 0.0).setYAxisMax(room);
  }

  /**
   * Values at places; where places are left out on a branch, not a number, so that no line leads
   * on.
   */
  private static double[] at(double[] values, int[] known, boolean gaps) {
    List<Double> found = new ArrayList<>();
    for (int k = 0; k < known.length; k++) {
      if (gaps && k > 0 && known[k] > known[k - 1] + 1) {
        found.add(Double.NaN);
      }
      found.add(values[known[k]]);
    }
    return found.stream().mapToDouble(x -> x).toArray();
  }

  private static Paper sizes(Drawing.Sizes drawing) {
    List<Series> series = new ArrayList<>();
    for (boolean above : new boolean[] {true, false}) {
      int[] chosen =
          IntStream.range(0, drawing.names().size())
              .filter(
                  i -> above ? drawing.sizes().values()[i] > 0 : drawing.sizes().values()[i] < 0)
              .toArray();
      if (chosen.length > 0) {
        series.add(
            new Series(
                above ? "above zero" : "below zero",
                Arrays.stream(chosen)
                    .mapToDouble(i -> Double.parseDouble(drawing.names().get(i)))
                    .toArray(),
                Arrays.stream(chosen)
                    .mapToDouble(i -> Math.abs(drawing.sizes().values()[i]))
                    .toArray(),
                true));
      }
    }
    Paper paper = of(drawing.over(), "size of " + drawing.sizes().title(), false, true, series);
    if (paper.chart.getStyler() instanceof AxesChartStyler axes) {
      axes.setPlotGridLinesVisible(false);
    }
    return paper;
  }

  private static Paper flow(Drawing.Flow drawing) {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .theme(ChartTheme.Matlab)
            .yAxisTitle("(" + drawing.unit() + ")")
            .build();
    PaperStyle.apply(chart.getStyler(), true);
    chart.getStyler().setStacked(true);
    PaperStyle.readable(chart.getStyler());
    List<String> stages = drawing.stages().stream().map(Drawing.Stage::name).toList();
    for (String label : drawing.labels()) {
      List<Double> values =
          drawing.stages().stream()
              .map(
                  stage ->
                      stage.parts().stream()
                          .filter(part -> drawing.label(part).equals(label))
                          .mapToDouble(Drawing.Part::value)
                          .sum())
              .toList();
      chart.addSeries(label, stages, values);
    }
    PaperStyle.legendOf(chart.getStyler(), drawing.labels());
    return new Paper(chart);
  }

  /** The figure in half its size as PNG for a screen, where letters are larger beside it. */
  public byte[] forScreen() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int width = WIDTH / 2;
    int height = HEIGHT / 2;
    BufferedImage image = new BufferedImage(2 * width, 2 * height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(2, 2);
    chart.paint(graphics, width, height);
    graphics.dispose();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  /**
   * Writes the figure.
   *
   * @param file ends in .png or .svg
   * @throws IOException if it cannot be written
   */
  public void save(Path file) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".png")) {
      String stem = file.toString().substring(0, name.length() - ".png".length());
      BitmapEncoder.saveBitmapWithDPI(chart, stem, BitmapFormat.PNG, DOTS_PER_INCH);
    } else if (name.endsWith(".svg")) {
      try (OutputStream out = Files.newOutputStream(file)) {
        VectorGraphics2D lines = new VectorGraphics2D();
        chart.paint(lines, WIDTH, HEIGHT);
        Processors.get("svg")
            .getDocument(lines.getCommands(), new PageSize(WIDTH, HEIGHT))
            .writeTo(out);
      }
    } else {
      throw new IllegalArgumentException("a figure is saved to a file that ends in .png or .svg");
    }
  }
}
