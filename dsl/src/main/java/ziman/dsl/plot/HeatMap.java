package ziman.dsl.plot;

import java.awt.Color;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.style.Styler.ChartTheme;
import ziman.dsl.show.Numbers;

/** A number at every place of a plane, as a colour. */
final class HeatMap {
  /** Colours between two that stand for numbers. */
  private static final int SHADES = 64;

  /** Numbers of one sign, from low to high. */
  private static final Color[] RISING = {
    new Color(0x440154), new Color(0x31688E), new Color(0x35B779), new Color(0xFDE725)
  };

  /** Numbers of either sign, white at zero. */
  private static final Color[] EITHER_SIGN = {
    new Color(0x0072B2), new Color(0xFFFFFF), new Color(0xD55E00)
  };

  /** Beside an axis. */
  private static final int MOST_LABELS = 10;

  private HeatMap() {}

  static HeatMapChart of(Drawing.Field drawing) {
    HeatMapChart chart =
        new HeatMapChartBuilder()
            .width(PaperStyle.WIDTH)
            .height(PaperStyle.HEIGHT)
            .theme(ChartTheme.Matlab)
            .title(drawing.values().title())
            .xAxisTitle(drawing.across().title())
            .yAxisTitle(drawing.up().title())
            .build();
    PaperStyle.apply(chart.getStyler(), true);
    double[] values = drawing.values().values();
    boolean log = drawing.isWide();
    double[] shown =
        Arrays.stream(values).filter(Double::isFinite).map(v -> log ? Math.log10(v) : v).toArray();
    double low = rounded(Arrays.stream(shown).min().orElse(0), RoundingMode.FLOOR);
    double high = rounded(Arrays.stream(shown).max().orElse(1), RoundingMode.CEILING);
    double bound = Math.max(-low, high);
    chart.getStyler().setRangeColors(drawing.hasBothSigns() ? shades(EITHER_SIGN) : shades(RISING));
    boolean both = drawing.hasBothSigns();
    chart.getStyler().setMin(both ? -bound : low).setMax(both ? bound : high);
    chart.getStyler().setHeatMapDecimalValueFormatter(value -> Numbers.plain(value, 3));
    chart.getStyler().setShowValue(false).setPlotContentSize(1);
    chart.getStyler().setXAxisLabelRotation(45);
    List<Double> across = distinct(drawing.across().values());
    List<Double> up = distinct(drawing.up().values());
    List<Number[]> cells = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(values[i])) {
        cells.add(
            new Number[] {
              across.indexOf(drawing.across().values()[i]),
              up.indexOf(drawing.up().values()[i]),
              log ? Math.log10(values[i]) : values[i]
            });
      }
    }
    if (log) {
      chart.setTitle("log10 of " + drawing.values().title());
    }
    chart.addSeries(drawing.values().name(), labels(across), labels(up), cells);
    // of both axes, whatever its name says
    chart.getStyler().setXAxisMaxLabelCount(Math.max(across.size(), up.size()));
    return chart;
  }

  private static double rounded(double value, RoundingMode mode) {
    return new BigDecimal(value).round(new MathContext(3, mode)).doubleValue();
  }

  private static List<Double> distinct(double[] values) {
    Set<Double> all = new LinkedHashSet<>();
    Arrays.stream(values).sorted().forEach(all::add);
    return List.copyOf(all);
  }

  /** A number at every row or column that has space for it: XChart would put others there. */
  private static List<String> labels(List<Double> values) {
    int every = Math.max(1, (values.size() + MOST_LABELS - 1) / MOST_LABELS);
    return IntStream.range(0, values.size())
        .mapToObj(i -> i % every == 0 ? Numbers.plain(values.get(i), 4) : "")
        .toList();
  }

  /** Colours in between. */
  private static Color[] shades(Color... ends) {
    Color[] shades = new Color[SHADES];
    for (int i = 0; i < SHADES; i++) {
      double place = (double) i * (ends.length - 1) / (SHADES - 1);
      int k = Math.min(ends.length - 2, (int) place);
      double part = place - k;
      shades[i] =
          new Color(
              between(ends[k].getRed(), ends[k + 1].getRed(), part),
              between(ends[k].getGreen(), ends[k + 1].getGreen(), part),
              between(ends[k].getBlue(), ends[k + 1].getBlue(), part));
    }
    return shades;
  }

  private static int between(int a, int b, double part) {
    return (int) Math.round(a + (b - a) * part);
  }
}
