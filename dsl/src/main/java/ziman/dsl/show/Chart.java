package ziman.dsl.show;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A curve drawn in characters: enough to see its shape, with its scale beside it. Where there are
 * several values at one place, as on a branch that turns, they are dots.
 */
public final class Chart {
  private static final int WIDTH = 60;
  private static final int HEIGHT = 9;

  /** Eighths of a character cell, from the bottom. */
  private static final String LEVELS = " ▁▂▃▄▅▆▇█";

  private static final char DOT = '•';

  private Chart() {}

  /**
   * The lines of a chart.
   *
   * @param x arguments, in any order; those that are no numbers are left out
   * @param y values, one for each
   */
  public static List<String> draw(
      double[] x, double[] y, String xName, String xUnit, String yName, String yUnit) {
    List<double[]> points =
        IntStream.range(0, x.length)
            .filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i]))
            .mapToObj(i -> new double[] {x[i], y[i]})
            .sorted(Comparator.comparingDouble(point -> point[0]))
            .toList();
    List<String> lines = new ArrayList<>();
    lines.add(yName + " (" + yUnit + ")");
    if (points.isEmpty()) {
      lines.add("  no value");
      return lines;
    }
    double low = Math.min(0, points.stream().mapToDouble(p -> p[1]).min().orElse(0));
    double high = Math.max(0, points.stream().mapToDouble(p -> p[1]).max().orElse(0));
    double cell = (high > low ? high - low : 1) / HEIGHT;
    char[][] drawn = isManyValued(points) ? dots(points, low, cell) : bars(points, low, cell);
    String top = Numbers.plain(high, 4);
    String bottom = Numbers.plain(low, 4);
    int label = Math.max(top.length(), bottom.length());
    for (int row = HEIGHT - 1; row >= 0; row--) {
      String text = row == HEIGHT - 1 ? top : row == 0 ? bottom : "";
      String line = " ".repeat(label - text.length()) + text + " │" + new String(drawn[row]);
      lines.add(line.stripTrailing());
    }
    lines.add(" ".repeat(label) + " └" + "─".repeat(WIDTH));
    lines.add(" ".repeat(label + 2) + axis(points, xName + " (" + xUnit + ")"));
    return lines;
  }

  private static boolean isManyValued(List<double[]> points) {
    return IntStream.range(1, points.size())
        .anyMatch(
            i ->
                points.get(i)[0] == points.get(i - 1)[0]
                    && points.get(i)[1] != points.get(i - 1)[1]);
  }

  private static String axis(List<double[]> points, String middle) {
    String left = Numbers.plain(points.get(0)[0], 4);
    String right = Numbers.plain(points.get(points.size() - 1)[0], 4);
    int gap = WIDTH - left.length() - right.length() - middle.length();
    return left
        + " ".repeat(Math.max(1, gap / 2))
        + middle
        + " ".repeat(Math.max(1, gap - gap / 2))
        + right;
  }

  private static char[][] empty() {
    char[][] drawn = new char[HEIGHT][WIDTH];
    for (char[] row : drawn) {
      Arrays.fill(row, ' ');
    }
    return drawn;
  }

  private static char[][] bars(List<double[]> points, double low, double cell) {
    char[][] drawn = empty();
    double[] heights = heights(points);
    for (int column = 0; column < WIDTH; column++) {
      for (int row = 0; row < HEIGHT; row++) {
        double cells = (heights[column] - low) / cell - row;
        drawn[row][column] = LEVELS.charAt((int) Math.round(Math.max(0, Math.min(1, cells)) * 8));
      }
    }
    return drawn;
  }

  private static char[][] dots(List<double[]> points, double low, double cell) {
    char[][] drawn = empty();
    for (double[] point : points) {
      int row = (int) Math.min(HEIGHT - 1, (point[1] - low) / cell);
      drawn[row][column(points, point[0])] = DOT;
    }
    return drawn;
  }

  /** The column in which a place is. */
  private static int column(List<double[]> points, double place) {
    double first = points.get(0)[0];
    double last = points.get(points.size() - 1)[0];
    return last > first
        ? (int) Math.min(WIDTH - 1, WIDTH * (place - first) / (last - first))
        : WIDTH / 2;
  }

  /**
   * The curve in each column: linear between its points, and where points lie in the column, the
   * one that is farthest from zero, so that no peak is lost.
   */
  private static double[] heights(List<double[]> points) {
    double first = points.get(0)[0];
    double last = points.get(points.size() - 1)[0];
    double[] heights = new double[WIDTH];
    int at = 0;
    for (int column = 0; column < WIDTH && last > first; column++) {
      double position = first + (last - first) * (column + 0.5) / WIDTH;
      while (at < points.size() - 2 && points.get(at + 1)[0] < position) {
        at++;
      }
      double[] left = points.get(at);
      double[] right = points.get(at + 1);
      double step = right[0] - left[0];
      double fraction = step > 0 ? (position - left[0]) / step : 0;
      heights[column] = left[1] + fraction * (right[1] - left[1]);
    }
    for (int i = 0; i < points.size(); i++) {
      int column = column(points, points.get(i)[0]);
      double size = Math.abs(points.get(i)[1]);
      boolean peak =
          size >= Math.abs(points.get(Math.max(0, i - 1))[1])
              && size >= Math.abs(points.get(Math.min(points.size() - 1, i + 1))[1]);
      if (peak && size > Math.abs(heights[column])) {
        heights[column] = points.get(i)[1];
      }
    }
    return heights;
  }
}
