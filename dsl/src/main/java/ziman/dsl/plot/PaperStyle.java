package ziman.dsl.plot;

import java.awt.Color;
import java.util.List;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import ziman.dsl.show.Numbers;

/**
 * How figures for a paper look.
 *
 * <p>The colours are those of Okabe and Ito, which people who do not see all colours can tell
 * apart, and markers differ too.
 */
final class PaperStyle {
  static final int WIDTH = 720;
  static final int HEIGHT = 480;

  /** Dots between numbers at an axis. */
  private static final int TICKS = 110;

  private static final List<Color> COLOURS =
      List.of(
          new Color(0x0072B2),
          new Color(0xD55E00),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0xE69F00),
          new Color(0x56B4E9),
          new Color(0x000000));

  /** Letters that a marker and its distance take, and that have space in a legend. */
  private static final int BESIDE_NAME = 6;

  private static final int LINE = 50;

  private PaperStyle() {}

  static void apply(Styler styler, boolean legend) {
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setSeriesColors(COLOURS.toArray(Color[]::new));
    styler.setLegendVisible(legend);
    styler.setLegendPosition(Styler.LegendPosition.OutsideS);
    styler.setLegendLayout(Styler.LegendLayout.Horizontal);
  }

  /** Names that are too long to stand side by side stand below each other. */
  static void legendOf(Styler styler, List<String> names) {
    int letters = names.stream().mapToInt(name -> name.length() + BESIDE_NAME).sum();
    if (letters > LINE) {
      styler.setLegendLayout(Styler.LegendLayout.Vertical);
    }
  }

  static void readable(AxesChartStyler styler) {
    styler.setYAxisTickLabelsFormattingFunction(PaperStyle::tick);
    styler.setXAxisTickMarkSpacingHint(TICKS);
  }

  static String tick(double value) {
    return Numbers.plain(value, 4);
  }
}
