package ziman.dsl.show;

import java.util.ArrayList;
import java.util.List;

/** A curve drawn in characters: enough to see its shape, with its scale beside it. */
public final class Chart {
  private static final int WIDTH = 60;
  private static final int HEIGHT = 9;

  /** Eighths of a character cell, from the bottom. */
  private static final String LEVELS = " ▁▂▃▄▅▆▇█";

  private Chart() {}

  /**
   * The lines of a chart.
   *
   * @param x arguments, increasing
   * @param y values, one for each
   */
  public static List<String> draw(
      double[] x, double[] y, String xName, String xUnit, String yName, String yUnit) {
    double[] heights = resample(x, y);
    double low = Math.min(0, min(heights));
    double high = Math.max(0, max(heights));
    double span = high > low ? high - low : 1;
    String top = Numbers.plain(high, 4);
    String bottom = Numbers.plain(low, 4);
    int label = Math.max(top.length(), bottom.length());
    List<String> lines = new ArrayList<>();
    lines.add(yName + " (" + yUnit + ")");
    for (int row = HEIGHT - 1; row >= 0; row--) {
      StringBuilder line = new StringBuilder();
      String text = row == HEIGHT - 1 ? top : row == 0 ? bottom : "";
      line.append(" ".repeat(label - text.length())).append(text).append(" │");
      for (double height : heights) {
        double cells = (height - low) / span * HEIGHT - row;
        int level = (int) Math.round(Math.max(0, Math.min(1, cells)) * 8);
        line.append(LEVELS.charAt(level));
      }
      lines.add(line.toString().stripTrailing());
    }
    lines.add(" ".repeat(label) + " └" + "─".repeat(WIDTH));
    String left = Numbers.plain(x[0], 4);
    String right = Numbers.plain(x[x.length - 1], 4);
    String middle = xName + " (" + xUnit + ")";
    int gap = WIDTH - left.length() - right.length() - middle.length();
    lines.add(
        " ".repeat(label + 2)
            + left
            + " ".repeat(Math.max(1, gap / 2))
            + middle
            + " ".repeat(Math.max(1, gap - gap / 2))
            + right);
    return lines;
  }

  /** The curve at the middle of each column, linear between its points. */
  private static double[] resample(double[] x, double[] y) {
    double[] columns = new double[WIDTH];
    int at = 0;
    for (int column = 0; column < WIDTH; column++) {
      double position = x[0] + (x[x.length - 1] - x[0]) * (column + 0.5) / WIDTH;
      while (at < x.length - 2 && x[at + 1] < position) {
        at++;
      }
      double step = x[at + 1] - x[at];
      double fraction = step > 0 ? (position - x[at]) / step : 0;
      columns[column] = y[at] + fraction * (y[at + 1] - y[at]);
    }
    return columns;
  }

  private static double min(double[] values) {
    return java.util.Arrays.stream(values).min().orElse(0);
  }

  private static double max(double[] values) {
    return java.util.Arrays.stream(values).max().orElse(0);
  }
}
